package uk.corporateparenting.entrytocare.legalgateway;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.TaskForm;

/** The application is issued: the 26 weeks of the proceedings begin (Children Act 1989, section 32). */
@Component
class IssueApplication implements TaskForm<IssueApplication.Answers> {

    record Answers(
            @NotNull(message = "Say when the application was issued.") LocalDate applicationIssuedOn,
            @NotNull(message = "Name the court.") String court,
            String caseNumber,
            @NotNull(message = "Say which order is asked for.") @Pattern(
                    regexp = "interim-care-order|care-order|supervision-order", message = "Choose an order.")
            String orderSought,
            String guardian,
            @NotNull(message = "Say why now, and what else was considered.") String reason,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final CareRecord record;
    private final Decisions decisions;

    IssueApplication(CareRecord record, Decisions decisions) {
        this.record = record;
        this.decisions = decisions;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(LondonTime.happened("The application", a.applicationIssuedOn(), task.at()));
        if (a.guardian() != null) {
            record.add(task.childRef(), new Fact.Relationship(a.applicationIssuedOn(), a.guardian(),
                    "children's guardian", false, null, null, null), task.user());
        }
        decisions.decided(task, a.voice(), a.orderSought(), a.reason(), "Court: " + a.court()
                + (a.caseNumber() == null ? "" : "\nCase number: " + a.caseNumber()));
        return Facts.of("applicationIssuedOn", a.applicationIssuedOn());
    }
}
