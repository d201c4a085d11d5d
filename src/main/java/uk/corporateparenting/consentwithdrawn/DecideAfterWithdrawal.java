package uk.corporateparenting.consentwithdrawn;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.Proposals;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.EndReasonCode;
import uk.corporateparenting.record.Fact.Consent;
import uk.corporateparenting.record.Fact.LegalStatus;
import uk.corporateparenting.record.LegalStanding;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.record.Stance;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.timescale.StatutoryClock;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** The same day: the child goes home, or stays on a lawful alternative that is named and dated. */
@Component
class DecideAfterWithdrawal implements TaskForm<DecideAfterWithdrawal.Answers> {

    record Answers(
            @NotNull(message = "Choose what happens today.") @Pattern(
                    regexp = "return|agreement|police-protection|emergency-order|interim-order|restored|stands",
                    message = "Choose what happens today.") String withdrawalOutcome,
            @NotNull(message = "Say why.") String reason,
            LocalDateTime returnAt, String returnTo, String homeSafe,
            LocalDateTime takenAt, String officer,
            String court, LocalDateTime orderMadeAt, LocalDate orderEndsOn, String orderReference,
            String restoredBy, LocalDate restoredOn,
            String childSays, String childSaysHow, String whyNoChildView) {
    }

    private final CareRecord record;
    private final LegalStanding standing;
    private final Decisions decided;
    private final Proposals proposals;
    private final Messages messages;
    private final StatutoryClock clock;

    DecideAfterWithdrawal(CareRecord record, LegalStanding standing, Decisions decided, Proposals proposals,
            Messages messages, StatutoryClock clock) {
        this.record = record;
        this.standing = standing;
        this.decided = decided;
        this.proposals = proposals;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("proposalWords", proposals.words(task, WithdrawConsent.KIND));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(WithdrawalPolicy.problem(a.withdrawalOutcome(), task.text("withdrawnBy"), a));
        Refused.on(LondonTime.happened("Police protection", a.takenAt(), task.at()));
        Refused.on(LondonTime.happened("The order", a.orderMadeAt(), task.at()));
        Refused.on(LondonTime.happened("The new consent", a.restoredOn(), task.at()));
        switch (a.withdrawalOutcome()) {
            case "return" -> goesHome(a, task);
            case "police-protection" -> policeProtection(a, task);
            case "interim-order" -> interimOrder(a, task);
            case "restored" -> record.add(task.childRef(), restored(a), task.user());
            default -> { }
        }
        decided.decided(task, new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView()),
                a.withdrawalOutcome(), a.reason(), facts(a));
        return Facts.of("withdrawalOutcome", a.withdrawalOutcome());
    }

    private void goesHome(Answers a, CaseTask task) {
        LocalDate day = a.returnAt().toLocalDate();
        if (day.isAfter(LondonTime.day(task.at()))) {
            throw new Refused("Without consent the child goes home today, or stays on another legal basis.");
        }
        messages.send("care-ceasing:" + task.childRef() + ":" + task.taskId(), ConsentWithdrawn.CARE_CEASING,
                task.childRef(), Facts.of("endReason", EndReasonCode.E4B.code()).and("endedOn", day)
                        .and("team", task.text("team")));
    }

    private void policeProtection(Answers a, CaseTask task) {
        Instant takenAt = LondonTime.at(a.takenAt());
        Instant endsAt = clock.dueFrom("T12", takenAt.toString()).dueAt();
        if (!endsAt.isAfter(task.at())) {
            throw new Refused("Police protection from then has ended and cannot be extended: choose another way.");
        }
        begin(new LegalStatus(takenAt, LegalStatusCode.L1, endsAt, null, null, null), task);
    }

    private void interimOrder(Answers a, CaseTask task) {
        Instant madeAt = LondonTime.at(a.orderMadeAt());
        Instant endsAt = a.orderEndsOn() == null ? null : LondonTime.at(a.orderEndsOn().atTime(23, 59, 59));
        if (endsAt != null && !endsAt.isAfter(madeAt)) {
            throw new Refused("The order must end after it was made.");
        }
        begin(new LegalStatus(madeAt, LegalStatusCode.C1, endsAt, null, a.court(), a.orderReference()), task);
    }

    private void begin(LegalStatus next, CaseTask task) {
        if (standing.now(task.childRef()).filter(s -> next.startsAt().isBefore(s.startsAt())).isPresent()) {
            throw new Refused("The legal status that stands now began later than that. Check when it was.");
        }
        standing.replace(task.childRef(), next, task.user());
    }

    private static Consent restored(Answers a) {
        return new Consent(a.restoredOn(), "section-20", a.restoredBy(), null, true, Stance.AGREES, null, null, null,
                null, null, null, a.restoredOn(), null, null, null, null);
    }

    private static String facts(Answers a) {
        return switch (a.withdrawalOutcome()) {
            case "return" -> "To " + a.returnTo() + ", " + LondonTime.inWords(LondonTime.at(a.returnAt())) + "\nHome: "
                    + a.homeSafe();
            case "police-protection" -> "Police: " + a.officer() + ", " + LondonTime.inWords(LondonTime.at(a.takenAt()));
            case "interim-order" -> "Court: " + a.court() + ", " + LondonTime.inWords(LondonTime.at(a.orderMadeAt()));
            case "restored" -> "Consent again by " + a.restoredBy() + ", signed " + LondonTime.inWords(a.restoredOn());
            default -> null;
        };
    }
}
