package uk.corporateparenting.lookedafterreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.incare.LookedAfter;
import uk.corporateparenting.people.Caseload;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.DocumentGiven;
import uk.corporateparenting.record.Fact.Worry;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.Cases;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.engine.TestClock;

/** The reviewing officer's dispute climbs from the social worker to the chief executive and to Cafcass. */
@EngineTest
class ReviewDisputeTest {

    @Autowired LookedAfter children;
    @Autowired Council council;
    @Autowired CareRecord record;
    @Autowired Caseload caseload;
    @Autowired Cases cases;
    @Autowired TestClock clock;

    @AfterEach
    void time_goes_back_to_normal() {
        clock.reset();
    }

    @Test
    void it_begins_informally_and_ends_where_the_officer_says_it_is_resolved() {
        String child = dispute();
        assertThat(council.task(child, "answerDispute").getAssignee()).isEqualTo("tom");
        assertThatThrownBy(() -> children.doesAs("tom", child, "answerDispute", "action", null))
                .hasCauseInstanceOf(Refused.class);
        children.doesAs("tom", child, "answerDispute");
        assertThat(record.current(child, Worry.class).get(0).fact().settledOn()).as("an answer closes nothing").isNull();
        children.doesAs("uma", child, "judgeAnswer");
        assertThat(council.isOver(child)).isTrue();
        assertThat(record.current(child, Worry.class)).singleElement()
                .satisfies(worry -> assertThat(worry.fact().settledOn()).isNotNull());
    }

    @Test
    void rung_by_rung_to_the_chief_executive_and_once_to_cafcass_while_one_clock_runs() {
        String child = dispute();
        Instant limit = council.timers(child, "disputeOverdue").get(0).getDuedate().toInstant();
        for (String asked : new String[] {"tom", "grace", "helen", "isaac", "gwen", "gwen"}) {
            assertThat(council.mayDo(council.task(child, "answerDispute"))).contains(asked);
            children.doesAs(asked, child, "answerDispute", "answer", "no", "action", null);
            children.doesAs("uma", child, "judgeAnswer", "outcome", asked.equals("helen") ? "cafcass" : "next-rung");
            if (asked.equals("helen")) {
                assertThatThrownBy(() -> children.doesAs("uma", child, "referToCafcass", "legalAdvice", "no"))
                        .hasCauseInstanceOf(Refused.class);
                children.doesAs("uma", child, "referToCafcass");
            }
        }
        assertThat(record.current(child, DocumentGiven.class))
                .anyMatch(given -> given.fact().document().equals("referral-to-cafcass"));
        assertThat(council.timers(child, "disputeOverdue").get(0).getDuedate().toInstant()).as("never begun anew")
                .isEqualTo(limit);
        children.doesAs("gwen", child, "answerDispute");
        children.doesAs("uma", child, "judgeAnswer");
        assertThat(council.isOver(child)).isTrue();
    }

    @Test
    void silence_is_judged_like_an_answer_and_cafcass_may_hear_at_once() {
        String child = child();
        children.starts("uma", LookedAfterReview.DISPUTE, "raise-dispute", child, "cafcass", "yes");
        assertThatThrownBy(() -> children.doesAs("uma", child, "referToCafcass", "referredOn",
                LondonTime.day(clock.now()).plusDays(1).toString())).hasCauseInstanceOf(Refused.class);
        children.doesAs("uma", child, "referToCafcass");
        council.fire(child, "disputeNotAnswered");
        assertThat(council.open(child)).containsExactly("judgeAnswer");
        children.doesAs("uma", child, "judgeAnswer", "outcome", "next-rung");
        assertThat(council.mayDo(council.task(child, "answerDispute"))).contains("grace");
    }

    @Test
    void when_all_steps_together_take_too_long_the_director_hears_and_the_dispute_goes_on() {
        String child = dispute();
        clock.to(clock.now().plus(Duration.ofDays(60)));
        council.fire(child, "disputeOverdue");
        assertThat(council.mayDo(council.task(child, "answerEscalation"))).containsExactly("isaac");
        council.complete("isaac", child, "answerEscalation", Map.of("action", "I meet the officer", "owner", "Isaac",
                "doneBy", LondonTime.day(clock.now()).toString(), "reason", "Nobody answered"));
        assertThat(council.open(child)).containsExactly("answerDispute");
        assertThat(record.current(child, Worry.class).get(0).fact().settledOn()).isNull();
    }

    @Test
    void nobody_in_the_line_may_raise_or_close_it_and_nobody_judges_their_own_answer() {
        String child = child();
        caseload.assign(child, Role.SOCIAL_WORKER, "uma", "For this test", "grace");
        assertThatThrownBy(() -> children.starts("uma", LookedAfterReview.DISPUTE, "raise-dispute", child))
                .hasCauseInstanceOf(Refused.class).hasMessageContaining("outside the line");
        caseload.assign(child, Role.SOCIAL_WORKER, "tom", "And back", "grace");
        children.starts("uma", LookedAfterReview.DISPUTE, "raise-dispute", child);
        children.doesAs("tom", child, "answerDispute");
        caseload.assign(child, Role.SOCIAL_WORKER, "uma", "For this test", "grace");
        assertThatThrownBy(() -> children.doesAs("uma", child, "judgeAnswer")).hasCauseInstanceOf(Refused.class)
                .hasMessageContaining("outside the line");
    }

    @Test
    void it_ends_with_care() {
        String child = dispute();
        cases.endWithCare(child, "adopted");
        assertThat(council.isOver(child)).isTrue();
    }

    private String child() {
        return children.child(LocalDate.of(2014, 3, 2), LondonTime.day(clock.now()).minusMonths(5));
    }

    private String dispute() {
        String child = child();
        children.starts("uma", LookedAfterReview.DISPUTE, "raise-dispute", child);
        return child;
    }
}
