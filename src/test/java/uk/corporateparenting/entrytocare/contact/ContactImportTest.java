package uk.corporateparenting.entrytocare.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.entrytocare.contact.Verdict.Kind;

@EngineTest
class ContactImportTest {

    @Autowired LocalTaker taker;
    @Autowired ReceivedContacts received;
    @LocalServerPort int port;
    @TempDir Path folder;

    private final String prefix = UUID.randomUUID() + ":";

    static Stream<SampleFile> files() {
        return SampleFile.all();
    }

    @ParameterizedTest
    @MethodSource("files")
    void cut_off_half_way_then_in_two_copies_every_child_is_started_once(SampleFile original) throws Exception {
        SampleFile sample = original.under(prefix);
        Path file = sample.writeTo(folder);
        int half = sample.lines().size() / 2;
        AtomicInteger lines = new AtomicInteger();

        assertThatThrownBy(() -> run(file, () -> lines.incrementAndGet() > half))
                .isInstanceOf(IOException.class).hasMessageContaining("Stopped before line " + (half + 1));
        assertThat(folder).as("no report that is not complete").isDirectoryNotContaining("glob:**.csv*");
        int before = received.references(prefix).size();
        assertThat(before).isPositive().isLessThan(sample.acceptedChildren());

        List<ImportReport> copies = twice(() -> run(file, () -> false));
        assertThat(copies.get(0).children() + copies.get(1).children() + before).isEqualTo(sample.acceptedChildren());
        received.assertEachAcceptedChildHasOneCase(sample, prefix);

        ImportReport again = run(file, () -> false);
        assertThat(again.count(Kind.ACCEPTED)).isZero();
        assertThat(again.unknownFields()).isEqualTo(2);
        assertThat(Stream.concat(copies.stream(), Stream.of(again))).allSatisfy(report -> {
            assertThat(report.lines()).isEqualTo(sample.lines().size());
            assertThat(report.count(Kind.REJECTED)).isEqualTo((int) sample.count("rejected"));
            assertThat(report.count(Kind.FAILED)).isZero();
        });
        received.assertEachAcceptedChildHasOneCase(sample, prefix);
    }

    private ImportReport run(Path file, BooleanSupplier stopped) throws IOException {
        return new ContactImport(taker, stopped).run(file, folder.resolve(UUID.randomUUID() + ".csv"));
    }

    private static List<ImportReport> twice(Callable<ImportReport> copy) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<ImportReport> one = () -> {
            together.await();
            return copy.call();
        };
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<ImportReport>> copies = List.of(two.submit(one), two.submit(one));
            return List.of(copies.get(0).get(), copies.get(1).get());
        } finally {
            two.shutdownNow();
        }
    }

    @Test
    void the_report_says_what_became_of_each_line() throws Exception {
        SampleFile sample = SampleFile.small().under(prefix);
        Path file = sample.writeTo(folder);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThat(ImportCommand.run(taker, () -> false, file.toString(), "", new PrintStream(out))).isZero();
        assertThat(out.toString()).contains("%d lines: %d accepted (%d children), %d duplicate, %d rejected, 0 failed"
                .formatted(sample.lines().size(), sample.count("accepted"), sample.acceptedChildren(),
                        sample.count("duplicate"), sample.count("rejected")));
        assertThat(out.toString()).contains("Report: ", "presentingNeed is not a known code");
        assertRows(ContactImport.reportBeside(file), sample);
    }

    private static void assertRows(Path report, SampleFile sample) throws IOException {
        List<String> rows = Files.readAllLines(report);
        assertThat(rows).hasSize(sample.lines().size() + 1);
        for (SampleFile.Line line : sample.lines()) {
            String[] cells = rows.get(line.number()).split(",", -1);
            assertThat(cells[1] + " " + cells[3]).isEqualTo(line.number() + " " + line.verdict());
            if (line.verdict().equals("rejected")) {
                assertThat((cells[4] + " " + cells[5].replace("\"", "")).strip()).isEqualTo(line.why());
            } else {
                assertThat(cells[0]).isEqualTo(line.contactId());
                assertThat(cells[2]).isEqualTo(String.valueOf(line.children()));
            }
        }
    }

    @Test
    void a_running_product_takes_a_file_over_its_api() throws Exception {
        SampleFile sample = SampleFile.small().under(prefix);
        Path file = sample.writeTo(folder);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String server = "http://localhost:" + port + "/";

        assertThat(ImportCommand.remote(file.toString(), null, server,
                Map.of("CONTACTS_USER", "partner", "CONTACTS_PASSWORD", "partner"), new PrintStream(out))).isZero();
        assertThat(out.toString()).contains("%d accepted (%d children), %d duplicate, %d rejected, 0 failed; 2 unknown"
                .formatted(sample.count("accepted"), sample.acceptedChildren(), sample.count("duplicate"),
                        sample.count("rejected")));
        assertRows(ContactImport.reportBeside(file), sample);
        received.assertEachAcceptedChildHasOneCase(sample, prefix);
    }

    @Test
    void who_may_not_send_contacts_is_told_so() throws Exception {
        Path file = SampleFile.small().under(prefix).writeTo(folder);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImportCommand.remote(file.toString(), null, "http://localhost:" + port,
                Map.of("CONTACTS_USER", "jaya", "CONTACTS_PASSWORD", "jaya"), new PrintStream(out))).isOne();
        assertThat(out.toString()).contains("does not let this user send contacts");
        assertThat(received.references(prefix)).isEmpty();
    }

    @Test
    void a_password_never_travels_in_clear_text_to_another_machine() {
        assertThatThrownBy(() -> new RemoteTaker(URI.create("http://192.0.2.1:8080"), "partner", "partner"))
                .isInstanceOf(IOException.class).hasMessageContaining("https");
    }
}
