package uk.corporateparenting.entrytocare.protection;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;
import uk.corporateparenting.entrytocare.Decisions;
import uk.corporateparenting.entrytocare.LondonTime;
import uk.corporateparenting.incare.LegalStanding;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** What the court decided about the emergency protection order (Children Act 1989, sections 44 and 45). */
@Component
class RecordCourtDecision implements TaskForm<RecordCourtDecision.Answers> {

    record Answers(
            @NotNull(message = "Name the court.") String court,
            @NotNull(message = "Say when the court decided.") LocalDateTime decidedAt,
            @NotNull(message = "Say whether the order was made.") YesNo orderMade,
            LocalDateTime endsAt, YesNo toNoonAfterHoliday, LocalDateTime policeProtectionFrom,
            String orderReference, String directions,
            @NotNull(message = "Write the reasons of the court.") String reason,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final Decisions decisions;
    private final LegalStanding standing;
    private final PowerClocks clocks;

    RecordCourtDecision(Decisions decisions, LegalStanding standing, PowerClocks clocks) {
        this.decisions = decisions;
        this.standing = standing;
        this.clocks = clocks;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(LondonTime.happened("The court's decision", a.decidedAt(), task.at()));
        boolean made = YesNo.isYes(a.orderMade());
        Facts facts = made ? orderMade(a, task) : Facts.none();
        decisions.decided(task, a.voice(), made ? "order-made" : "order-refused", a.reason(),
                "Court: " + a.court() + (a.directions() == null ? "" : "\nDirections: " + a.directions()));
        return facts.and("orderMade", made);
    }

    private Facts orderMade(Answers a, CaseTask task) {
        if (a.endsAt() == null) {
            throw new Refused("Say when the order ends.");
        }
        if (a.policeProtectionFrom() != null && a.policeProtectionFrom().isAfter(a.decidedAt())) {
            throw new Refused("Police protection began before the court made its order.");
        }
        Instant madeAt = LondonTime.at(a.decidedAt());
        Instant endsAt = LondonTime.at(a.endsAt());
        // Where the police's designated officer applied, the eight days run from police protection: section 45(3).
        Instant from = a.policeProtectionFrom() == null ? madeAt : LondonTime.at(a.policeProtectionFrom());
        Refused.on(EmergencyPower.order(madeAt, endsAt, clocks.limit(EmergencyPower.ORDER, from),
                YesNo.isYes(a.toNoonAfterHoliday())));
        standing.begin(task.childRef(), new Fact.LegalStatus(madeAt, LegalStatusCode.L2, endsAt, null, a.court(),
                a.orderReference()), task.user());
        return clocks.facts(EmergencyPower.ORDER, from, endsAt).and("legalBasis", LegalStatusCode.L2.code())
                .and("underOrder", LegalStatusCode.L2.isOrder());
    }
}
