package uk.corporateparenting.web.permanence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.incare.LookedAfter;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.web.Visitor;
import uk.corporateparenting.workflow.AsTheSystem;
import uk.corporateparenting.workflow.Cases;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.engine.TestClock;

/** The tracker says where every child stands, to those who may know, and shares no detail. */
@EngineTest
class TrackerTest {

    @Autowired Tracker tracker;
    @Autowired LookedAfter lookedAfter;
    @Autowired Council council;
    @Autowired CareRecord record;
    @Autowired Cases cases;
    @Autowired AsTheSystem asTheSystem;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;

    @LocalServerPort
    int port;

    private String child() {
        LocalDate since = LondonTime.day(clock.now()).minusDays(30);
        String child = lookedAfter.child(since.minusYears(8), since);
        transaction.executeWithoutResult(now -> asTheSystem.run(() -> cases.start("permanency-planning",
                "permanence.owed", child, Facts.of("team", "north"))));
        council.settle(child);
        return child;
    }

    private Tracker.Line line(String child, String... groups) {
        return tracker.seenBy(List.of(groups)).stream().filter(line -> line.reference().equals(child)).findFirst()
                .orElse(null);
    }

    @Test
    void a_child_is_followed_from_no_plan_to_the_review() {
        String child = child();
        String finder = Role.FAMILY_FINDER.group();
        assertThat(line(child, finder)).satisfies(line -> {
            assertThat(line.plan()).isNull();
            assertThat(line.stage()).isEqualTo("Planning");
            assertThat(line.days()).isEqualTo(30);
            assertThat(line.nextStep()).isEqualTo("Hold the planning meeting");
            assertThat(line.late()).isTrue();
            assertThat(line.owner()).isEqualTo("Family finder or Team manager");
        });
        lookedAfter.does(child, "holdPlanningMeeting", "parenting", "no", "kin", "no", "siblings", "yes", "complex",
                "yes", "whyComplex", "A rare illness");
        assertThat(line(child, finder).siblingGroup()).isTrue();
        assertThat(line(child, finder).complexNeeds()).isTrue();
        lookedAfter.does(child, "assessSiblings");
        lookedAfter.does(child, "weighOption", "option", "special-guardianship", "another", "yes");
        lookedAfter.does(child, "weighOption");
        assertThat(line(child, finder).stage()).isEqualTo("Weighing options");
        lookedAfter.does(child, "proposePermanencePlan", "plan", "special-guardianship");
        assertThat(line(child, finder)).satisfies(line -> {
            assertThat(line.planWords()).isEqualTo("Special guardianship");
            assertThat(line.nextStep()).isEqualTo("Next review of the child's case");
        });
    }

    @Test
    void a_manager_sees_their_team_and_nobody_a_restricted_record() {
        String child = child();
        assertThat(line(child, Role.TEAM_MANAGER.group("north"))).isNotNull();
        assertThat(line(child, Role.TEAM_MANAGER.group("south"))).isNull();
        assertThat(line(child, Role.SOCIAL_WORKER.group("north"))).isNull();
        assertThat(line(child, Role.PERMANENCE_PANEL.group())).isNotNull();
        var identity = record.latest(child, uk.corporateparenting.record.Fact.ChildIdentity.class).orElseThrow();
        var who = identity.fact();
        record.add(child, new uk.corporateparenting.record.Fact.ChildIdentity(who.knownAt(), who.givenName(),
                who.familyName(), who.dateOfBirth(), null, null, who.sex(), who.ethnicity(), null, null, null,
                who.postcode(), true), "grace", identity.id());
        assertThat(line(child, Role.DIRECTOR.group())).isNull();
    }

    @Test
    void what_is_shared_has_no_name_no_address_and_nobodys_words() {
        String child = child();
        Tracker.Line line = line(child, Role.DIRECTOR.group());
        String shared = SharedCopy.of(List.of(line));
        assertThat(line.name()).isNotBlank();
        assertThat(shared).startsWith("reference,year_of_birth,plan").contains(child).doesNotContain(line.name())
                .doesNotContain("LE2").doesNotContain("Robin");
        assertThat(shared.lines()).hasSize(2);
    }

    @Test
    void the_page_and_the_copy_are_for_those_who_plan_permanence() {
        String child = child();
        Visitor finder = new Visitor(port);
        finder.signIn("lydia", "lydia");
        assertThat(finder.page("/").body()).contains("/permanence");
        assertThat(finder.page("/permanence").body()).contains(child, "Hold the planning meeting", "none yet");
        assertThat(finder.page("/permanence?complex=yes").body()).doesNotContain(child);
        assertThat(finder.page("/permanence?stage=Planning").body()).contains(child);
        assertThat(finder.page("/permanence?stage=Assessments").body()).doesNotContain(child);
        boolean late = line(child, Role.FAMILY_FINDER.group()).late();
        assertThat(finder.page("/permanence?late=yes").body().contains(child)).isEqualTo(late);
        assertThat(finder.page("/permanence?team=no-such-team").body()).doesNotContain(child);
        assertThat(finder.page("/permanence/shared.csv").body()).contains(child).doesNotContain("Robin");
        assertThat(finder.page("/permanence/shared.csv?siblings=yes").body()).doesNotContain(child);
        Visitor worker = new Visitor(port);
        worker.signIn("tom", "tom");
        assertThat(worker.page("/").body()).doesNotContain("/permanence");
        assertThat(worker.page("/permanence").statusCode()).isEqualTo(403);
        assertThat(worker.page("/permanence/shared.csv").statusCode()).isEqualTo(403);
    }
}
