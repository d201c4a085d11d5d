package uk.corporateparenting;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged product, started as its users start it, in an empty folder. */
class PackagedJarIT {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Path JAR = Path.of(System.getProperty("packaged.jar")).toAbsolutePath();
    private static final Pattern ADDRESS = Pattern.compile("(http://localhost:\\d+)/camunda/app/tasklist/");
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    private Process product;

    @Test
    void it_comes_up_again_after_a_hard_kill_and_stops_in_order() throws Exception {
        start("first.log");
        ProcessHandle orphan = databaseServer();

        product.destroyForcibly();
        assertThat(product.waitFor(30, SECONDS)).isTrue();
        assertThat(orphan.isAlive()).as("the killed product could not stop its database server").isTrue();

        Path second = start("second.log", "CORPORATE_PARENTING_HTTPS", "true");
        await().atMost(LONG_ENOUGH).until(() -> !orphan.isAlive());
        assertThat(Files.readString(second)).doesNotContain("Deployed ");
        ProcessHandle server = databaseServer();
        HttpHeaders page = get(second, "/login").headers();
        assertThat(page.allValues("Set-Cookie")).isNotEmpty().allSatisfy(cookie -> assertThat(cookie)
                .contains("; Secure", "; HttpOnly", "; SameSite="));
        assertThat(page.firstValue("Strict-Transport-Security")).hasValueSatisfying(
                rule -> assertThat(rule).startsWith("max-age="));

        product.destroy();
        assertThat(product.waitFor(60, SECONDS)).isTrue();
        await().atMost(LONG_ENOUGH).until(() -> !server.isAlive());
        assertThat(Files.readString(second)).doesNotContain("ERROR").doesNotContain("Exception");
        try (var kept = Files.list(folder)) {
            assertThat(kept.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("data", "first.log", "second.log");
        }
    }

    @AfterEach
    void end_what_is_left() throws Exception {
        product.destroyForcibly().waitFor();
        Path pid = folder.resolve("data/postgresql/postmaster.pid");
        if (Files.exists(pid)) {
            databaseServer().destroy();
        }
        await().atMost(LONG_ENOUGH).until(() -> !Files.exists(pid));
    }

    private Path start(String logName, String... settings) throws IOException {
        Path log = folder.resolve(logName);
        ProcessBuilder builder = new ProcessBuilder(List.of(JAVA.toString(), "-XX:TieredStopAtLevel=1", "-jar",
                JAR.toString()))
                .directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("SERVER_PORT", "0");
        for (int at = 0; at < settings.length; at += 2) {
            builder.environment().put(settings[at], settings[at + 1]);
        }
        builder.environment().put("CORPORATE_PARENTING_DEMO_COUNCIL", "false");
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_"));
        product = builder.start();
        await().atMost(LONG_ENOUGH).until(() -> !product.isAlive() || ADDRESS.matcher(Files.readString(log)).find());
        assertThat(product.isAlive()).as(() -> read(log)).isTrue();
        assertThat(health(log)).isEqualTo("{\"status\":\"UP\"}");
        return log;
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static String health(Path log) throws IOException {
        return get(log, "/actuator/health").body();
    }

    private static HttpResponse<String> get(Path log, String path) throws IOException {
        Matcher address = ADDRESS.matcher(Files.readString(log));
        assertThat(address.find()).isTrue();
        try {
            return HttpClient.newHttpClient().send(
                    HttpRequest.newBuilder(URI.create(address.group(1) + path)).build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private ProcessHandle databaseServer() throws IOException {
        String pid = Files.readAllLines(folder.resolve("data/postgresql/postmaster.pid")).get(0).trim();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }
}
