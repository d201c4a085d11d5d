package uk.corporateparenting.entrytocare;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.people.Colleagues;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Screen;

/** The proposal that a decider has in front of them. */
@Component
public class LastDecision {

    private final CareRecord record;
    private final Colleagues colleagues;

    LastDecision(CareRecord record, Colleagues colleagues) {
        this.record = record;
        this.colleagues = colleagues;
    }

    /** The newest standing decision that was made in that task. */
    public Optional<Fact.Decision> of(CaseTask task, String taskKey) {
        return record.current(task.childRef(), Fact.Decision.class).stream().map(Recorded::fact)
                .filter(decision -> taskKey.equals(decision.kind())).findFirst();
    }

    /** Who proposed, or null. */
    public String by(CaseTask task, String taskKey) {
        return of(task, taskKey).map(Fact.Decision::decidedBy).orElse(null);
    }

    /** Fills {@code {{proposer}}}. */
    public void show(CaseTask task, String taskKey, Screen screen) {
        screen.put("proposer", Optional.ofNullable(by(task, taskKey)).map(colleagues::name)
                .map(Markdown::plain).orElse("somebody else"));
    }
}
