package uk.corporateparenting.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.EndReasonCode;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.PlaceCode;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.record.ReviewCode;
import uk.corporateparenting.returns.CaseloadImport.Done;
import uk.corporateparenting.returns.CaseloadImport.Options;
import uk.corporateparenting.workflow.Cases;

@EngineTest
class CaseloadImportTest {

    private static final Options AS_IT_IS = new Options(false, null);

    @TempDir
    Path folder;

    @Autowired CaseloadImport caseload;
    @Autowired CareRecord record;
    @Autowired CaseloadWriter writer;
    @Autowired Cases cases;
    @Autowired JdbcClient jdbc;

    private String id;
    private SmallCouncil council;

    @BeforeEach
    void aCouncil() throws IOException {
        id = UUID.randomUUID().toString().substring(0, 8).toUpperCase() + "-";
        council = new SmallCouncil(Files.createDirectory(folder.resolve("in")), id);
    }

    @Test
    void each_row_is_taken_or_reported_and_rows_become_facts() throws IOException {
        Done done = run(council.firstYear());

        for (Sheet sheet : Sheet.values()) {
            assertThat(done.counts().taken(sheet) + done.counts().rows(sheet, Weight.REPEATED)
                    + done.counts().rows(sheet, Weight.REFUSED)).isEqualTo(done.counts().rowsIn(sheet));
        }
        assertThat(done.counts().taken(Sheet.HEADER)).isEqualTo(3);
        assertThat(done.counts().taken(Sheet.EPISODES)).isEqualTo(4);
        assertThat(done.counts().taken(Sheet.REVIEWS)).isEqualTo(1);
        assertThat(done.counts().rules()).containsAllEntriesOf(Map.of(Rule.NOT_IN_HEADER, 1L, Rule.BAD_VALUE, 2L,
                Rule.WRONG_LENGTH, 1L, Rule.NO_CHILD, 1L, Rule.SAME_ROW, 1L, Rule.OLD_PLACE, 1L));
        assertThat(done.counts().children()).isEqualTo(3);
        assertThat(done.years()).containsOnly(2025);
        assertThat(done.summary()).anySatisfy(line -> assertThat(line).startsWith("3 children, 3 of them new here"));

        String ref = reference("2");
        assertThat(facts(ref, Fact.CareEpisode.class)).singleElement().satisfies(time -> {
            assertThat(time.startedOn()).isEqualTo("2024-05-04");
            assertThat(time.endedOn()).isNull();
        });
        assertThat(facts(ref, Fact.Placement.class)).extracting(Fact.Placement::place)
                .containsExactly(PlaceCode.K3, PlaceCode.U4);
        assertThat(facts(ref, Fact.Review.class)).extracting(Fact.Review::participation)
                .containsExactly(ReviewCode.PN1);
        assertThat(facts(ref, Fact.HealthYear.class)).hasSize(1);
        assertThat(record.child(ref).orElseThrow().fullName()).isEqualTo("Name not known yet");
        assertThat(record.child(ref).orElseThrow().isLookedAfter()).isTrue();
        assertThat(facts(reference("3"), Fact.LeaverStatus.class)).hasSize(1);
        if (writer.isDeployed()) {
            assertThat(cases.open(WorkFollows.PROCESS, ref)).isPresent();
            assertThat(cases.open(WorkFollows.PROCESS, reference("3"))).isEmpty();
        } else {
            assertThat(done.counts().isProcessMissing()).isTrue();
        }
    }

    @Test
    void every_fault_stands_in_the_report_with_its_file_line_column_and_rule() throws IOException {
        run(council.firstYear());

        assertThat(Files.readAllLines(report())).contains(
                "\uFEFFfile,line,table,child,column,value,row,rule,what was found",
                "2025-reviews.csv,4,Reviews," + id + "2,REVIEW,NONSENSE,not taken,F05," + Rule.BAD_VALUE.words() + ".",
                "2025-reviews.csv,5,Reviews,,,,not taken,F02," + Rule.WRONG_LENGTH.words() + ".",
                "2025-reviews.csv,6,Reviews,,CHILD,,not taken,F03," + Rule.NO_CHILD.words() + ".",
                "2025-header.csv,5,Header," + id + "4,DOB,31/11/2010,not taken,F05," + Rule.BAD_VALUE.words() + ".");
        assertThat(Files.readString(report())).contains(
                "2025-reviews.csv,3,Reviews," + id + "2,,,taken once,R01",
                "2025-episodes.csv,4,Episodes," + id + "2,PLACE,H5,\"taken, read as said\",146");
        assertThat(folder).as("nothing unfinished").isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void the_same_again_changes_nothing() throws IOException {
        run(council.firstYear());
        Map<String, Object> before = everything();
        Done again = run(council);

        assertThat(everything()).isEqualTo(before);
        assertThat(again.counts().newChildren()).isZero();
        assertThat(again.counts().started()).isZero();
        for (Sheet sheet : Sheet.values()) {
            assertThat(again.counts().taken(sheet)).isZero();
        }
    }

    @Test
    void stopped_half_way_it_comes_to_the_same_end() throws IOException {
        for (int child = 10; child < 75; child++) {
            council.file("2025-header-" + child + ".csv", Sheet.HEADER, "#" + child + ",F,05/06/2014,WBRI,UN2,,");
        }
        council.firstYear();
        AtomicInteger asked = new AtomicInteger();
        assertThatThrownBy(() -> run(council, AS_IT_IS, () -> asked.incrementAndGet() > 1))
                .isInstanceOf(IOException.class).hasMessageContaining("Stopped after 50 children");
        assertThat(report()).doesNotExist();
        assertThat(children()).as("one of the fifty has no date of birth and is no child here").isEqualTo(49);

        Done rest = run(council);
        assertThat(children()).isEqualTo(68);
        assertThat(rest.counts().newChildren()).isEqualTo(19);
        assertThat(run(council).counts().newChildren()).isZero();
    }

    @Test
    void the_next_return_goes_on_where_the_last_one_stopped() throws IOException {
        run(council.firstYear());
        SmallCouncil next = new SmallCouncil(Files.createDirectory(folder.resolve("next")), id).secondYear();
        Done done = run(next);

        assertThat(done.counts().rowsIn()).isEqualTo(4);
        assertThat(done.counts().taken(Sheet.EPISODES)).isEqualTo(1);
        List<Recorded<Fact.CareEpisode>> times = record.current(reference("1"), Fact.CareEpisode.class);
        assertThat(times).singleElement().satisfies(time -> {
            assertThat(time.supersedes()).isNotNull();
            assertThat(time.fact().endReason()).isEqualTo(EndReasonCode.E4A);
        });
        assertThat(facts(reference("2"), Fact.CareEpisode.class)).singleElement()
                .satisfies(time -> assertThat(time.endedOn()).isNull());
        assertThat(cases.open(WorkFollows.PROCESS, reference("1"))).isEmpty();
        assertThat(run(next).counts().taken(Sheet.EPISODES)).isZero();
    }

    @Test
    void what_was_corrected_by_hand_is_left_and_said() throws IOException {
        run(council.firstYear());
        Recorded<Fact.CareEpisode> time = record.current(reference("1"), Fact.CareEpisode.class).get(0);
        record.add(reference("1"), time.fact().ended(LocalDate.of(2025, 8, 1), EndReasonCode.E4B), "grace", time.id());

        Done done = run(new SmallCouncil(Files.createDirectory(folder.resolve("next")), id).secondYear());

        assertThat(done.counts().of(Rule.CHANGED_SINCE)).isEqualTo(1);
        assertThat(facts(reference("1"), Fact.CareEpisode.class)).extracting(Fact.CareEpisode::endReason)
                .containsExactly(EndReasonCode.E4B);
    }

    @Test
    void a_file_that_is_no_table_is_named_and_the_others_are_read() throws IOException {
        council.firstYear();
        Files.writeString(council.folder().resolve("2025-other.csv"), "CHILD,DOB,REVIEW\n1,2,3\n");
        Done done = run(council);

        assertThat(done.counts().of(Rule.NOT_A_TABLE)).isEqualTo(1);
        assertThat(Files.readString(report())).contains("nearest is Reviews, without REVIEW_CODE");
        assertThat(done.counts().children()).isEqualTo(3);
    }

    @Test
    void no_file_at_all_is_said() {
        assertThatThrownBy(() -> run(council)).isInstanceOf(IOException.class).hasMessageContaining("no CSV file");
    }

    private Done run(SmallCouncil from) throws IOException {
        return run(from, AS_IT_IS, () -> false);
    }

    private Done run(SmallCouncil from, Options options, BooleanSupplier stopped) throws IOException {
        return caseload.run(List.of(from.folder()), options, report(), (what, done, all) -> { }, stopped);
    }

    private Path report() {
        return folder.resolve("report.csv");
    }

    private String reference(String child) {
        return jdbc.sql("select child_ref from care.ssda903_child where child_id = ?").param(id + child)
                .query(String.class).single();
    }

    private long children() {
        return jdbc.sql("select count(*) from care.ssda903_child where child_id like ?").param(id + "%")
                .query(Long.class).single();
    }

    private <F extends Fact> List<F> facts(String ref, Class<F> kind) {
        return record.current(ref, kind).stream().map(Recorded::fact).toList();
    }

    /** Of this council: every entry on the record, every row taken, every open case. */
    private Map<String, Object> everything() {
        return Map.of("facts", List.of("1", "2", "3").stream().map(this::reference).map(record::timeline).toList(),
                "rows", jdbc.sql("select digest, return_year, taken_at from care.ssda903_row where child_id like ?"
                        + " order by digest").param(id + "%").query().listOfRows(),
                "cases", jdbc.sql("select o.case_id from care.open_case o join care.ssda903_child c"
                        + " on c.child_ref = o.child_ref and c.child_id like ? order by 1").param(id + "%").query()
                        .listOfRows());
    }
}
