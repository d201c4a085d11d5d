package uk.corporateparenting.stabilitymeeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.incare.LookedAfter;
import uk.corporateparenting.incare.Messenger;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.CarerReview;
import uk.corporateparenting.record.Fact.CarerTraining;
import uk.corporateparenting.record.Fact.ChildView;
import uk.corporateparenting.record.Fact.Decision;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.record.PlaceCode;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.Cases;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.engine.TestClock;

@EngineTest
class CarerReviewTest {

    private static final String KEY = StabilityMeeting.CARER_REVIEW;

    @Autowired LookedAfter lookedAfter;
    @Autowired Council council;
    @Autowired Messenger messenger;
    @Autowired Messages messages;
    @Autowired CareRecord record;
    @Autowired Carers carers;
    @Autowired Cases cases;
    @Autowired HistoryService history;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;

    @AfterEach
    void time_goes_back_to_normal() {
        clock.reset();
    }

    @Test
    void the_carers_are_reviewed_every_year_until_the_child_moves() {
        String child = child();
        assertThat(carers.trainingWords(child, clock.now())).contains("None is logged");
        lookedAfter.starts("samir", StabilityMeeting.CARER_TRAINING, "log-carer-training", child);
        begins(child, "lastOn", today().minusDays(100).toString());
        assertThat(council.open(child)).isEmpty();
        assertThat(council.timers(child, "carerReviewOpens").get(0).getDuedate()).isAfter(endOf(today()));
        council.fire(child, "carerReviewOpens");

        assertThat(council.mayDo(council.task(child, "hearChildAboutCarers"))).containsExactly("tom");
        assertThat(carers.lastReviewWords(child)).contains("No earlier review");
        lookedAfter.does(child, "hearChildAboutCarers");
        assertThat(record.latest(child, ChildView.class).orElseThrow().fact().about())
                .isEqualTo("hearChildAboutCarers");
        assertThat(council.mayDo(council.task(child, "holdCarerReview"))).containsExactly("fergus");
        assertThat(council.task(child, "holdCarerReview").getDueDate())
                .isEqualTo(endOf(today().minusDays(100).plusYears(1)));
        lookedAfter.does(child, "holdCarerReview");
        CarerReview review = record.latest(child, CarerReview.class).orElseThrow().fact();
        assertThat(review.carers()).isEqualTo("The Bakers");
        assertThat(review.ownChildrenSay()).contains("evenings with mum");
        assertThat(council.open(child)).isEmpty();
        assertThat(cases.open(KEY, child)).isPresent();
        assertThat(carers.lastReviewWords(child)).contains("Reviewed on", "sleep", "evenings with mum",
                "a room of their own");
        assertThat(carers.trainingWords(child, clock.now())).contains("wakes at night");

        clock.to(today().plusDays(360).atTime(9, 0).atZone(LondonTime.LONDON).toInstant());
        council.fireDue(child, clock.now());
        lookedAfter.does(child, "hearChildAboutCarers");
        assertThat(council.task(child, "holdCarerReview").getDueDate()).isEqualTo(endOf(review.nextOn()));
        moves(child);
        assertThat(council.isOver(child)).isTrue();
        assertThat(walked(child, KEY)).containsExactly("carerReviewBegun", "nextCarerReview", "carerReviewOpens",
                "hearChildAboutCarers", "holdCarerReview", "areStandardsMet", "carersReviewed", "nextCarerReview",
                "carerReviewOpens", "hearChildAboutCarers", "holdCarerReview", "endWithCarersHome",
                "childMovedFromCarers", "carersReviewNotNeeded");
        assertThat(walked(child, StabilityMeeting.CARER_TRAINING)).containsExactly("carerTrainingLogged",
                "carerTrainingKept");
    }

    @Test
    void where_standards_are_not_met_somebody_else_agrees_to_what_is_done_about_it() {
        String child = atReview();
        notMet(child, "A lock on the bathroom.");
        assertThat(council.mayDo(council.task(child, "approveCarerReview"))).containsExactly("helen");
        lookedAfter.does(child, "approveCarerReview", "agreed", "no", "reason", "Four weeks is too long.");
        assertThat(council.task(child, "holdCarerReview").getDueDate()).isEqualTo(endOf(due()));
        notMet(child, "A lock on the bathroom, by Friday.");
        assertThat(record.current(child, CarerReview.class)).singleElement()
                .satisfies(kept -> assertThat(kept.fact().missing()).endsWith("by Friday."));
        lookedAfter.does(child, "approveCarerReview");
        assertThat(record.current(child, Decision.class)).extracting(kept -> kept.fact().outcome())
                .containsSubsequence("agreed", "sent-back");
        assertThat(council.open(child)).isEmpty();
        assertThat(council.variable(child, "carersReviewDueOn")).isEqualTo(today().plusDays(364).toString());
        council.fire(child, "carerReviewOpens");
        assertThat(council.open(child)).containsExactly("hearChildAboutCarers");
        transaction.executeWithoutResult(now -> cases.endWithCare(child, "turned-18"));
        assertThat(council.isOver(child)).isTrue();
    }

    @Test
    void what_is_late_climbs_the_ladder_until_it_is_done() {
        String child = child();
        begins(child);
        council.fire(child, "carerReviewOpens");
        council.fire(child, "childNotHeard");
        assertThat(council.mayDo(council.task(child, council.answer(child)))).contains("grace");
        answer("grace", child);
        lookedAfter.does(child, "hearChildAboutCarers", "seenAlone", "no", "whyNotAlone", "A baby.", "childSays", null,
                "childSaysHow", null, "whyNoChildView", "Three months old, asleep in her carer's arms.");
        council.fire(child, "carerReviewLate");
        assertThat(council.mayDo(council.task(child, council.answer(child)))).containsExactly("helen");
        answer("helen", child);
        notMet(child, "A smoke alarm.");
        council.fire(child, "approvalLate");
        assertThat(council.mayDo(council.task(child, council.answer(child)))).containsExactly("isaac");
        answer("isaac", child);
        assertThat(walked(child, KEY)).contains("escalateHearing", "hearingEscalationAnswered", "escalateCarerReview",
                "carerReviewEscalationAnswered", "escalateApproval", "approvalEscalationAnswered");
    }

    @Test
    void what_cannot_be_is_refused() {
        String inHome = lookedAfter.child(LocalDate.of(2014, 5, 4), today().minusDays(600), PlaceCode.K2,
                LegalStatusCode.V2);
        assertRefused(() -> begins(inHome), "no foster home");
        assertRefused(() -> lookedAfter.starts("samir", StabilityMeeting.CARER_TRAINING, "log-carer-training", inHome),
                "no foster home");
        String child = child();
        assertThatThrownBy(() -> lookedAfter.starts("tom", KEY, "begin-carer-review", child))
                .isInstanceOf(AuthorizationException.class);
        String tomorrow = today().plusDays(1).toString();
        assertRefused(() -> begins(child, "lastOn", tomorrow), "future");
        assertRefused(() -> lookedAfter.starts("fergus", StabilityMeeting.CARER_TRAINING, "log-carer-training", child,
                "doneOn", tomorrow), "future");
        begins(child);
        assertThatThrownBy(() -> begins(child)).hasRootCauseInstanceOf(Refused.class);
        council.fire(child, "carerReviewOpens");
        String hear = "hearChildAboutCarers";
        assertRefused(() -> lookedAfter.does(child, hear, "spokenOn", tomorrow), "future");
        assertRefused(() -> lookedAfter.does(child, hear, "seenAlone", "no"), "alone");
        assertRefused(() -> lookedAfter.does(child, hear, "childSays", null, "childSaysHow", null),
                "what the child said");
        lookedAfter.does(child, hear);
        refusesReview(child, "future", "heldOn", tomorrow);
        refusesReview(child, "future", "bedroomSeenOn", tomorrow);
        refusesReview(child, "own children say", "ownChildrenSay", null);
        refusesReview(child, "not clear", "plansClear", "no");
        refusesReview(child, "not suitable", "bedroom", "not-suitable");
        refusesReview(child, "what is missing", "standardsMet", "no");
        refusesReview(child, "at most a year", "nextOn", today().plusYears(1).plusDays(1).toString());
        assertThat(record.current(child, CarerReview.class)).isEmpty();
        lookedAfter.does(child, "holdCarerReview", "ownChildren", "not-heard", "whyNotHeard", "At university.");
        assertThat(record.latest(child, CarerReview.class).orElseThrow().fact().ownChildrenSay())
                .isEqualTo("At university.");
    }

    private void refusesReview(String child, String why, String field, Object value) {
        assertRefused(() -> lookedAfter.does(child, "holdCarerReview", field, value), why);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable work, String why) {
        assertThatThrownBy(work).hasRootCauseInstanceOf(Refused.class).hasMessageContaining(why);
    }

    private String child() {
        return lookedAfter.child(LocalDate.of(2015, 5, 4), today().minusDays(600));
    }

    private void begins(String child, Object... special) {
        lookedAfter.starts("samir", KEY, "begin-carer-review", child, special);
    }

    private String atReview() {
        String child = child();
        begins(child);
        council.fire(child, "carerReviewOpens");
        lookedAfter.does(child, "hearChildAboutCarers");
        return child;
    }

    /** A year after the last one by the usual answers. */
    private LocalDate due() {
        return today().minusDays(330).plusYears(1);
    }

    private void notMet(String child, String missing) {
        lookedAfter.does(child, "holdCarerReview", "standardsMet", "no", "missing", missing, "putRightBy",
                today().plusDays(28).toString());
    }

    private void moves(String child) {
        messages.send("placement-started:" + child, StabilityMeeting.PLACEMENT_STARTED, child, Facts.none());
        messenger.deliver(child);
    }

    private List<String> walked(String child, String key) {
        return history.createHistoricProcessInstanceQuery().processDefinitionKey(key).processInstanceBusinessKey(child)
                .list().stream().flatMap(one -> history.createHistoricActivityInstanceQuery()
                        .processInstanceId(one.getId()).orderPartiallyByOccurrence().asc().list().stream())
                .map(HistoricActivityInstance::getActivityId).toList();
    }

    private void answer(String user, String child) {
        council.complete(user, child, council.answer(child), Map.of("action", "I take it on today.", "owner", "I",
                "doneBy", today().toString(), "reason", "Two people were ill."));
    }

    private LocalDate today() {
        return LondonTime.day(clock.now());
    }

    private static Date endOf(LocalDate day) {
        return Date.from(day.atTime(23, 59, 59).atZone(LondonTime.LONDON).toInstant());
    }
}
