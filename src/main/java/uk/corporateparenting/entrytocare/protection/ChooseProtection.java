package uk.corporateparenting.entrytocare.protection;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.entrytocare.Decisions;
import uk.corporateparenting.entrytocare.LondonTime;
import uk.corporateparenting.incare.LegalStanding;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** How the child is made safe today: police protection, an order, an agreement, or none of them. */
@Component
class ChooseProtection implements TaskForm<ChooseProtection.Answers> {

    static final String KEY = "chooseProtection";

    record Answers(
            @NotNull(message = "Say what the danger is.") String danger,
            @NotNull(message = "Say where the child is now and who keeps them safe.") String safeNow,
            @NotNull(message = "Choose how the child is protected.") @Pattern(
                    regexp = "police-protection|emergency-order|section-20|none", message = "Choose one of the ways.")
            String power,
            LocalDateTime takenAt, String officer, String force,
            @NotNull(message = "Say why this is the right way, and what else you considered.") String reason,
            @NotNull(message = "Say whether this is out of hours.") YesNo outOfHours,
            String onCallManager,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }

        boolean byPolice() {
            return "police-protection".equals(power);
        }
    }

    private final CareRecord record;
    private final Decisions decisions;
    private final LegalStanding standing;
    private final PowerClocks clocks;

    ChooseProtection(CareRecord record, Decisions decisions, LegalStanding standing, PowerClocks clocks) {
        this.record = record;
        this.decisions = decisions;
        this.standing = standing;
        this.clocks = clocks;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("lastAgreement", decisions.lastInWords(task.childRef(), RecordSection20.KEY,
                "No section 20 agreement has been tried yet."));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(problem(a));
        Refused.on(LondonTime.happened("The time the police took the child into protection", a.takenAt(), task.at()));
        LocalDate born = record.child(task.childRef()).map(child -> child.identity().dateOfBirth()).orElse(null);
        if (a.byPolice()) {
            Refused.on(LondonTime.afterBirth("Police protection", a.takenAt().toLocalDate(), born));
        }
        Facts facts = switch (a.power()) {
            case "police-protection" -> policeProtection(a, task);
            case "emergency-order" -> PowerClocks.clocks(EmergencyPower.ORDER).and("powerStartedAt", null)
                    .and("legalBasis", null);
            case "section-20" -> PowerClocks.none().and("legalBasis", null);
            default -> PowerClocks.none().and("legalBasis", null).and("lookedAfter", false);
        };
        decisions.decided(task, a.voice(), a.power(), a.reason(), facts(a));
        // Nothing has followed the power yet; the model waits for this fact and needs to find it empty.
        return facts.and("power", a.power()).and("underOrder", false).and("powerOutcome", null);
    }

    static Optional<String> problem(Answers a) {
        if (a.byPolice() && a.takenAt() == null) {
            return Optional.of("Say when the police took the child into protection: the 72 hours run from then.");
        }
        if (a.byPolice() && (a.officer() == null || a.force() == null)) {
            return Optional.of("Name the police officer and the force.");
        }
        return YesNo.isYes(a.outOfHours()) && a.onCallManager() == null
                ? Optional.of("Name the on-call manager who agreed.") : Optional.empty();
    }

    private Facts policeProtection(Answers a, CaseTask task) {
        Instant takenAt = LondonTime.at(a.takenAt());
        Instant endsAt = clocks.limit(EmergencyPower.POLICE_PROTECTION, takenAt);
        Refused.on(EmergencyPower.policeProtection(endsAt, task.at()));
        standing.begin(task.childRef(),
                new Fact.LegalStatus(takenAt, LegalStatusCode.L1, endsAt, null, null, null), task.user());
        return clocks.facts(EmergencyPower.POLICE_PROTECTION, takenAt, endsAt)
                .and("legalBasis", LegalStatusCode.L1.code());
    }

    private static String facts(Answers a) {
        return "Danger: " + a.danger() + "\nNow: " + a.safeNow()
                + (a.byPolice() ? "\nPolice: " + a.officer() + ", " + a.force() : "")
                + (a.onCallManager() == null ? "" : "\nOn-call manager: " + a.onCallManager());
    }
}
