package uk.corporateparenting.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.incare.Messenger;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.LeaverStatusCode;
import uk.corporateparenting.returns.CaseloadImport.Options;
import uk.corporateparenting.workflow.Cases;
import uk.corporateparenting.workflow.engine.TestClock;

/** Young people who left care before the product came have their pathway from the first night on. */
@EngineTest
class LeaversBroughtInTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String PATHWAY = "leaving-care-pathway";

    @TempDir
    Path folder;

    @Autowired CaseloadImport caseload;
    @Autowired CareRecord record;
    @Autowired Cases cases;
    @Autowired Council council;
    @Autowired Messenger messenger;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;

    private final String id = UUID.randomUUID().toString().substring(0, 8).toUpperCase() + "-";

    @AfterEach
    void time_goes_back_to_normal() {
        clock.reset();
    }

    @Test
    void the_return_says_who_is_owed_what_and_when_they_were_last_in_touch() throws IOException {
        LocalDate today = LocalDate.ofInstant(clock.now(), LONDON);
        LocalDate born = today.minusYears(19).minusMonths(5);
        LocalDate dead = today.minusYears(20).minusMonths(2);
        bring(born, "YES,F2,Z1", dead, "DIED,0,0");
        String ref = reference("1");
        assertThat(cases.open(PATHWAY, reference("2"))).as("nothing is owed to who has died").isEmpty();
        assertThat(cases.open(PATHWAY, ref)).isPresent();
        goOn(ref);

        assertThat(record.latest(ref, Fact.LeavingCareStatus.class).orElseThrow().fact().status())
                .isEqualTo(LeaverStatusCode.FORMER_RELEVANT);
        assertThat(council.open(ref)).as("nobody confirms what the council said itself").contains("allocateAdvisor",
                "recordAdvisorContact", "assessPathwayNeeds").doesNotContain("confirmLeaverStatus");
        assertThat(council.task(ref, "recordAdvisorContact").getDueDate())
                .as("eight weeks after the birthday of that return").isEqualTo(endOf(born.plusYears(18).plusWeeks(8)));
        assertThat(council.timers(ref, "contactLapsed").get(0).getDuedate()).as("it was late before it came here")
                .isAfter(Date.from(clock.now()));
        assertThat(council.task(ref, "assessPathwayNeeds").getDueDate()).as("the plan stands elsewhere")
                .isEqualTo(endOf(today.plusMonths(3)));

        council.complete("grace", ref, "allocateAdvisor", Map.of("advisor", "leon", "reason",
                "Works with her already", "already", "yes", "childSays", "Leon is fine", "childSaysHow", "spoken"));
        assertThat(council.open(ref)).doesNotContain("introduceAdvisor").contains("recordAdvisorContact");

        bring(born, "YES,F2,Z1", dead, "DIED,0,0");
        assertThat(council.open(ref)).as("the same again").containsOnlyOnce("recordAdvisorContact");
        assertThat(record.current(ref, Fact.LeavingCareStatus.class)).hasSize(1);
    }

    private void bring(LocalDate born, String said, LocalDate bornToo, String saidToo) throws IOException {
        Path in = Files.createTempDirectory(folder, "in");
        String one = in(born);
        String two = in(bornToo);
        new SmallCouncil(in, id).file("header.csv", Sheet.HEADER, "#1,F," + one + ",WBRI,UN2,,",
                        "#2,M," + two + ",WBRI,UN2,,")
                .file("episodes.csv", Sheet.EPISODES, time("#1", born), time("#2", bornToo))
                .file("oc3.csv", Sheet.OC3, "#1," + one + "," + said, "#2," + two + "," + saidToo);
        caseload.run(List.of(in), new Options(false, null), folder.resolve("report.csv"), (what, done, all) -> { },
                () -> false);
    }

    private static String time(String child, LocalDate born) {
        return child + "," + in(born.plusYears(13)) + ",S,C2,N1,U4,PR4," + in(born.plusYears(18))
                + ",E17,,LE11 2AB,LE2 1AA,SC1";
    }

    private static String in(LocalDate day) {
        return DateTimeFormatter.ofPattern("dd/MM/uuuu").format(day);
    }

    private String reference(String child) {
        return jdbc.sql("select child_ref from care.ssda903_child where child_id = ?").param(id + child)
                .query(String.class).single();
    }

    private void goOn(String ref) {
        for (int i = 0; i < 4; i++) {
            messenger.deliver(ref);
            council.fireDue(ref, clock.now());
        }
    }

    private static Date endOf(LocalDate day) {
        return Date.from(day.atTime(23, 59, 59).atZone(LONDON).toInstant());
    }
}
