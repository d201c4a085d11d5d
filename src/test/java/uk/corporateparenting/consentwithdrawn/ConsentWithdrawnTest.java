package uk.corporateparenting.consentwithdrawn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
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
import uk.corporateparenting.record.Fact.Consent;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.record.PlaceCode;
import uk.corporateparenting.record.Stance;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;
import uk.corporateparenting.workflow.engine.Post;
import uk.corporateparenting.workflow.engine.TestClock;

/** Consent is taken back: the same day the child goes home or is where the law allows. */
@EngineTest
class ConsentWithdrawnTest {

    @Autowired Council council;
    @Autowired LookedAfter lookedAfter;
    @Autowired Everyday everyday;
    @Autowired CareRecord record;
    @Autowired TestClock clock;
    @Autowired Messages messages;
    @Autowired Post post;
    @Autowired JdbcClient db;

    private String child;

    @BeforeEach
    void a_child_under_section_20() {
        child = lookedAfter.child(LocalDate.of(2016, 2, 29), LocalDate.of(2026, 3, 2));
    }

    @AfterEach
    void time_goes_back_to_normal() {
        clock.reset();
    }

    @Test
    void manager_and_reviewing_officer_are_told_at_once_and_the_day_is_today() {
        withdraws();
        assertThat(council.open(child)).containsExactly("decideAfterWithdrawal", "readWithdrawal");
        assertThat(council.mayDo(council.task(child, "decideAfterWithdrawal"))).containsExactly("erin", "grace", "hugh");
        assertThat(LondonTime.day(council.task(child, "decideAfterWithdrawal").getDueDate().toInstant()))
                .isEqualTo(LondonTime.day(clock.now()));
        assertThat(record.current(child, Consent.class).get(0).fact().stance()).isEqualTo(Stance.WITHDRAWN);
    }

    @Test
    void the_child_goes_home_and_care_is_about_to_end() {
        withdraws();
        lookedAfter.does(child, "decideAfterWithdrawal");
        lookedAfter.does(child, "readWithdrawal");
        assertThat(council.isOver(child)).isTrue();
        assertThat(sent()).containsExactly("care.ceasing", "letter.owed");
        assertThat(payload("care.ceasing")).contains("E4B", LondonTime.day(clock.now()).toString());
    }

    @Test
    void somebody_else_with_parental_responsibility_agrees_after_one_who_does_not() {
        withdraws();
        lookedAfter.does(child, "decideAfterWithdrawal", "withdrawalOutcome", "agreement");
        everyday.does(child, "recordSection20", "pr1Stance", "objects", "pr1CanAccommodate", "yes", "pr1SignedOn",
                null);
        assertThat(council.open(child)).contains("decideAfterWithdrawal");
        lookedAfter.does(child, "decideAfterWithdrawal", "withdrawalOutcome", "agreement");
        everyday.does(child, "recordSection20", "pr1Name", "The father", "pr1Relation", "father");
        assertThat(council.open(child)).containsExactly("readWithdrawal");
        assertThat(sent()).containsExactly("letter.owed", "power.lapses", "review.requested");
    }

    @Test
    void the_court_is_asked_again_when_it_refuses_and_its_order_is_watched() {
        withdraws();
        lookedAfter.does(child, "decideAfterWithdrawal", "withdrawalOutcome", "emergency-order");
        everyday.does(child, "recordCourtDecision", "orderMade", "no", "endsAt", null);
        lookedAfter.does(child, "decideAfterWithdrawal", "withdrawalOutcome", "emergency-order");
        everyday.does(child, "recordCourtDecision");
        assertThat(status()).isEqualTo(LegalStatusCode.L2);
        assertThat(sent()).containsExactly("legal-status.changed", "letter.owed", "power.lapses", "review.requested");
    }

    @Test
    void police_protection_and_an_interim_order_are_dated_and_watched() {
        withdraws();
        assertThatThrownBy(() -> lookedAfter.does(child, "decideAfterWithdrawal", "withdrawalOutcome",
                "police-protection")).hasMessageContaining("Say when the police took the child");
        lookedAfter.does(child, "decideAfterWithdrawal", "withdrawalOutcome", "police-protection", "takenAt",
                local(-1), "officer", "PC Hall, Leicestershire");
        assertThat(status()).isEqualTo(LegalStatusCode.L1);
        assertThat(sent()).containsExactly("legal-status.changed", "letter.owed", "power.lapses", "review.requested");

        a_child_under_section_20();
        withdraws();
        lookedAfter.does(child, "decideAfterWithdrawal", "withdrawalOutcome", "interim-order", "court", "Family Court",
                "orderMadeAt", local(-1));
        assertThat(status()).isEqualTo(LegalStatusCode.C1);
        assertThat(sent()).containsExactly("legal-status.changed", "letter.owed", "review.requested");
        assertThat(record.child(child).orElseThrow().careEpisode().startedOn()).isEqualTo("2026-03-02");
    }

    @Test
    void police_protection_that_is_over_protects_nobody() {
        withdraws();
        assertThatThrownBy(() -> lookedAfter.does(child, "decideAfterWithdrawal", "withdrawalOutcome",
                "police-protection", "takenAt", local(-73), "officer", "PC Hall")).hasMessageContaining("has ended");
    }

    @Test
    void consent_is_given_again_and_nothing_else_changes() {
        withdraws();
        lookedAfter.does(child, "decideAfterWithdrawal", "withdrawalOutcome", "restored", "restoredBy", "The mother",
                "restoredOn", LondonTime.day(clock.now()).toString());
        assertThat(status()).isEqualTo(LegalStatusCode.V2);
        assertThat(sent()).containsExactly("letter.owed");
    }

    @Test
    void an_agreement_stands_only_against_somebody_without_parental_responsibility() {
        withdraws();
        assertThatThrownBy(() -> lookedAfter.does(child, "decideAfterWithdrawal", "withdrawalOutcome", "stands"))
                .hasMessageContaining("no parental responsibility");

        a_child_under_section_20();
        withdraws("withdrawnBy", "without", "whoWithdrew", "The grandmother", "relation", "grandmother");
        assertThat(record.current(child, Consent.class)).isEmpty();
        lookedAfter.does(child, "decideAfterWithdrawal", "withdrawalOutcome", "stands");
        assertThat(sent()).containsExactly("letter.owed");
    }

    @Test
    void the_reviewing_officer_brings_the_review_forward_once() {
        withdraws();
        lookedAfter.does(child, "readWithdrawal", "reviewForward", "yes");
        lookedAfter.does(child, "decideAfterWithdrawal", "withdrawalOutcome", "interim-order", "court", "Family Court",
                "orderMadeAt", local(-1));
        assertThat(sent()).containsExactly("legal-status.changed", "letter.owed", "review.requested");
        assertThat(council.isOver(child)).isTrue();
    }

    @Test
    void what_is_not_settled_today_is_told_to_the_service_manager_and_an_unread_withdrawal_to_the_reviewing_manager() {
        withdraws();
        clock.to(clock.now().plus(Duration.ofDays(1)));
        council.fire(child, "noDecisionToday");
        assertThat(council.mayDo(council.task(child, "answerEscalation"))).containsExactly("helen");
        everyday.does(child, "answerEscalation");
        council.fire(child, "officerNotTold");
        assertThat(council.mayDo(council.task(child, "answerEscalation"))).containsExactly("rosa");
        everyday.does(child, "answerEscalation");
        assertThat(council.open(child)).containsExactly("decideAfterWithdrawal", "readWithdrawal");
    }

    @Test
    void an_agreement_or_a_decision_of_the_court_that_is_not_there_today_is_told_to_the_service_manager() {
        withdraws();
        lookedAfter.does(child, "decideAfterWithdrawal", "withdrawalOutcome", "agreement");
        council.fire(child, "agreementLate");
        everyday.does(child, "answerEscalation");
        everyday.does(child, "recordSection20", "pr1Stance", "objects", "pr1CanAccommodate", "yes", "pr1SignedOn",
                null);
        lookedAfter.does(child, "decideAfterWithdrawal", "withdrawalOutcome", "emergency-order");
        council.fire(child, "courtDecisionLate");
        assertThat(council.mayDo(council.task(child, "answerEscalation"))).containsExactly("helen");
        everyday.does(child, "answerEscalation");
        assertThat(council.open(child)).containsExactly("readWithdrawal", "recordCourtDecision");
    }

    @Test
    void another_process_may_say_that_consent_was_withdrawn() {
        messages.send("consent-withdrawn:" + child, ConsentWithdrawn.CONSENT_WITHDRAWN, child,
                Facts.of("team", "north"));
        post.deliver(child);
        assertThat(council.open(child)).containsExactly("decideAfterWithdrawal", "readWithdrawal");
    }

    @Test
    void only_consent_that_was_needed_can_be_withdrawn() {
        child = lookedAfter.child(LocalDate.of(2016, 2, 29), LocalDate.of(2026, 3, 2), PlaceCode.U6,
                LegalStatusCode.C2);
        assertThatThrownBy(this::withdraws).hasMessageContaining("not in care by agreement");
        assertThat(WithdrawConsent.problem(LegalStatusCode.V2, "young-person", 15)).isPresent();
        assertThat(WithdrawConsent.problem(LegalStatusCode.V2, "young-person", 16)).isEmpty();
        assertThat(WithdrawConsent.problem(LegalStatusCode.V2, "young-person", null)).isEmpty();
        assertThat(WithdrawConsent.problem(null, "holder", 8)).isPresent();
    }

    private void withdraws(Object... special) {
        lookedAfter.starts("tom", ConsentWithdrawn.KEY, "withdraw-consent", child, special);
    }

    private LegalStatusCode status() {
        return record.child(child).orElseThrow().legalStatus().code();
    }

    private String local(int hours) {
        return clock.now().plus(Duration.ofHours(hours)).atZone(ZoneId.of("Europe/London"))
                .toLocalDateTime().withSecond(0).withNano(0).toString();
    }

    private List<String> sent() {
        return db.sql("select distinct name from care.message where child_ref = ? order by name").param(child)
                .query(String.class).list();
    }

    private String payload(String name) {
        return db.sql("select payload::text from care.message where child_ref = ? and name = ?").params(child, name)
                .query(String.class).single();
    }
}
