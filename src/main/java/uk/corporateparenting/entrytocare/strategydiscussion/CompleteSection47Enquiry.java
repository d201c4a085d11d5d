package uk.corporateparenting.entrytocare.strategydiscussion;

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
import uk.corporateparenting.workflow.YesNo;

/** The social worker sees the child, finds out whether they are safe, and proposes an outcome (section 47(1), (4)). */
@Component
class CompleteSection47Enquiry implements TaskForm<CompleteSection47Enquiry.Answers> {

    record Answers(
            @NotNull(message = "Say whether the child was seen.") YesNo childSeen,
            LocalDate seenOn, YesNo seenAlone, String whyNotSeen,
            @NotNull(message = "Say who else you spoke to and what they said.") String spokenTo,
            @NotNull(message = "Write what you found.") String findings,
            @NotNull(message = "Say how the child is kept safe now.") String safetyNow,
            @NotNull(message = "Say what outcome you propose.") @Pattern(
                    regexp = "not-substantiated|no-continuing-risk|conference", message = "Choose an outcome.")
            String proposedOutcome,
            @NotNull(message = "Say why you propose this.") String reason,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final CareRecord record;
    private final Decisions decisions;
    private final Section47Enquiries enquiries;

    CompleteSection47Enquiry(CareRecord record, Decisions decisions, Section47Enquiries enquiries) {
        this.record = record;
        this.decisions = decisions;
        this.enquiries = enquiries;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        boolean seen = YesNo.isYes(a.childSeen());
        Refused.on(StrategyPolicy.seen(seen, a.seenOn(), YesNo.known(a.seenAlone()), a.whyNotSeen()));
        Refused.on(LondonTime.happened("The day the child was seen", a.seenOn(), task.at()));
        LocalDate born = record.child(task.childRef()).map(child -> child.identity().dateOfBirth()).orElse(null);
        Refused.on(LondonTime.afterBirth("The day the child was seen", a.seenOn(), born));
        enquiries.keep(task, new Fact.Assessment(Section47Enquiries.begunOn(task), Section47Enquiries.KIND,
                LondonTime.day(task.at()), seen ? a.seenOn() : null, seen ? YesNo.known(a.seenAlone()) : null,
                a.whyNotSeen(), a.proposedOutcome(), a.findings()));
        decisions.heard(task, a.voice());
        return Facts.none();
    }
}
