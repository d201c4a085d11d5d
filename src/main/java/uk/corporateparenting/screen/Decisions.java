package uk.corporateparenting.screen;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.people.Colleagues;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;

/** What every decision leaves on the record: who, when, why, on what facts, what was proposed, and the child's view. */
@Component
public class Decisions {

    private final CareRecord record;
    private final Colleagues colleagues;

    Decisions(CareRecord record, Colleagues colleagues) {
        this.record = record;
        this.colleagues = colleagues;
    }

    /** Keeps what the child said, or why their view is missing; refused where neither is there. */
    public void heard(CaseTask task, ChildVoice voice) {
        Refused.on(voice.problem());
        record.add(task.childRef(), voice.heard(LondonTime.day(task.at()), task.taskKey()), task.user());
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
            record.add(task.childRef(), new Fact.Letter(LondonTime.day(task.at()), task.taskKey(), words), task.user());
        } else {
            record.add(task.childRef(), new Fact.DocumentGiven(LondonTime.day(task.at()), task.taskKey(), null, null,
                    null, whyNotTold), task.user());
        }
    }

    /** The newest standing decision that was made for the child in that task: what a decider has in front of them. */
    public Optional<Fact.Decision> last(CaseTask task, String taskKey) {
        return last(task.childRef(), taskKey);
    }

    /** The same, where no task of the child is at hand. */
    public Optional<Fact.Decision> last(String childRef, String taskKey) {
        return record.current(childRef, Fact.Decision.class).stream().map(Recorded::fact)
                .filter(decision -> taskKey.equals(decision.kind())).findFirst();
    }

    /** Who made it, or null. */
    public String lastBy(CaseTask task, String taskKey) {
        return last(task, taskKey).map(Fact.Decision::decidedBy).orElse(null);
    }

    /** For a text view: its day and reason, or the sentence for when there is none. */
    public String lastInWords(CaseTask task, String taskKey, String otherwise) {
        return last(task, taskKey).map(decision -> LondonTime.inWords(LondonTime.day(decision.decidedAt())) + ": "
                + Markdown.plain(decision.reason())).orElse(otherwise);
    }

    /** Fills {@code {{proposer}}}. */
    public void showProposer(CaseTask task, String taskKey, Screen screen) {
        screen.put("proposer", Optional.ofNullable(lastBy(task, taskKey)).map(colleagues::name)
                .map(Markdown::plain).orElse("somebody else"));
    }
}
