package uk.corporateparenting.healthassessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.incare.CareStories;
import uk.corporateparenting.incare.LookedAfter;
import uk.corporateparenting.incare.Messenger;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Fact.Decision;
import uk.corporateparenting.record.Fact.HealthRequest;
import uk.corporateparenting.record.Fact.RiskAlert;
import uk.corporateparenting.record.Fact.StrengthsQuestionnaire;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.record.PlaceCode;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.timescale.StatutoryClock;
import uk.corporateparenting.workflow.engine.TestClock;

/** A child's health in the council's hands: asked for, triaged, booked, done or refused, and asked for again. */
@EngineTest
class HealthAssessmentTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Autowired Council council;
    @Autowired LookedAfter lookedAfter;
    @Autowired Messenger messenger;
    @Autowired CareRecord record;
    @Autowired CareStories stories;
    @Autowired TestClock clock;
    @Autowired StatutoryClock timescale;
    @Autowired ManagementService management;
    @Autowired FormService forms;

    private LocalDate today;
    private String child;

    @BeforeEach
    void a_child_of_nine_came_into_care_last_week() {
        today = LocalDate.ofInstant(clock.now(), LONDON);
        child = lookedAfter.child(today.minusYears(9), today.minusDays(7));
    }

    @AfterEach
    void time_goes_back_to_normal() {
        clock.reset();
    }

    @Test
    void the_first_is_by_a_doctor_and_comes_back_until_it_is_done() {
        open();
        assertThat(jobs()).as("one clock over all of it").isOne();
        lookedAfter.does(child, "requestHealthAssessment");
        assertThat(council.mayDo(council.task(child, "bookHealthAssessment"))).containsExactly("hana");
        lookedAfter.does(child, "bookHealthAssessment", "trustAnswer", "waiting", "appointmentOn", null, "answer",
                "Next week.");
        assertThat(request().trustState()).isEqualTo("waiting");
        lookedAfter.does(child, "bookHealthAssessment", "trustAnswer", "returned", "appointmentOn", null, "answer",
                "The consent is not signed.");
        assertThat(request().trustState()).isEqualTo("returned");
        assertThat(shown("tom", "requestHealthAssessment", "trustSays")).contains("consent is not signed");
        lookedAfter.does(child, "requestHealthAssessment");
        lookedAfter.does(child, "bookHealthAssessment");
        assertThat(request().ourState() + " " + request().trustState()).isEqualTo("sent booked");
        assertThat(council.mayDo(council.task(child, "recordHealthAssessment"))).containsExactly("dev");
        lookedAfter.does(child, "recordHealthAssessment", "result", "did-not-attend", "whatHappened",
                "The bus broke down.");
        assertThat(record.latest(child, Fact.HealthAssessment.class)).isEmpty();
        lookedAfter.does(child, "bookHealthAssessment");
        lookedAfter.does(child, "recordHealthAssessment");
        assertThat(council.isOver(child)).isTrue();
        assertThat(request().ourState()).isEqualTo("closed");
        assertThat(record.current(child, HealthRequest.class)).hasSize(1);
        Fact.HealthAssessment done = record.latest(child, Fact.HealthAssessment.class).orElseThrow().fact();
        assertThat(done).isEqualTo(new Fact.HealthAssessment(today, "initial", "face-to-face", "Dr Anand", "done", true,
                true, true, false, "An eye test by summer."));
    }

    @Test
    void a_review_waits_with_one_timer_and_goes_through_the_triage() {
        assessed("2026-02-02", "done");
        lookedAfter.runs("health-assessment", child);
        assertThat(council.open(child)).isEmpty();
        assertThat(jobs()).isOne();
        council.fire(child, "healthOpens");
        lookedAfter.does(child, "requestHealthAssessment");
        assertThat(council.mayDo(council.task(child, "confirmTriage"))).containsExactly("hana");
        assertThat(council.variable(child, "proposedMode")).isEqualTo("phone-or-video");
        assertThatThrownBy(() -> lookedAfter.does(child, "confirmTriage", "mode", "face-to-face"))
                .hasMessageEndingWith("Say why it will not be done as proposed.");
        lookedAfter.does(child, "confirmTriage", "mode", "face-to-face", "overrideReason", "I want to see her.");
        assertThat(request().proposedMode()).isEqualTo("phone-or-video");
        assertThat(request().mode()).isEqualTo("face-to-face");
        assertThat(request().overrideReason()).isEqualTo("I want to see her.");
        lookedAfter.does(child, "bookHealthAssessment");
        assertThat(council.mayDo(council.task(child, "recordHealthAssessment"))).containsExactly("hana");
        lookedAfter.does(child, "recordHealthAssessment", "mode", "video");
        assertThat(council.isOver(child)).isTrue();
    }

    @Test
    void a_risk_means_face_to_face_and_is_seen_by_everybody() {
        assessed("2026-02-02", "done");
        open();
        lookedAfter.does(child, "requestHealthAssessment", "exploitationOrMissing", "yes");
        assertThat(council.variable(child, "proposedMode")).isEqualTo("face-to-face");
        assertThat(record.current(child, RiskAlert.class).stream().map(r -> r.fact().kind()))
                .containsExactly("exploitation-or-missing");
        assertThat(shown("hana", "confirmTriage", "riskWords")).contains("goes missing: **yes**");
        lookedAfter.does(child, "confirmTriage", "mode", "face-to-face");
        lookedAfter.does(child, "bookHealthAssessment", "trustAnswer", "returned", "appointmentOn", null, "answer",
                "Old form.");
        assertThat(shown("tom", "requestHealthAssessment", "exploitationOrMissing")).isEqualTo("yes");
        lookedAfter.does(child, "requestHealthAssessment");
        assertThat(record.current(child, RiskAlert.class).get(0).fact().endedOn()).isEqualTo(today);
    }

    @Test
    void a_young_person_who_can_decide_may_say_no_and_nothing_is_late() {
        child = lookedAfter.child(today.minusYears(16), today.minusDays(40));
        open();
        clock.to(clock.now().plus(Duration.ofDays(1)));
        council.fireDue(child, clock.now());
        assertThat(council.open(child)).contains("answerEscalation");
        assertThat(shown("tom", "requestHealthAssessment", "childCompetent")).isEqualTo("yes");
        lookedAfter.does(child, "requestHealthAssessment", "childCompetent", "yes", "ownConsent", "refuses",
                "adultConsentBy", null, "adultConsentAs", null, "sentOn", null);
        assertThat(council.isOver(child)).as("the ladder too").isTrue();
        assertThat(record.latest(child, Fact.HealthAssessment.class).orElseThrow().fact().outcome())
                .isEqualTo("refused");
        assertThat(record.latest(child, Fact.Consent.class).orElseThrow().fact().relation()).isEqualTo("self");
        lookedAfter.runs("health-assessment", child);
        assertThat(council.open(child)).as("next in a year").isEmpty();
    }

    @Test
    void a_refusal_on_the_day_is_respected_only_from_whoever_can_decide() {
        assessed("2025-11-03", "done");
        open();
        lookedAfter.does(child, "requestHealthAssessment");
        lookedAfter.does(child, "confirmTriage");
        lookedAfter.does(child, "bookHealthAssessment");
        refused("recordHealthAssessment", "Only a young person able to decide can refuse. Otherwise say that it did not"
                + " happen.", "result", "refused", "whatHappened", "Locked the door.", "childCompetent", "no");
        lookedAfter.does(child, "recordHealthAssessment", "result", "refused", "whatHappened",
                "She knows what it is for.",
                "childCompetent", "yes");
        assertThat(council.isOver(child)).isTrue();
        assertThat(record.latest(child, Fact.HealthAssessment.class).orElseThrow().fact().outcome())
                .isEqualTo("refused");
    }

    @Test
    void late_at_whatever_step_it_is_told_to_the_service_manager_and_stays_so_until_it_is_done() {
        open();
        lookedAfter.does(child, "requestHealthAssessment");
        council.fire(child, "healthOverdue");
        assertThat(council.mayDo(council.task(child, "answerEscalation"))).containsExactly("helen");
        lookedAfter.does(child, "bookHealthAssessment");
        lookedAfter.does(child, "recordHealthAssessment", "result", "did-not-attend", "whatHappened", "Ill.");
        assertThat(council.open(child)).as("done is done, not one step of it")
                .containsExactly("answerEscalation", "bookHealthAssessment");
        council.complete("helen", child, "answerEscalation", answer());
        assertThat(council.open(child)).containsExactly("bookHealthAssessment");
    }

    @Test
    void short_breaks_wait_without_a_timer_for_another_status() {
        child = lookedAfter.child(today.minusYears(9), today.minusDays(7), PlaceCode.K2, LegalStatusCode.V4);
        for (String process : List.of("health-assessment", "strengths-questionnaire")) {
            lookedAfter.runs(process, child);
            assertThat(jobs()).isZero();
            messenger.tell(child, "legal-status.changed");
            assertThat(council.isOver(child)).isTrue();
        }
    }

    @Test
    void a_new_status_is_looked_at_while_the_work_waits_and_leaves_open_work_alone() {
        for (String process : List.of("health-assessment", "strengths-questionnaire")) {
            lookedAfter.runs(process, child);
            messenger.tell(child, "legal-status.changed");
            assertThat(council.isOver(child)).isTrue();
        }
        open();
        messenger.tell(child, "legal-status.changed");
        assertThat(council.open(child)).containsExactly("requestHealthAssessment");
    }

    @Test
    void a_referral_runs_beside_everything_else_and_takes_further_reasons() {
        assessed("2025-11-03", "done");
        open();
        lookedAfter.does(child, "requestHealthAssessment");
        lookedAfter.does(child, "confirmTriage");
        lookedAfter.does(child, "bookHealthAssessment");
        lookedAfter.does(child, "recordHealthAssessment", "referral", "yes", "referralReason", "Bad dreams.");
        assertThat(council.open(child)).containsExactly("answerMentalHealthReferral");
        lookedAfter.runs("strengths-questionnaire", child);
        council.fire(child, "questionnaireOpens");
        lookedAfter.does(child, "recordQuestionnaire", "score", 22, "referral", "yes", "referralReason",
                "Very high score.");
        assertThat(council.open(child)).as("one referral").containsExactly("answerMentalHealthReferral");
        assertThat(shown("mina", "answerMentalHealthReferral", "referralWords")).contains("Bad dreams",
                "Very high score");
        council.fire(child, "referralOverdue");
        council.complete("helen", child, "answerEscalation", answer());
        refused("answerMentalHealthReferral", "Give the day of the first appointment.", "firstSeenOn", null);
        refused("answerMentalHealthReferral", "Say what help, and from whom.", "outcome", "elsewhere", "help", null);
        lookedAfter.does(child, "answerMentalHealthReferral");
        assertThat(council.isOver(child)).isTrue();
        assertThat(record.latest(child, Decision.class).orElseThrow().fact().outcome()).isEqualTo("accepted");
    }

    @Test
    void the_questionnaire_waits_a_year_then_comes_yearly_and_shows_the_trend() {
        lookedAfter.runs("strengths-questionnaire", child);
        assertThat(jobs()).isOne();
        assertThat(council.timers(child, "questionnaireOpens").get(0).getDuedate().toInstant())
                .isEqualTo(today.minusDays(7).plusYears(1).minusWeeks(8).atStartOfDay(LONDON).toInstant());
        council.fire(child, "questionnaireOpens");
        council.fire(child, "questionnaireOverdue");
        council.complete("grace", child, "answerEscalation", answer());
        refused("recordQuestionnaire", "Give the score, or why there is none.", "score", null);
        refused("recordQuestionnaire", "Say why the child is referred.", "referral", "yes");
        lookedAfter.does(child, "recordQuestionnaire");
        lookedAfter.runs("strengths-questionnaire", child);
        council.fire(child, "questionnaireOpens");
        assertThat(shown("tom", "recordQuestionnaire", "scoreTrend")).contains("**12**");
        lookedAfter.does(child, "recordQuestionnaire", "hasScore", "no", "score", null, "whyNone", "SDQ2");
        assertThat(record.latest(child, StrengthsQuestionnaire.class).orElseThrow().fact().whyNone()).isEqualTo("SDQ2");
        assertThat(council.isOver(child)).isTrue();
    }

    @Test
    void too_old_for_the_next_questionnaire_means_no_timer() {
        child = lookedAfter.child(today.minusYears(16).minusMonths(6), today.minusDays(7));
        lookedAfter.runs("strengths-questionnaire", child);
        assertThat(jobs()).isZero();
        messenger.tell(child, "legal-status.changed");
    }

    @Test
    void the_days_as_counted_by_hand() {
        String infant = lookedAfter.child(LocalDate.of(2022, 7, 1), LocalDate.of(2026, 3, 2));
        due(infant, "T60", "2026-03-30");
        assessed(infant, "2026-03-31", "done");
        assertThat(HealthPolicy.clock(stories.of(infant))).isEqualTo("T61");
        due(infant, "T61", "2026-09-30");
        assessed(infant, "2026-08-31", "done");
        due(infant, "T61", "2027-02-28");
        due(infant, "L55", "2027-03-02");
        String nine = lookedAfter.child(LocalDate.of(2017, 7, 1), LocalDate.of(2023, 12, 22));
        due(nine, "T60", "2024-01-24");
        assessed(nine, "2024-02-29", "done");
        assertThat(HealthPolicy.clock(stories.of(nine))).isEqualTo("T62");
        due(nine, "T62", "2025-02-28");
        record.add(nine, new StrengthsQuestionnaire(LocalDate.of(2025, 1, 31), 11, null), "tom");
        due(nine, "T63", "2026-01-31");
    }

    @Test
    void what_cannot_be_is_refused_in_one_sentence() {
        open();
        refused("requestHealthAssessment", "Say what the young person says: their own consent comes first.",
                "childCompetent", "yes");
        refused("requestHealthAssessment", "Say who gave consent for the child, and as what.", "adultConsentBy", null);
        refused("requestHealthAssessment", "Say when the paperwork was sent.", "sentOn", null);
        refused("requestHealthAssessment", "The consent cannot be in the future.", "consentOn",
                today.plusDays(1).toString());
        lookedAfter.does(child, "requestHealthAssessment");
        refused("bookHealthAssessment", "Give the day of the appointment.", "appointmentOn", null);
        refused("bookHealthAssessment", "Say what the trust said.", "trustAnswer", "waiting");
        lookedAfter.does(child, "bookHealthAssessment");
        refused("recordHealthAssessment", "The first assessment is done face to face, by a doctor.", "mode", "phone");
        refused("recordHealthAssessment", "Write the health plan.", "plan", null);
        refused("recordHealthAssessment", "Say who assessed, and how.", "doneBy", null);
        refused("recordHealthAssessment", "Say what happened.", "result", "did-not-attend");
        refused("recordHealthAssessment", "Say whether the child is referred for mental health help, and why.",
                "referral", "yes");
        refused("recordHealthAssessment", "The assessment cannot be in the future.", "doneOn",
                today.plusDays(1).toString());
    }

    private void refused(String task, String sentence, Object... special) {
        assertThatThrownBy(() -> lookedAfter.does(child, task, special)).hasMessageEndingWith(sentence);
    }

    private void open() {
        lookedAfter.runs("health-assessment", child);
        council.fire(child, "healthOpens");
    }

    private void assessed(String on, String outcome) {
        child = lookedAfter.child(today.minusYears(9), LocalDate.parse("2025-10-06"));
        assessed(child, on, outcome);
    }

    private void assessed(String ref, String on, String outcome) {
        record.add(ref, new Fact.HealthAssessment(LocalDate.parse(on), "initial", "face-to-face", "Dr Anand", outcome,
                true,
                true, true, false, "Glasses."), "dev");
    }

    private void due(String ref, String clockId, String on) {
        assertThat(LocalDateTime.ofInstant(timescale.dueFor(ref, clockId).dueAt(), LONDON)).isEqualTo(on + "T23:59:59");
    }

    private HealthRequest request() {
        return record.latest(child, HealthRequest.class).map(Recorded::fact).orElseThrow();
    }

    private String shown(String user, String task, String key) {
        List<Object> shown = new ArrayList<>();
        council.as(user, () -> shown.add(forms.getTaskFormVariables(council.task(child, task).getId()).get(key)));
        return String.valueOf(shown.get(0));
    }

    private long jobs() {
        return council.cases(child).stream()
                .mapToLong(id -> management.createJobQuery().processInstanceId(id).count()).sum();
    }

    private Map<String, Object> answer() {
        return Map.of("action", "Done this week.", "owner", "Helen", "doneBy", today.plusDays(1).toString(), "reason",
                "The clinic was full.");
    }
}
