package uk.corporateparenting.leavingcarepathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.incare.LookedAfter;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.LeaverStatusCode;
import uk.corporateparenting.web.Visitor;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.engine.TestClock;

/** Help beside the plan, and rounds in which everybody is asked how they manage. */
@EngineTest
class HelpAndRoundsTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Autowired YoungPeople people;
    @Autowired LookedAfter children;
    @Autowired Council council;
    @Autowired CareRecord record;
    @Autowired TestClock clock;

    @LocalServerPort
    int port;

    @AfterEach
    void time_goes_back_to_normal() {
        clock.reset();
    }

    private String leaver() {
        String ref = people.leaver(19);
        people.withAdvisor(ref);
        return ref;
    }

    private void asks(String ref, Object... special) {
        children.starts("leon", "leaver-support", "ask-for-support", ref, special);
        people.deliver(ref);
    }

    private void refused(String ref, String task, Object... special) {
        assertThatThrownBy(() -> people.does(ref, task, special)).hasRootCauseInstanceOf(Refused.class);
    }

    private Fact.LeaverSupport help(String ref) {
        return record.latest(ref, Fact.LeaverSupport.class).orElseThrow().fact();
    }

    @Test
    void a_work_placement_has_a_mentor_and_is_looked_at_after_four_weeks() {
        String ref = leaver();
        asks(ref);
        assertThatThrownBy(() -> asks(ref)).as("twice on one day").hasRootCauseInstanceOf(Refused.class);
        people.climbs(ref, "supportLate", "grace");
        people.does(ref, "arrangeSupport", "state", "not-yet", "provider", null, "mentor", null, "startsOn", null);
        refused(ref, "arrangeSupport", "mentor", null);
        refused(ref, "arrangeSupport", "startsOn", null);
        LocalDate starts = people.today().plusDays(7);
        people.does(ref, "arrangeSupport");
        assertThat(people.due(ref, "timeToLookAtSupport")).as("four weeks later").isBetween(
                starts.plusWeeks(4).atStartOfDay(LONDON).toInstant(),
                starts.plusWeeks(4).plusDays(1).atStartOfDay(LONDON).toInstant());
        council.fire(ref, "timeToLookAtSupport");
        people.does(ref, "reviewSupport", "state", "goes-on");
        council.fire(ref, "timeToLookAtSupport");
        people.does(ref, "reviewSupport");
        assertThat(council.isOver(ref)).isTrue();
        assertThat(help(ref).provider()).isEqualTo("The Copper Kettle");
        assertThat(help(ref).state()).isEqualTo("finished");

        String other = leaver();
        asks(other, "kind", "apprenticeship");
        assertThat(people.sees("leon", other, "arrangeSupport").get("employerWords").toString())
                .as("the employers known here").contains("The Copper Kettle");
        people.does(other, "arrangeSupport", "state", "fell-through");
        assertThat(council.isOver(other)).isTrue();
    }

    @Test
    void counselling_is_paid_where_no_service_takes_the_young_person_and_never_approved_by_who_asked() {
        String ref = leaver();
        Object[] counselling = {"kind", "counselling", "what", "Twelve hours", "pounds", 720, "childService",
                "not-asked-age", "adultService", "does-not"};
        assertThatThrownBy(() -> asks(ref, "kind", "counselling")).hasRootCauseInstanceOf(Refused.class);
        asks(ref, counselling);
        assertThat(council.mayDo(council.task(ref, "approveSupport"))).contains("helen").doesNotContain("leon");
        people.climbs(ref, "supportApprovalLate", "isaac");
        people.does(ref, "approveSupport", "approved", "no", "reason", "The college pays");
        people.does(ref, "tellSupportRefused");
        assertThat(council.isOver(ref)).isTrue();
        assertThat(help(ref).elsewhere()).contains("threshold is not met");

        String student = leaver();
        asks(student, "kind", "study-equipment", "what", "A laptop", "pounds", 450);
        people.does(student, "approveSupport");
        people.does(student, "arrangeSupport", "mentor", null);
        people.says(student, LeavingCarePathway.DIED);
        assertThat(council.isOver(student)).isTrue();
    }

    @Test
    void who_asked_for_help_does_not_approve_it() {
        String ref = leaver();
        children.starts("helen", "leaver-support", "ask-for-support", ref, "kind", "study-equipment", "pounds", 450);
        people.deliver(ref);
        assertThatThrownBy(() -> children.doesAs("helen", ref, "approveSupport"))
                .hasRootCauseMessage("You asked for this help, so somebody else has to approve it.");
    }

    @Test
    void staying_close_is_assessed_before_it_is_approved() {
        String ref = leaver();
        asks(ref, "kind", "staying-close");
        people.does(ref, "assessStayingClose");
        assertThat(council.open(ref)).containsExactly("approveSupport");
        assertThat(record.current(ref, Fact.Assessment.class)).extracting(kept -> kept.fact().kind())
                .contains("staying-close");

        String other = leaver();
        asks(other, "kind", "staying-close");
        people.does(other, "assessStayingClose", "needed", "no", "reason", "Manages alone");
        assertThat(council.isOver(other)).isTrue();
        assertThat(help(other).state()).isEqualTo("not-needed");
    }

    @Test
    void the_plan_prints_for_who_works_with_the_young_person_and_for_no_stranger() {
        String ref = leaver();
        people.withPlan(ref);
        HttpResponse<String> plan = plan("leon", ref);
        assertThat(plan.statusCode()).isEqualTo(200);
        assertThat(plan.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(plan.body()).startsWith("%PDF");
        assertThat(plan("pc-bright", ref).statusCode()).isEqualTo(403);
        assertThat(plan("leon", "CH-999999").statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> plan(String user, String ref) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(user, user);
        return visitor.get("/children/" + ref + "/pathway-plan.pdf");
    }

    @Test
    void in_a_round_everybody_on_the_pathway_is_asked_once_and_a_bad_home_is_acted_on() {
        String ref = leaver();
        people.withPlan(ref);
        people.withStatus(ref, LeaverStatusCode.FORMER_RELEVANT);
        people.says(ref, LeavingCarePathway.STATUS_OWED);
        night();
        assertThat(council.open(ref)).as("no round is on").doesNotContain("checkWellbeing");

        // The table names a winter that is over: the round is asked for as the night does.
        people.says(ref, LeavingCarePathway.CHECK_OWED, "wellbeingRound", "winter-2020");
        people.climbs(ref, "wellbeingCheckLate", "grace");
        refused(ref, "checkWellbeing", "mood", null);
        refused(ref, "checkWellbeing", "mode", "not-reached");
        refused(ref, "checkWellbeing", "warm", "no");
        people.does(ref, "checkWellbeing", "safe", "no", "needs", "The door does not lock");
        assertThat(council.open(ref)).contains("meetHousing");
        assertThat(record.latest(ref, Fact.WellbeingCheck.class).orElseThrow().fact().safe()).isFalse();

        people.says(ref, LeavingCarePathway.CHECK_OWED, "wellbeingRound", "winter-2021");
        people.says(ref, LeavingCarePathway.DIED);
        assertThat(council.isOver(ref)).isTrue();
    }

    private void night() {
        String watch = LeaverWatch.KEY;
        if (people.running(watch).isEmpty()) {
            people.says(watch, LeavingCarePathway.WATCH_BEGUN);
        }
        council.fire(watch, "wellbeingNightFalls");
        people.deliver(watch);
        assertThat(people.steps(watch, LeaverWatch.KEY)).endsWith("wellbeingWatchDone");
        assertThat(people.running(watch)).as("the next night").containsExactly(LeaverWatch.KEY);
    }
}
