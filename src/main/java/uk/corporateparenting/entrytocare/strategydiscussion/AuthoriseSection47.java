package uk.corporateparenting.entrytocare.strategydiscussion;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact.Assessment;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.TaskForm;

/** The manager signs the outcome of the section 47 enquiry, changes it or sends it back. */
@Component
class AuthoriseSection47 implements TaskForm<AuthoriseSection47.Answers> {

    record Answers(
            @NotNull(message = "Say what you decide.") @Pattern(regexp = "agree|change|return",
                    message = "Choose to agree, change or send back.") String decision,
            @Pattern(regexp = "not-substantiated|no-continuing-risk|conference", message = "Choose an outcome.")
            String changedTo,
            String reason,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final Decisions decisions;
    private final Section47Enquiries enquiries;

    AuthoriseSection47(Decisions decisions, Section47Enquiries enquiries) {
        this.decisions = decisions;
        this.enquiries = enquiries;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Optional<Recorded<Assessment>> enquiry = enquiries.of(task);
        String proposed = enquiry.map(kept -> kept.fact().outcome()).orElse(null);
        Refused.on(StrategyPolicy.authorisation(a.decision(), proposed, a.changedTo(), a.reason()));
        String settled = StrategyPolicy.settled(a.decision(), proposed, a.changedTo());
        decisions.decided(task, a.voice(), settled == null ? "returned" : settled,
                a.reason() == null ? "Agreed as proposed." : a.reason(),
                enquiry.map(kept -> kept.fact().summary()).orElse(null), proposed,
                enquiry.map(Recorded::recordedBy).orElse(null));
        if (settled == null) {
            return Facts.of("section47Result", "returned");
        }
        return StrategyPolicy.CONFERENCE.equals(settled) ? Facts.of("section47Result", StrategyPolicy.CONFERENCE)
                : Facts.of("section47Result", "none").and("strategyOutcome", settled);
    }
}
