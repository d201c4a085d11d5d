package uk.corporateparenting.childincare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.incare.LookedAfter;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.record.PlaceCode;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.engine.TestClock;

/** Stays by agreement that drift, and short breaks that run over. */
@EngineTest
class StaysTest {

    @Autowired LookedAfter children;
    @Autowired Episodes episodes;
    @Autowired Council council;
    @Autowired CareRecord record;
    @Autowired TestClock clock;

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void a_stay_by_agreement_without_plan_comes_back_until_there_is_one() {
        String ref = children.child(LocalDate.of(2018, 5, 6), LocalDate.of(2026, 11, 30));
        children.runs("section-20-stay", ref);
        assertThat(council.timers(ref, "threeMonthsPassed").get(0).getDuedate()).as("February is short")
                .isEqualTo("2027-02-28T00:00:00Z");

        council.fire(ref, "threeMonthsPassed");
        assertThat(council.open(ref)).containsExactlyInAnyOrder("reviewSection20", "noteSection20Stay");
        children.does(ref, "noteSection20Stay", "earlierReview", "yes");
        assertThat(episodes.sent(ref)).contains(ChildInCare.REVIEW_REQUESTED);
        council.fire(ref, "section20DecisionLate");
        episodes.answersEscalation(ref, "isaac");
        assertThatThrownBy(() -> children.does(ref, "reviewSection20", "outcome", "return-date"))
                .hasMessageContaining("Give the day");
        assertThatThrownBy(() -> children.does(ref, "reviewSection20", "outcome", "return-date", "returnBy", "2020-01-01"))
                .hasMessageContaining("has passed");
        children.does(ref, "reviewSection20", "outcome", "none");

        council.fire(ref, "lookAgain");
        children.does(ref, "noteSection20Stay");
        children.does(ref, "reviewSection20", "outcome", "return-date", "returnBy", "2099-01-01");
        assertThat(council.isOver(ref)).isTrue();
    }

    @Test
    void where_there_is_a_plan_by_then_nobody_is_asked() {
        String ref = children.child(LocalDate.of(2018, 5, 6), LocalDate.of(2026, 11, 30));
        children.runs("section-20-stay", ref);
        record.add(ref, new Fact.Decision(Instant.parse("2026-12-05T12:00:00Z"), "writeCarePlan", "adoption", "why", null, null,
                null, "tom", false), "tom");
        council.fire(ref, "threeMonthsPassed");
        assertThat(council.isOver(ref)).isTrue();
    }

    @Test
    void a_short_break_near_its_limit_is_settled_and_the_next_one_is_counted_anew() {
        LocalDate entered = LocalDate.of(2026, 11, 2);
        String ref = children.child(LocalDate.of(2018, 5, 6), entered, PlaceCode.U6, LegalStatusCode.V4);
        children.runs("short-breaks", ref);
        assertThat(council.timers(ref, "breakNearsItsLimit").get(0).getDuedate()).as("three days before 19 November")
                .isEqualTo("2026-11-16T00:00:00Z");

        council.fire(ref, "breakNearsItsLimit");
        assertThat(council.task(ref, "settleShortBreak").getDueDate()).isEqualTo("2026-11-19T23:59:59Z");
        assertThatThrownBy(() -> children.does(ref, "settleShortBreak", "endsOn", null))
                .hasMessageContaining("Give the day");
        assertThatThrownBy(() -> children.does(ref, "settleShortBreak", "endsOn", "2026-11-20"))
                .hasMessageContaining("over the limit");
        council.fire(ref, "breakOverLimit");
        episodes.answersEscalation(ref, "helen");
        children.does(ref, "settleShortBreak", "endsOn", "2026-11-19");
        ends(ref, "2026-11-19T10:00:00Z");
        assertThat(council.isOver(ref)).isTrue();

        children.runs("short-breaks", ref);
        assertThat(council.timers(ref, "breakNearsItsLimit")).isEmpty();
        begins(ref, "2026-11-20T10:00:00Z");
        assertThat(council.timers(ref, "breakNearsItsLimit").get(0).getDuedate()).isEqualTo("2026-12-04T00:00:00Z");
        ends(ref, "2026-11-21T10:00:00Z");
        assertThat(council.isOver(ref)).isTrue();

        begins(ref, "2026-11-21T12:00:00Z");
        children.runs("short-breaks", ref);
        council.fire(ref, "breakNearsItsLimit");
        ends(ref, "2026-11-21T14:00:00Z");
        assertThat(council.isOver(ref)).isTrue();
    }

    private void begins(String ref, String at) {
        Fact.Placement p = record.latest(ref, Fact.Placement.class).orElseThrow().fact();
        record.add(ref, new Fact.Placement(Instant.parse(at), p.place(), p.provider(), p.carerName(), p.address(),
                p.postcode(), p.urn(), null, p.area(), null, false, null, null, null), "tom");
        episodes.says(ref, ChildInCare.PLACEMENT_STARTED, "placement-started:" + ref + ":" + at, Facts.none());
    }

    private void ends(String ref, String at) {
        Recorded<Fact.Placement> kept = record.latest(ref, Fact.Placement.class).orElseThrow();
        Fact.Placement p = kept.fact();
        record.add(ref, new Fact.Placement(p.startsAt(), p.place(), p.provider(), p.carerName(), p.address(), p.postcode(),
                p.urn(), null, p.area(), null, false, null, Instant.parse(at), null), "tom", kept.id());
        episodes.says(ref, ChildInCare.PLACEMENT_ENDED, "placement-ended:" + ref + ":" + at, Facts.none());
    }
}
