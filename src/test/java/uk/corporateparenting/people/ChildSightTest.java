package uk.corporateparenting.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static uk.corporateparenting.entrytocare.FrontDoor.heard;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.entrytocare.FrontDoor;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Ethnicity;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Sex;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.engine.TestClock;

@EngineTest
class ChildSightTest {

    private static final String IN_THE_SOUTH = "LE2 7LX";

    @Autowired ChildSight sight;
    @Autowired Council council;
    @Autowired FrontDoor frontDoor;
    @Autowired CareRecord record;
    @Autowired Caseload caseload;
    @Autowired TestClock clock;
    @Autowired NamedPeople named;
    @Autowired FormService forms;

    private Fact.ChildIdentity somebody(boolean restricted) {
        return new Fact.ChildIdentity(clock.now(), "Sight", "Seen", LocalDate.of(2016, 5, 4), null, null, Sex.M,
                Ethnicity.WBRI, null, null, null, IN_THE_SOUTH, restricted);
    }

    private List<String> whoSees(String childRef) {
        return DemoPeople.all().stream().filter(person -> sight.maySee(person.userId(),
                Stream.concat(Stream.of(person.group()), Stream.of(Role.STAFF.group())
                        .filter(staff -> person.role().isStaff())).toList(), childRef))
                .map(DemoPeople.DemoPerson::userId).toList();
    }

    private void close(String childRef) {
        council.complete("amara", childRef, "screenContact", heard("knownAs", "new", "dangerNow", "no",
                "significantHarm", "none", "need", "universal", "adviceOnly", "yes", "consentToTalk", "given",
                "consentToShare", "given", "consentToEarlyHelp", "not-asked", "analysis", "Advice only."));
        council.complete("amara", childRef, "confirmThreshold", heard("response", "information-and-advice",
                "reason", "Only advice was asked for.", "referral", "no"));
        council.complete("ben", childRef, "tellOutcome", heard("referrerTold", "outcome", "familyTold", "told",
                "childTold", "told"));
        assertThat(council.isOver(childRef)).isTrue();
    }

    @Test
    void those_with_open_work_and_the_managers_of_the_team_that_works_with_the_child() {
        String child = frontDoor.contact("contact", somebody(false));
        assertThat(whoSees(child)).containsExactlyInAnyOrder("amara", "ben", "carol", "daniel", "grace", "hugh",
                "helen", "isaac");
    }

    @Test
    void when_no_case_is_open_those_who_did_the_work_and_the_managers_of_their_team() {
        String child = frontDoor.contact("contact", somebody(false));
        close(child);
        assertThat(whoSees(child)).as("not the team of where the child lives, which never met them")
                .containsExactlyInAnyOrder("amara", "ben", "carol", "daniel", "grace", "hugh", "helen", "isaac");
        caseload.assign(child, Role.SOCIAL_WORKER, "zoe", "Moved to the south", "grace");
        assertThat(whoSees(child)).containsExactlyInAnyOrder("amara", "ben", "zoe", "wendy", "yusuf", "zara", "helen",
                "isaac");
        caseload.release(child, Role.SOCIAL_WORKER, "Closed", "zoe");
        assertThat(whoSees(child)).as("the team of the last worker").containsExactlyInAnyOrder("amara", "ben", "wendy",
                "yusuf", "zara", "helen", "isaac");
    }

    @Test
    void whom_nobody_here_worked_with_belongs_to_where_they_live() {
        String child = record.register(somebody(false), "system");
        assertThat(whoSees(child)).containsExactlyInAnyOrder("wendy", "yusuf", "zara", "helen", "isaac");
    }

    @Test
    void a_restricted_record_is_for_those_with_open_work_and_the_childs_workers() {
        String child = frontDoor.contact("contact", somebody(true));
        assertThat(whoSees(child)).containsExactlyInAnyOrder("amara", "ben");
        caseload.assign(child, Role.SOCIAL_WORKER, "tom", "First allocation", "grace");
        close(child);
        assertThat(whoSees(child)).containsExactly("tom");
    }

    @Test
    void from_the_first_name_a_restricted_record_is_for_the_named_and_the_childs_workers() {
        String child = frontDoor.contact("contact", somebody(true));
        assertThat(whoSees(child)).containsExactlyInAnyOrder("amara", "ben");
        named.decide(child, "grace", true, "Her team leads the enquiry", "helen");
        assertThat(whoSees(child)).containsExactly("grace");
        caseload.assign(child, Role.SOCIAL_WORKER, "tom", "First allocation", "grace");
        assertThat(whoSees(child)).containsExactlyInAnyOrder("grace", "tom");
        String task = council.task(child, "screenContact").getId();
        council.as("amara", () -> assertThatThrownBy(() -> forms.getTaskFormVariables(task))
                .hasMessageContaining("named people only"));
        named.decide(child, "amara", true, "She took the call", "helen");
        council.as("amara", () -> assertThat(forms.getTaskFormVariables(task)).isNotEmpty());
        named.decide(child, "grace", false, "The enquiry is over", "isaac");
        assertThat(whoSees(child)).containsExactlyInAnyOrder("amara", "tom");
        assertThat(named.history(List.of(child))).extracting(NamedPeople.Named::userId, NamedPeople.Named::maySee,
                        NamedPeople.Named::why, NamedPeople.Named::by)
                .containsExactly(tuple("grace", false, "The enquiry is over", "isaac"),
                        tuple("amara", true, "She took the call", "helen"),
                        tuple("grace", true, "Her team leads the enquiry", "helen"));
        record.add(child, somebody(false), "tom");
        assertThat(whoSees(child)).contains("ben", "helen");
        assertThatThrownBy(() -> named.decide(child, "grace", true, "Again", "helen")).isInstanceOf(Refused.class);
    }

    @Test
    void a_worker_who_has_handed_over_sees_no_longer() {
        String child = record.register(somebody(false), "amara");
        caseload.assign(child, Role.SOCIAL_WORKER, "tom", "First allocation", "grace");
        assertThat(whoSees(child)).contains("tom").doesNotContain("zoe");
        caseload.assign(child, Role.SOCIAL_WORKER, "zoe", "Moved to the south", "grace");
        assertThat(whoSees(child)).contains("zoe").doesNotContain("tom");
    }

    @Test
    void a_match_does_not_open_what_came_in_closed() {
        String known = record.register(somebody(false), "amara");
        String temporary = record.register(somebody(true), "amara");
        assertThat(whoSees(known)).contains("wendy");
        record.match(temporary, known, "Same NHS number", "amara");
        assertThat(whoSees(known)).isEmpty();
        assertThat(whoSees(temporary)).isEmpty();
        record.unmatch(temporary, "Two children after all", "amara");
        assertThat(whoSees(known)).contains("wendy");
    }

    @Test
    void a_lifted_restriction_is_lifted() {
        String child = record.register(somebody(true), "amara");
        record.add(child, somebody(false), "amara");
        assertThat(whoSees(child)).contains("wendy");
    }

    @Test
    void an_administrator_reads_no_record_whatever_else_they_are() {
        String child = frontDoor.contact("contact", somebody(false));
        List<String> groups = List.of("north.duty-and-advice", Role.STAFF.group());
        assertThat(sight.maySee("amara", groups, child)).isTrue();
        assertThat(sight.maySee("amara", Stream.concat(groups.stream(), Stream.of(Role.ADMIN.group())).toList(), child))
                .isFalse();
    }

    @Test
    void of_a_child_nobody_registered_there_is_nothing_to_see() {
        assertThat(whoSees("CH-999998")).isEmpty();
    }
}
