package uk.corporateparenting.lookedafterreview;

import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Refused;

/** What each step leaves on the record: the child's voice, and who decided what and why. */
@Component
class Kept {

    private final CareRecord record;

    Kept(CareRecord record) {
        this.record = record;
    }

    void heard(CaseTask task, ChildVoice voice) {
        Refused.on(voice.problem());
        record.add(task.childRef(), voice.heard(LondonTime.day(task.at()), task.taskKey()), task.user());
    }

    void decided(CaseTask task, String kind, String outcome, String reason, String onWhatFacts) {
        record.add(task.childRef(), new Fact.Decision(task.at(), kind, outcome, reason, onWhatFacts, null, null,
                task.user(), false), task.user());
    }
}
