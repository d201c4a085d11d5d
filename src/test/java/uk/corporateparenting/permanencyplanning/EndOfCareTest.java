package uk.corporateparenting.permanencyplanning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.incare.LookedAfter;
import uk.corporateparenting.incare.Messenger;
import uk.corporateparenting.meetings.Meetings;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.PermanencePlan;
import uk.corporateparenting.workflow.engine.TestClock;

/** What the end of care means for a plan. */
@EngineTest
class EndOfCareTest {

    @Autowired Planned planned;
    @Autowired LookedAfter lookedAfter;
    @Autowired Council council;
    @Autowired Messenger messenger;
    @Autowired Meetings meetings;
    @Autowired CareRecord record;
    @Autowired TestClock clock;

    @AfterEach
    void time_goes_back_to_normal() {
        clock.reset();
    }

    @Test
    void the_order_that_was_planned_achieves_the_plan() {
        String child = planned.agreed("special-guardianship");
        ends(child, "E45");
        assertThat(council.isOver(child)).isTrue();
        assertThat(outcome(child)).isEqualTo("achieved");
    }

    @Test
    void a_return_home_that_was_planned_is_followed_until_it_has_lasted() {
        String child = planned.agreed("return-home");
        ends(child, "E4A");
        deliverWentHome(child);
        council.fire(child, "homeHasLasted");
        lookedAfter.does(child, "confirmHomeSustained");
        assertThat(council.isOver(child)).isTrue();
        assertThat(outcome(child)).isEqualTo("achieved");
    }

    @Test
    void a_home_that_is_not_right_and_a_child_who_comes_back_end_the_plan() {
        String child = planned.agreed("return-home");
        ends(child, "E4A");
        deliverWentHome(child);
        council.fire(child, "homeHasLasted");
        lookedAfter.does(child, "confirmHomeSustained", "lasted", "no");
        assertThat(outcome(child)).isEqualTo("not-sustained");
        String other = planned.agreed("return-home");
        ends(other, "E4A");
        deliverWentHome(other);
        planned.hears(other, "permanence.owed");
        assertThat(council.isOver(other)).isTrue();
        assertThat(outcome(other)).isEqualTo("came-back");
    }

    @Test
    void any_other_end_closes_the_planning_and_takes_the_child_off_the_agenda() {
        String child = planned.proposed("special-guardianship");
        planned.reviewed(child, "endorsed");
        String meeting = (String) council.variable(child, "meeting");
        assertThat(meetings.of(meeting).itemOf(child)).isPresent();
        ends(child, "E4B");
        assertThat(council.isOver(child)).isTrue();
        assertThat(outcome(child)).isEqualTo("care-ended");
        assertThat(meetings.of(meeting).itemOf(child)).isEmpty();
    }

    private void ends(String child, String reason) {
        messenger.tell(child, "care.ended", "endReason", reason, "endedOn", planned.today().toString());
    }

    private void deliverWentHome(String child) {
        messenger.deliver(child);
        planned.writesToTheChild(child);
        if (council.open(child).contains("requestLifeStory")) {
            lookedAfter.does(child, "requestLifeStory", "underWay", "yes");
        }
    }

    private String outcome(String child) {
        return record.latest(child, PermanencePlan.class).orElseThrow().fact().outcome();
    }
}
