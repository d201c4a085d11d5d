package uk.corporateparenting.placementmove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.entrytocare.Everyday;
import uk.corporateparenting.incare.LookedAfter;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Fact.Decision;
import uk.corporateparenting.record.Fact.Placement;
import uk.corporateparenting.record.PlaceChangeReason;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.workflow.engine.Post;
import uk.corporateparenting.workflow.engine.TestClock;

/** A child in care moves: the review first, in an emergency the child first; everybody who must know hears of it. */
@EngineTest
class PlacementMoveTest {

    @Autowired Council council;
    @Autowired LookedAfter lookedAfter;
    @Autowired Everyday everyday;
    @Autowired CareRecord record;
    @Autowired TestClock clock;
    @Autowired Post post;
    @Autowired JdbcClient db;

    private String child;

    @BeforeEach
    void a_child_in_care() {
        child = lookedAfter.child(LocalDate.of(2016, 2, 29), LocalDate.of(2026, 3, 2));
    }

    @AfterEach
    void time_goes_back_to_normal() {
        clock.reset();
    }

    @Test
    void a_planned_move_is_reviewed_and_decided_before_the_search_begins() {
        proposes();
        assertThat(council.open(child)).containsExactly("reviewBeforeMove");
        lookedAfter.does(child, "reviewBeforeMove");
        assertThat(council.open(child)).containsExactly("decideMove");
        lookedAfter.does(child, "decideMove");
        assertThat(council.open(child)).containsExactly("searchForHome");
        moves();
        assertThat(council.open(child)).containsExactly("agreePlacementPlan", "notifyPlacement", "renewAfterMove");
        assertThat(messages()).containsExactly("placement.ended", "placement.started");
        settles();
        assertThat(lettersOwed()).containsExactly("move", "placement-plan");
        assertThat(council.isOver(child)).isTrue();
        assertThat(council.path(child)).contains("moveSettled").doesNotContain("reviewEmergencyMove");
    }

    @Test
    void the_old_placement_says_when_and_why_it_ended_and_the_time_in_care_goes_on() {
        emergency("placeChangeReason", "CREQB");
        moves();
        List<Placement> placements = record.current(child, Placement.class).stream().map(Recorded::fact).toList();
        assertThat(placements).hasSize(2);
        assertThat(placements.get(0).endedAt()).isNull();
        assertThat(placements.get(1).endedAt()).isEqualTo(placements.get(0).startsAt());
        assertThat(placements.get(1).changeReason()).isEqualTo(PlaceChangeReason.CREQB);
        assertThat(record.child(child).orElseThrow().careEpisode().startedOn()).isEqualTo("2026-03-02");
    }

    @Test
    void in_an_emergency_the_child_moves_first_and_the_review_follows() {
        emergency();
        assertThat(council.open(child)).containsExactly("searchForHome");
        moves();
        assertThat(messages()).containsExactly("placement.ended", "placement.started", "review.requested");
        assertThat(council.open(child)).contains("reviewEmergencyMove");
        lookedAfter.does(child, "reviewEmergencyMove");
        settles();
        assertThat(council.isOver(child)).isTrue();
    }

    @Test
    void a_move_that_disrupts_years_10_and_11_needs_the_nominated_officer_before_the_search() {
        proposes("keyStage4", "yes");
        agreed();
        assertThat(council.mayDo(council.task(child, "approveSchoolMove"))).containsExactly("lena");
        assertThatThrownBy(() -> lookedAfter.does(child, "approveSchoolMove", "teacherConsulted", "no"))
                .hasMessageContaining("Ask the designated teacher");
        lookedAfter.does(child, "approveSchoolMove");
        assertThat(council.open(child)).containsExactly("searchForHome");
    }

    @Test
    void the_nominated_officer_may_refuse_and_then_nobody_moves() {
        proposes("keyStage4", "yes");
        agreed();
        lookedAfter.does(child, "approveSchoolMove", "approved", "no", "reason", "The exams are in four weeks.");
        assertThat(council.isOver(child)).isTrue();
        assertThat(lastDecision().reason()).isEqualTo("The exams are in four weeks.");
        assertThat(messages()).containsExactly("letter.owed");
    }

    @Test
    void a_move_that_is_refused_or_cancelled_ends_with_its_reason() {
        for (String outcome : List.of("refused", "cancelled")) {
            proposes();
            lookedAfter.does(child, "reviewBeforeMove", "officerView", "oppose");
            lookedAfter.does(child, "decideMove", "moveOutcome", outcome, "reason", "She wants to stay.",
                    "howItHappens", null);
            assertThat(council.isOver(child)).isTrue();
            assertThat(lastDecision().outcome()).isEqualTo(outcome);
            assertThat(lastDecision().overridesProposal()).isTrue();
        }
    }

    @Test
    void who_proposed_the_move_does_not_decide_about_it() {
        lookedAfter.starts("grace", PlacementMove.KEY, "propose-move", child);
        lookedAfter.does(child, "reviewBeforeMove");
        assertThatThrownBy(() -> lookedAfter.doesAs("grace", child, "decideMove"))
                .hasMessageContaining("somebody else has to take this task");
        lookedAfter.doesAs("hugh", child, "decideMove");
        assertThat(council.open(child)).containsExactly("searchForHome");
    }

    @Test
    void the_search_stops_when_the_move_is_not_needed_any_more() {
        emergency();
        lookedAfter.starts("tom", "move-withdrawal", "withdraw-move", child);
        post.deliver(child);
        assertThat(council.isOver(child)).isTrue();
        assertThat(council.path(child)).contains("moveCancelled");
    }

    @Test
    void only_a_move_that_is_open_and_has_not_happened_can_be_withdrawn() {
        assertThatThrownBy(() -> lookedAfter.starts("tom", "move-withdrawal", "withdraw-move", child))
                .hasMessageContaining("No move of this child is open.");
        emergency();
        moves();
        assertThatThrownBy(() -> lookedAfter.starts("tom", "move-withdrawal", "withdraw-move", child))
                .hasMessageContaining("The child has moved already");
    }

    @Test
    void the_alert_about_an_unlawful_place_ends_with_the_move_out_of_it() {
        record.add(child, new Fact.RiskAlert(LocalDate.of(2026, 11, 1), "unlawful-placement", "Not registered.", null),
                "tom");
        emergency();
        moves();
        assertThat(record.current(child, Fact.RiskAlert.class)).allSatisfy(alert ->
                assertThat(alert.fact().endedOn()).isNotNull());
    }

    @Test
    void what_waits_before_the_move_escalates_and_the_answer_ends_it() {
        proposes("keyStage4", "yes");
        council.fire(child, "reviewBeforeMoveLate");
        answered("rosa");
        lookedAfter.does(child, "reviewBeforeMove");
        council.fire(child, "moveDecisionLate");
        answered("helen");
        lookedAfter.does(child, "decideMove");
        council.fire(child, "schoolApprovalLate");
        answered("helen");
        assertThat(council.open(child)).containsExactly("approveSchoolMove");
    }

    @Test
    void what_waits_after_the_move_escalates_and_the_answer_ends_it() {
        emergency();
        moves();
        for (String late : List.of("noticeLate", "placementPlanLate", "renewalLate", "emergencyReviewLate")) {
            council.fire(child, late);
            everyday.does(child, council.answer(child));
        }
        assertThat(council.open(child)).containsExactly("agreePlacementPlan", "notifyPlacement", "renewAfterMove",
                "reviewEmergencyMove");
    }

    @Test
    void what_is_not_renewed_says_why_and_a_new_school_says_which() {
        emergency();
        moves();
        assertThatThrownBy(() -> lookedAfter.does(child, "renewAfterMove", "consentsRenewed", "no"))
                .hasMessageContaining("Say why authority or consents are not renewed");
        assertThatThrownBy(() -> lookedAfter.does(child, "renewAfterMove", "school", "changes"))
                .hasMessageContaining("Say which school");
    }

    @Test
    void the_clocks_of_a_move_count_from_the_day_of_the_move() {
        clock.to(Instant.parse("2026-12-22T10:00:00Z"));
        emergency("neededOn", "2026-12-22");
        moves();
        // Five and ten working days after Tuesday 22 December, with Christmas, Boxing Day kept on the 28th, and New Year.
        assertThat(due("renewAfterMove")).isEqualTo("2026-12-31T23:59:59Z");
        assertThat(due("notifyPlacement")).isEqualTo("2026-12-31T23:59:59Z");
        assertThat(due("reviewEmergencyMove")).isEqualTo("2027-01-08T23:59:59Z");
    }

    private Instant due(String task) {
        return council.task(child, task).getDueDate().toInstant();
    }

    private void proposes(Object... special) {
        lookedAfter.starts("tom", PlacementMove.KEY, "propose-move", child, special);
    }

    private void emergency(Object... special) {
        Object[] all = new Object[special.length + 2];
        all[0] = "moveKind";
        all[1] = "emergency";
        System.arraycopy(special, 0, all, 2, special.length);
        proposes(all);
    }

    private void agreed() {
        lookedAfter.does(child, "reviewBeforeMove");
        lookedAfter.does(child, "decideMove");
    }

    private void moves() {
        everyday.doAll(child, "searchForHome", "confirmMove");
    }

    private void settles() {
        everyday.doAll(child, "notifyPlacement", "agreePlacementPlan");
        lookedAfter.does(child, "renewAfterMove");
    }

    private void answered(String by) {
        assertThat(council.mayDo(council.task(child, council.answer(child)))).containsExactly(by);
        everyday.does(child, council.answer(child));
    }

    private Decision lastDecision() {
        return record.current(child, Decision.class).get(0).fact();
    }

    private List<String> lettersOwed() {
        return db.sql("select payload ->> 'letterAbout' from care.message where child_ref = ? and name = 'letter.owed'"
                + " order by 1").param(child).query(String.class).list();
    }

    private List<String> messages() {
        return db.sql("select name from care.message where child_ref = ? order by name").param(child)
                .query(String.class).list();
    }
}
