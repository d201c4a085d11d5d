package uk.corporateparenting.web.remand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.incare.LookedAfter;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Fact.LegalStatus;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.record.PlaceCode;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.web.Viewer;
import uk.corporateparenting.web.Visitor;
import uk.corporateparenting.workflow.engine.TestClock;

/** What is owed to a child on remand and is not on the record is seen by those who may see the child. */
@EngineTest
class RemandTest {

    @Autowired RemandReport report;
    @Autowired LookedAfter lookedAfter;
    @Autowired CareRecord record;
    @Autowired TestClock clock;

    @LocalServerPort
    int port;

    private RemandReport.Line line(String child, String user, Role role, String team) {
        String group = team == null ? role.group() : role.group(team);
        return report.seenBy(new Viewer(user, List.of(Role.STAFF.group(), group))).stream()
                .filter(line -> line.reference().equals(child)).findFirst().orElse(null);
    }

    private static String said(RemandReport.Line line, String what) {
        return line.needs().stream().filter(need -> need.what().equals(what)).findFirst()
                .map(need -> (need.late() ? "late: " : need.met() ? "met: " : "") + need.words()).orElse("not owed");
    }

    @Test
    void what_is_missing_is_told_until_it_is_on_the_record() {
        LocalDate today = LondonTime.day(clock.now());
        LocalDate since = today.minusDays(20);
        String child = lookedAfter.child(since.minusYears(15), since, PlaceCode.R5, LegalStatusCode.J1);
        String other = lookedAfter.child(since.minusYears(15), since);
        RemandReport.Line before = line(child, "tom", Role.SOCIAL_WORKER, "north");
        assertThat(before.since()).isEqualTo(since);
        assertThat(said(before, "Order of the court")).startsWith("late: ");
        assertThat(said(before, "Where the child lives")).isEqualTo("met: young offender institution or prison");
        assertThat(said(before, "Detention placement plan")).startsWith("late: was due by ");
        assertThat(said(before, "Visit by the social worker")).startsWith("late: ");
        assertThat(said(before, "Review")).startsWith("due by ");
        assertThat(said(before, "Care plan for the remand")).isEqualTo("not owed");
        assertThat(line(other, "tom", Role.SOCIAL_WORKER, "north")).isNull();

        Recorded<LegalStatus> remand = record.latest(child, LegalStatus.class).orElseThrow();
        record.add(child, new LegalStatus(remand.fact().startsAt(), LegalStatusCode.J1,
                today.plusDays(8).atTime(10, 0).atZone(LondonTime.LONDON).toInstant(), null, "Leicester Youth Court",
                "LE 4711"), "tom", remand.id());
        record.add(child, new Fact.DocumentGiven(today, "detention-placement-plan", null, "The child", "tom", null),
                "tom");
        RemandReport.Line after = line(child, "isaac", Role.DIRECTOR, null);
        assertThat(said(after, "Order of the court")).isEqualTo("met: Leicester Youth Court, LE 4711");
        assertThat(said(after, "Detention placement plan")).startsWith("met: ");
        assertThat(said(after, "Next hearing, or end of the remand")).startsWith("met: ");
        assertThat(after.open()).isEqualTo(before.open() - 3);
        assertThat(line(child, "zoe", Role.SOCIAL_WORKER, "south")).as("somebody else's worker").isNull();

        Visitor tom = new Visitor(port);
        tom.signIn("tom", "tom");
        assertThat(tom.page("/").body()).contains("/remand");
        assertThat(tom.page("/remand").body()).contains(child, "Detention placement plan").doesNotContain(other);
        Visitor duty = new Visitor(port);
        duty.signIn("amara", "amara");
        assertThat(duty.page("/").body()).doesNotContain("/remand");
        assertThat(duty.page("/remand").statusCode()).isEqualTo(403);
    }
}
