package uk.corporateparenting.entrytocare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.workflow.engine.TestClock;

/** The whole way from a contact to a child who is looked after. */
@EngineTest
class IntoCareTest {

    @Autowired Council council;
    @Autowired FrontDoor frontDoor;
    @Autowired Everyday everyday;
    @Autowired TestClock clock;
    @Autowired CareRecord record;

    @AfterEach
    void time_goes_back_to_normal() {
        clock.reset();
    }

    @Test
    void a_contact_becomes_a_child_in_care_by_agreement() {
        String child = frontDoor.contact("contact");
        everyday.doAll(child, "screenContact", "confirmThreshold", "authoriseResponse", "assessChildAndFamily",
                "authoriseAssessment", "holdLegalPlanningMeeting", "offerFamilyGroupMeeting", "recommendAtCarePanel",
                "decideRoute", "recordSection20", "authoriseEntry", "searchForHome", "confirmMove");
        assertThat(council.open(child)).containsExactly("recordEarlyReturn");
        council.fire(child, "twentyFourHoursPassed");
        assertThat(council.open(child)).containsExactlyInAnyOrder("appointReviewingOfficer", "notifyPlacement",
                "agreePlacementPlan", "writeCarePlan", "givePromise");
        assertThat(record.child(child).orElseThrow().isLookedAfter()).isTrue();
        everyday.doAll(child, "appointReviewingOfficer", "notifyPlacement", "agreePlacementPlan", "writeCarePlan",
                "givePromise");
        assertThat(council.isOver(child)).isTrue();
        assertThat(record.current(child, Fact.CareEpisode.class)).hasSize(1);
        assertThat(record.current(child, Fact.DocumentGiven.class)).anyMatch(d -> d.fact().document().contains("romise"));
    }
}
