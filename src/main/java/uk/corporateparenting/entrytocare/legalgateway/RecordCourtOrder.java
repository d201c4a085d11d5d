package uk.corporateparenting.entrytocare.legalgateway;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
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

/** What the court ordered. Only a care or interim care order brings the child into care. */
@Component
class RecordCourtOrder implements TaskForm<RecordCourtOrder.Answers> {

    record Answers(
            @NotNull(message = "Name the court.") String court,
            @NotNull(message = "Say when the court decided.") LocalDateTime madeAt,
            @NotNull(message = "Say which order was made.") @Pattern(
                    regexp = "interim-care-order|care-order|supervision-order|child-arrangements|special-guardianship"
                            + "|none", message = "Choose an order.")
            String courtOrder,
            LocalDateTime endsAt, String livesWith, String orderReference,
            @NotNull(message = "Write the reasons of the court.") String reason,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final Decisions decisions;
    private final LegalStanding standing;

    RecordCourtOrder(Decisions decisions, LegalStanding standing) {
        this.decisions = decisions;
        this.standing = standing;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(LondonTime.happened("The court's decision", a.madeAt(), task.at()));
        String issuedOn = task.text("applicationIssuedOn");
        if (issuedOn != null && a.madeAt().toLocalDate().isBefore(LocalDate.parse(issuedOn))) {
            throw new Refused("The court cannot have decided before the application was issued.");
        }
        Refused.on(GatewayPolicy.order(a.courtOrder(), a.livesWith()));
        if (a.endsAt() != null && !a.endsAt().isAfter(a.madeAt())) {
            throw new Refused("The order must end after it was made.");
        }
        boolean care = GatewayPolicy.bringsIntoCare(a.courtOrder());
        Facts facts = Facts.of("gatewayOutcome", care ? GatewayPolicy.CARE : GatewayPolicy.SUPPORT)
                .and("underOrder", care);
        if (care) {
            LegalStatusCode basis = "care-order".equals(a.courtOrder()) ? LegalStatusCode.C2 : LegalStatusCode.C1;
            standing.begin(task.childRef(), new Fact.LegalStatus(LondonTime.at(a.madeAt()), basis,
                    LondonTime.at(a.endsAt()), null, a.court(), a.orderReference()), task.user());
            facts.and("legalBasis", basis.code());
        }
        decisions.decided(task, a.voice(), a.courtOrder(), a.reason(), "Court: " + a.court()
                + (a.livesWith() == null ? "" : "\nLives with: " + a.livesWith()));
        return facts;
    }
}
