package uk.corporateparenting.leavingcarepathway;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Refused;

/** What the work on a pathway leaves on the record. */
@Component
class PathwayRecord {

    private final CareRecord record;

    PathwayRecord(CareRecord record) {
        this.record = record;
    }

    /** Keeps what the young person said, or why there is nothing; refused where neither is there. */
    void heard(CaseTask task, ChildVoice voice) {
        Refused.on(voice.problem());
        record.add(task.childRef(), voice.heard(LondonTime.day(task.at()), task.taskKey()), task.user());
    }

    void decided(CaseTask task, String outcome, String reason, String onWhatFacts) {
        decided(task, outcome, reason, onWhatFacts, null);
    }

    /** @param proposed null where nothing was proposed; otherwise a different outcome overrides it */
    void decided(CaseTask task, String outcome, String reason, String onWhatFacts, String proposed) {
        record.add(task.childRef(), new Fact.Decision(task.at(), task.taskKey(), outcome, reason, onWhatFacts, proposed,
                null, task.user(), proposed != null && !proposed.equals(outcome)), task.user());
    }

    void add(CaseTask task, Fact fact) {
        record.add(task.childRef(), fact, task.user());
    }

    /** Continues an earlier fact. */
    <F extends Fact> void continued(CaseTask task, Recorded<F> before, F now) {
        record.add(before.reference(), now, task.user(), before.id());
    }

    <F extends Fact> Optional<Recorded<F>> last(CaseTask task, Class<F> kind) {
        return record.latest(task.childRef(), kind);
    }

    <F extends Fact> List<Recorded<F>> all(CaseTask task, Class<F> kind) {
        return record.current(task.childRef(), kind);
    }

    /** A document, or word of something, given to the young person, or why not. */
    void given(CaseTask task, String document, String format, LocalDate on, String whyNot) {
        add(task, new Fact.DocumentGiven(on == null ? LondonTime.day(task.at()) : on, document, format,
                whyNot == null ? "The young person" : null, task.user(), whyNot));
    }
}
