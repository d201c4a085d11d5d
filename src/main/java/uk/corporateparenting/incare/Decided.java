package uk.corporateparenting.incare;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Refused;

/** What a decision about a child in care leaves on the record, the child's view with it, and what the child is told. */
@Component
public class Decided {

    private final CareRecord record;

    Decided(CareRecord record) {
        this.record = record;
    }

    /** Keeps what the child said, or why their view is missing; refused where neither is there. */
    public void heard(CaseTask task, ChildVoice voice) {
        Refused.on(voice.problem());
        record.add(task.childRef(), voice.heard(Moments.day(task.at()), task.taskKey()), task.user());
    }

    /** A decision on nobody's proposal. */
    public void decided(CaseTask task, ChildVoice voice, String outcome, String reason, String onWhatFacts) {
        decided(task, voice, outcome, reason, onWhatFacts, null, null);
    }

    /** @param proposedOutcome null where nothing was proposed; otherwise a different outcome overrides the proposal */
    public void decided(CaseTask task, ChildVoice voice, String outcome, String reason, String onWhatFacts,
            String proposedOutcome, String proposedBy) {
        heard(task, voice);
        record.add(task.childRef(), new Fact.Decision(task.at(), task.taskKey(), outcome, reason, onWhatFacts,
                proposedOutcome, proposedBy, task.user(), proposedOutcome != null && !proposedOutcome.equals(outcome)),
                task.user());
    }

    /** Keeps what the child was told, in their words, or why they were not; refused where neither is there. */
    public void told(CaseTask task, String words, String whyNotTold) {
        if (words == null && whyNotTold == null) {
            throw new Refused("Write what you tell the child, or why you do not.");
        }
        if (words != null) {
            record.add(task.childRef(), new Fact.Letter(Moments.day(task.at()), task.taskKey(), words), task.user());
        } else {
            record.add(task.childRef(), new Fact.DocumentGiven(Moments.day(task.at()), task.taskKey(), null, null, null,
                    whyNotTold), task.user());
        }
    }

    /** The child's newest standing decision of that kind. */
    public Optional<Fact.Decision> last(String childRef, String kind) {
        return record.current(childRef, Fact.Decision.class).stream().map(Recorded::fact)
                .filter(decision -> kind.equals(decision.kind())).findFirst();
    }
}
