package uk.corporateparenting.childincare;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Refused;

/** What every decision here leaves on the record: the child's view, who decided what and why, and what was proposed. */
@Component
class Heard {

    private final CareRecord record;

    Heard(CareRecord record) {
        this.record = record;
    }

    void voice(CaseTask task, ChildVoice voice) {
        Refused.on(voice.problem());
        record.add(task.childRef(), voice.heard(LondonTime.day(task.at()), task.taskKey()), task.user());
    }

    void decided(CaseTask task, String outcome, String reason, String onWhatFacts) {
        decided(task, outcome, reason, onWhatFacts, null, null);
    }

    void decided(CaseTask task, String outcome, String reason, String onWhatFacts, String proposed, String proposedBy) {
        record.add(task.childRef(), new Fact.Decision(task.at(), task.taskKey(), outcome, reason, onWhatFacts, proposed,
                proposedBy, task.user(), proposed != null && !proposed.equals(outcome)), task.user());
    }

    /** The child's newest standing decision of a kind. */
    Optional<Fact.Decision> last(String childRef, String kind) {
        return record.current(childRef, Fact.Decision.class).stream().map(Recorded::fact)
                .filter(decision -> kind.equals(decision.kind())).findFirst();
    }
}
