package uk.corporateparenting.lookedafterreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.incare.LookedAfter;
import uk.corporateparenting.people.Caseload;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Fact.DocumentGiven;
import uk.corporateparenting.record.Fact.Meeting;
import uk.corporateparenting.record.Fact.Review;
import uk.corporateparenting.record.Fact.ReviewRequest;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.record.PlaceCode;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.record.ReviewCode;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.engine.Post;
import uk.corporateparenting.workflow.engine.TestClock;

/** One round of review after the other: waiting, midway, preparing, holding and what follows. */
@EngineTest
class ReviewRoundTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate BORN = LocalDate.of(2016, 5, 4);

    @Autowired LookedAfter children;
    @Autowired Council council;
    @Autowired CareRecord record;
    @Autowired Caseload caseload;
    @Autowired ReviewRule rule;
    @Autowired Messages messages;
    @Autowired Post post;
    @Autowired TestClock clock;

    private LocalDate today;

    @BeforeEach
    void it_is_a_day_like_others() {
        clock.to(clock.now().plusSeconds(1));
        today = LocalDate.ofInstant(clock.now(), LONDON);
    }

    @AfterEach
    void time_goes_back_to_normal() {
        clock.reset();
    }

    @Test
    void a_first_review_is_prepared_at_once_and_followed_by_decisions_record_and_letter() {
        String child = round(today.minusDays(3));
        assertThat(council.timers(child, "midwayReached")).isEmpty();
        council.fireDue(child, clock.now());
        assertThat(council.open(child)).containsExactly("prepareReview");
        assertThat(day(council.task(child, "prepareReview").getDueDate().toInstant()))
                .isBefore(rule.dueOn(child));
        assertThat(council.task(child, "prepareReview").getAssignee()).isEqualTo("tom");

        children.does(child, "prepareReview");
        assertThat(day(council.task(child, "speakWithChild").getDueDate().toInstant())).isEqualTo(rule.dueOn(child));
        children.does(child, "speakWithChild");
        LocalDate due = rule.dueOn(child);
        children.doesAs("uma", child, "holdReview", "permanenceAgreed", null, "permanenceView", null);

        assertThat(council.isOver(child)).isTrue();
        assertThat(reviews(child)).singleElement().satisfies(review -> {
            assertThat(review.heldOn()).isEqualTo(today);
            assertThat(review.wasDueOn()).isEqualTo(due);
            assertThat(review.lateReason()).isNull();
            assertThat(review.chairedBy()).isEqualTo("uma");
        });
        assertThat(decisions(child)).contains("holdReview plan-meets-need", "advocacy declined",
                "independentVisitor not-needed").noneMatch(d -> d.startsWith("permanencePlan"));
        assertThat(record.current(child, Fact.ChildView.class)).hasSize(3);

        post.deliver(child);
        assertThat(council.open(child)).containsExactlyInAnyOrder("shareDecisions", "writeToChild");
        assertThat(council.timers(child, "reviewRecordOverdue")).hasSize(1);
        children.doesAs("uma", child, "shareDecisions");
        children.doesAs("uma", child, "completeReviewRecord");
        assertThat(record.current(child, Meeting.class)).singleElement()
                .satisfies(meeting -> assertThat(meeting.fact().notes()).contains("spoke first"));
        children.does(child, "sendReviewRecord", "parentsSent", "withheld", "parentsWhy", "Would put her at risk.");
        assertThat(record.current(child, DocumentGiven.class)).anyMatch(given -> "The child".equals(given.fact().givenTo()))
                .anyMatch(given -> given.fact().givenTo() == null && given.fact().withheldReason().contains("at risk"));
        children.does(child, "writeToChild");
        assertThat(council.isOver(child)).isTrue();
        assertThat(record.timeline(child).entries()).anyMatch(entry -> entry.kind().equals("letter"));
    }

    @Test
    void between_reviews_the_officer_checks_midway_and_one_timer_waits() {
        String child = round(today.minusMonths(5), today.minusMonths(4).minusDays(5), today.minusDays(2));
        assertThat(waitingTimers(child)).isEqualTo(1);
        assertThat(day(council.timers(child, "midwayReached").get(0).getDuedate().toInstant()))
                .isEqualTo(today.minusDays(2).plusMonths(3));
        council.fire(child, "midwayReached");
        assertThat(council.open(child)).containsExactly("checkMidway");
        children.does(child, "checkMidway");
        assertThat(decisions(child)).contains("checkMidway on-track");
        assertThat(waitingTimers(child)).isEqualTo(1);
        assertThat(day(council.timers(child, "reviewOpened").get(0).getDuedate().toInstant()))
                .isEqualTo(today.minusDays(2).plusMonths(6).minusWeeks(8));
        council.fire(child, "reviewOpened");
        children.does(child, "prepareReview");
        children.does(child, "speakWithChild");
        assertThat(waitingTimers(child)).isEqualTo(1);
        assertThatThrownBy(() -> children.doesAs("uma", child, "holdReview", "permanenceView", null))
                .hasCauseInstanceOf(Refused.class).hasMessageContaining("From the second review on");
        assertThatThrownBy(() -> children.doesAs("uma", child, "holdReview", "permanencePlan", null))
                .hasCauseInstanceOf(Refused.class).hasMessageContaining("Say which plan");
        assertThatThrownBy(() -> children.doesAs("uma", child, "holdReview", "permanenceAgreed", "no"))
                .hasCauseInstanceOf(Refused.class).hasMessageContaining("not agreed yet");
        children.doesAs("uma", child, "holdReview");
        assertThat(decisions(child)).contains("permanencePlan long-term-fostering");
    }

    @Test
    void a_check_midway_that_nobody_makes_does_not_hold_up_the_review() {
        String child = round(today.minusMonths(5), today.minusMonths(4), today.minusDays(2));
        council.fire(child, "midwayReached");
        council.fire(child, "reviewOpensMeanwhile");
        assertThat(council.open(child)).containsExactly("prepareReview");
    }

    @Test
    void the_officer_who_finds_midway_that_it_cannot_wait_calls_the_review_earlier() {
        String child = round(today.minusMonths(5), today.minusMonths(4), today.minusDays(2));
        council.fire(child, "midwayReached");
        assertThatThrownBy(() -> children.does(child, "checkMidway", "progress", "slipping"))
                .hasCauseInstanceOf(Refused.class).hasMessageContaining("what is late");
        children.does(child, "checkMidway", "progress", "slipping", "whatIsLate", "No school place", "earlierReview", "yes");
        post.deliver(child);
        council.fireDue(child, clock.now());
        assertThat(council.open(child)).containsExactly("prepareReview");
        assertThat(rule.clockOf(child)).isEqualTo("T53");
    }

    @Test
    void an_earlier_review_is_asked_for_in_the_midst_of_the_wait_and_in_the_midst_of_the_work() {
        String child = round(today.minusMonths(5), today.minusMonths(4), today.minusDays(20));
        LocalDate regular = rule.dueOn(child);
        messages.send("test:" + child + ":1", LookedAfterReview.REVIEW_REQUESTED, child,
                Facts.of("reviewRequestedOn", today).and("reviewReason", "consent-withdrawn"));
        post.deliver(child);
        assertThat(rule.clockOf(child)).isEqualTo("T53");
        assertThat(rule.dueOn(child)).isBefore(regular);
        council.fireDue(child, clock.now());
        children.does(child, "prepareReview");
        children.does(child, "speakWithChild");
        LocalDate due = rule.dueOn(child);

        clock.to(clock.now().plus(Duration.ofDays(2)));
        children.starts("tom", "review-request", "ask-for-review", child);
        post.deliver(child);
        council.fireDue(child, clock.now());
        assertThat(council.open(child)).containsExactly("prepareReview");
        assertThat(rule.dueOn(child)).as("the first call still counts").isEqualTo(due);
        assertThat(record.current(child, ReviewRequest.class)).as("kept once each").hasSize(2);

        children.does(child, "prepareReview");
        children.does(child, "speakWithChild");
        children.doesAs("uma", child, "holdReview");
        assertThat(rule.clockOf(child)).isEqualTo("T52");
        assertThat(rule.dueOn(child)).isEqualTo(LocalDate.ofInstant(clock.now(), LONDON).plusMonths(6));
    }

    @Test
    void a_call_shortly_before_the_day_does_not_put_the_review_off() {
        String child = round(today.minusMonths(9), today.minusMonths(8), today.minusMonths(6).plusDays(3));
        LocalDate regular = rule.dueOn(child);
        messages.send("test:" + child, LookedAfterReview.REVIEW_REQUESTED, child,
                Facts.of("reviewRequestedOn", today).and("reviewReason", "unplanned-move"));
        post.deliver(child);
        assertThat(rule.clockOf(child)).isEqualTo("T52");
        assertThat(rule.dueOn(child)).isEqualTo(regular);
    }

    @Test
    void an_overdue_review_climbs_the_ladder_and_needs_a_reason_and_moves_the_next_one() {
        String child = round(today.minusDays(90));
        council.fireDue(child, clock.now());
        council.fireDue(child, clock.now());
        assertThat(council.open(child)).containsExactly("answerEscalation", "prepareReview");
        assertThat(council.mayDo(council.task(child, "answerEscalation"))).containsExactly("rosa");
        children.does(child, "prepareReview");
        children.does(child, "speakWithChild");
        assertThatThrownBy(() -> children.doesAs("uma", child, "holdReview")).hasCauseInstanceOf(Refused.class)
                .hasMessageContaining("held late");
        children.doesAs("uma", child, "holdReview", "lateReason", "The officer was ill.");
        assertThat(council.isOver(child)).isTrue();
        assertThat(reviews(child).get(0).lateReason()).isEqualTo("The officer was ill.");
        assertThat(rule.dueOn(child)).isEqualTo(today.plusMonths(3));
    }

    @Test
    void an_escalation_that_is_answered_leaves_the_review_to_be_held() {
        String child = round(today.minusDays(90));
        council.fireDue(child, clock.now());
        council.fireDue(child, clock.now());
        council.complete("rosa", child, "answerEscalation", java.util.Map.of("action", "Held tomorrow", "owner", "Uma",
                "doneBy", today.toString(), "reason", "Ill"));
        assertThat(council.open(child)).containsExactly("prepareReview");
    }

    @Test
    void a_record_that_is_late_is_escalated_until_it_is_sent() {
        String child = held();
        council.fire(child, "reviewRecordOverdue");
        assertThat(council.mayDo(council.task(child, "answerEscalation"))).containsExactly("rosa");
        council.complete("rosa", child, "answerEscalation", java.util.Map.of("action", "Sent tomorrow", "owner", "Uma",
                "doneBy", today.toString(), "reason", "Ill"));
        children.doesAs("uma", child, "shareDecisions", "managerAgrees", "no", "managerSays", "No money for it.");
        children.doesAs("uma", child, "completeReviewRecord");
        children.does(child, "sendReviewRecord");
        assertThat(council.open(child)).containsExactly("writeToChild");
    }

    @Test
    void what_is_claimed_of_the_follow_up_must_have_happened() {
        String child = held();
        assertThatThrownBy(() -> children.doesAs("uma", child, "shareDecisions", "sharedOn", today.plusDays(1).toString()))
                .hasCauseInstanceOf(Refused.class);
        assertThatThrownBy(() -> children.doesAs("uma", child, "shareDecisions", "sharedOn", today.minusDays(1).toString()))
                .hasCauseInstanceOf(Refused.class).hasMessageContaining("before the review");
        assertThatThrownBy(() -> children.doesAs("uma", child, "shareDecisions", "managerAgrees", "no"))
                .hasCauseInstanceOf(Refused.class).hasMessageContaining("team manager says");
        children.doesAs("uma", child, "shareDecisions");
        assertThatThrownBy(() -> children.doesAs("uma", child, "completeReviewRecord", "childCanRead", "part"))
                .hasCauseInstanceOf(Refused.class);
        children.doesAs("uma", child, "completeReviewRecord", "childCanRead", "part", "notForChild", "About her mother");
        record.add(child, new Fact.Relationship(today, "Sam Dark", "father", true, false, null, null), "tom");
        assertThatThrownBy(() -> children.does(child, "sendReviewRecord")).hasCauseInstanceOf(Refused.class)
                .hasMessageContaining("must not learn the address");
        children.does(child, "sendReviewRecord", "addressLeftOut", "yes");
    }

    @Test
    void nobody_in_the_line_of_management_does_the_reviewing_officers_work() {
        String child = round(today.minusDays(3));
        council.fireDue(child, clock.now());
        children.does(child, "prepareReview");
        caseload.assign(child, Role.SOCIAL_WORKER, "uma", "For this test", "grace");
        assertThatThrownBy(() -> children.doesAs("uma", child, "speakWithChild")).hasCauseInstanceOf(Refused.class)
                .hasMessageContaining("outside the line of management");
        caseload.assign(child, Role.SOCIAL_WORKER, "tom", "And back", "grace");
        children.doesAs("uma", child, "speakWithChild");
        caseload.assign(child, Role.SOCIAL_WORKER, "uma", "For this test", "grace");
        assertThatThrownBy(() -> children.doesAs("uma", child, "holdReview")).hasCauseInstanceOf(Refused.class)
                .hasMessageContaining("outside the line of management");
    }

    @Test
    void what_was_said_and_done_before_the_review_must_have_happened() {
        String child = round(today.minusDays(3));
        council.fireDue(child, clock.now());
        assertThatThrownBy(() -> children.does(child, "prepareReview", "sharedOn", today.plusDays(1).toString()))
                .hasCauseInstanceOf(Refused.class);
        children.does(child, "prepareReview", "planChanges", "More time with her sister");
        assertThatThrownBy(() -> children.does(child, "speakWithChild", "spoken", "no")).hasCauseInstanceOf(Refused.class);
        assertThatThrownBy(() -> children.does(child, "speakWithChild", "spokenOn", null)).hasCauseInstanceOf(Refused.class);
        children.does(child, "speakWithChild", "spoken", "no", "spokenOn", null, "whyNotAlone", "She did not want to.");
        assertThatThrownBy(() -> children.doesAs("uma", child, "holdReview", "participation", "PN0"))
                .hasCauseInstanceOf(Refused.class).hasMessageContaining("4 or older");
        assertThatThrownBy(() -> children.doesAs("uma", child, "holdReview", "advocateOffer", "not-offered"))
                .hasCauseInstanceOf(Refused.class).hasMessageContaining("no advocate");
        assertThatThrownBy(() -> children.doesAs("uma", child, "holdReview", "visitorReason", null))
                .hasCauseInstanceOf(Refused.class).hasMessageContaining("independent visitor");
        assertThatThrownBy(() -> children.doesAs("uma", child, "holdReview", "heldAt",
                today.plusDays(1).atTime(9, 0).toString())).hasCauseInstanceOf(Refused.class);
        children.doesAs("uma", child, "holdReview", "planLawful", "no", "planMeetsNeed", "no");
        assertThat(decisions(child)).contains("holdReview plan-not-lawful");
    }

    @Test
    void an_advocate_and_a_visitor_the_child_wants_are_looked_for_at_once() {
        String child = round(today.minusDays(3));
        council.fireDue(child, clock.now());
        children.does(child, "prepareReview");
        children.does(child, "speakWithChild");
        children.doesAs("uma", child, "holdReview", "heldAt", heldToday(), "advocateOffer", "accepted",
                "independentVisitor", "wanted");
        post.deliver(child);
        assertThat(council.open(child)).contains("arrangeAdvocate", "findIndependentVisitor");
        children.does(child, "arrangeAdvocate");
        children.does(child, "findIndependentVisitor");
        assertThat(record.current(child, Fact.Worry.class)).extracting(kept -> kept.fact().settledOn())
                .containsExactly(today, today);
    }

    /** Worked out by hand with the bank holidays of England, a leap day and month ends. */
    @ParameterizedTest
    @CsvSource({
            "2026-12-10, V2,                       , T50, 2027-01-12",
            "2026-03-23, V2,                       , T50, 2026-04-22",
            "2026-04-01, C1,                       , T50, 2026-05-01",
            "2027-11-10, V2, 2027-11-30            , T51, 2028-02-29",
            "2026-10-01, V2, 2026-10-31            , T51, 2027-01-31",
            "2026-01-02, V2, 2026-01-31 2026-04-30 , T52, 2026-10-30",
            "2026-01-02, V2, 2026-01-31 2026-08-31 , T52, 2027-02-28",
            "2026-01-02, V2, 2026-03-20            , T51, 2026-06-20",
            "2026-05-31, V3,                       , L51, 2026-08-31",
            "2026-05-31, V4, 2026-08-31            , T52, 2027-02-28",
    })
    void when_the_next_review_is_due(LocalDate entered, LegalStatusCode basis, String held, String clockId,
            LocalDate due) {
        String child = children.child(BORN, entered, PlaceCode.U6, basis);
        if (held != null) {
            for (String day : held.strip().split(" ")) {
                review(child, LocalDate.parse(day));
            }
        }
        assertThat(rule.clockOf(child)).isEqualTo(clockId);
        assertThat(rule.dueOn(child)).isEqualTo(due);
    }

    @Test
    void a_move_and_a_new_order_leave_the_day_of_the_review_as_it_was() {
        String child = children.child(BORN, LocalDate.of(2026, 1, 2));
        review(child, LocalDate.of(2026, 1, 30));
        Recorded<Fact.Placement> home = record.latest(child, Fact.Placement.class).orElseThrow();
        record.add(child, new Fact.Placement(Instant.parse("2026-03-01T10:00:00Z"), PlaceCode.U6, home.fact().provider(),
                "The Greens", "2 Mill Lane", "LE2 1AA", "SC1", null, home.fact().area(), null, false, null, null, null),
                "tom");
        record.add(child, new Fact.LegalStatus(Instant.parse("2026-03-05T10:00:00Z"), LegalStatusCode.C2, null, null,
                null, null), "tom");
        assertThat(rule.dueOn(child)).isEqualTo(LocalDate.of(2026, 4, 30));
    }

    /** A child of whom a first review was held today and is being followed up. */
    private String held() {
        String child = round(today.minusDays(3));
        council.fireDue(child, clock.now());
        children.does(child, "prepareReview");
        children.does(child, "speakWithChild");
        children.doesAs("uma", child, "holdReview", "heldAt", heldToday());
        post.deliver(child);
        return child;
    }

    private String heldToday() {
        return today.atTime(LocalTime.ofInstant(clock.now(), LONDON).withSecond(0).withNano(0)).toString();
    }

    /** A child since that day, reviewed on those, in a new round. */
    private String round(LocalDate entered, LocalDate... reviewed) {
        String child = children.child(BORN, entered);
        List.of(reviewed).forEach(day -> review(child, day));
        children.runs(LookedAfterReview.KEY, child);
        return child;
    }

    private void review(String child, LocalDate on) {
        record.add(child, new Review(on, ReviewCode.PN1, "uma", true, true, "She stays.", on, null), "uma");
    }

    private List<Review> reviews(String child) {
        return record.current(child, Review.class).stream().map(Recorded::fact).toList();
    }

    private List<String> decisions(String child) {
        return record.current(child, Fact.Decision.class).stream().map(Recorded::fact)
                .map(decision -> decision.kind() + " " + decision.outcome()).toList();
    }

    private int waitingTimers(String child) {
        return List.of("midwayReached", "reviewOpensMeanwhile", "reviewOpened", "reviewOverdue").stream()
                .mapToInt(event -> council.timers(child, event).size()).sum();
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, LONDON);
    }
}
