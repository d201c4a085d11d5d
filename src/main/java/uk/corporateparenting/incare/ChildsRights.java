package uk.corporateparenting.incare;

import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.Worry;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;

/**
 * What a child said yes to is seen to: an advocate or an independent visitor (Children Act 1989, sections 26A and 23ZB).
 * Each is a case of its own, started by message, so that nobody has to type it again.
 */
@Component
public class ChildsRights {

    /** A child wants what they have a right to. */
    public static final String ASKED_FOR = "right.asked-for";

    private final CareRecord record;
    private final Messages messages;

    ChildsRights(CareRecord record, Messages messages) {
        this.record = record;
        this.messages = messages;
    }

    /** The child wants an advocate, as came up in this task. */
    public void advocate(CaseTask task, String words) {
        askFor(task, "advocate", words);
    }

    /** An independent visitor is to be found, as came up in this task. */
    public void independentVisitor(CaseTask task, String words) {
        askFor(task, "independent-visitor", words);
    }

    private void askFor(CaseTask task, String kind, String words) {
        String ref = task.childRef();
        long id = record.add(ref, new Worry(LondonTime.day(task.at()), kind, words, null, null), task.user());
        messages.send(kind + ":" + ref + ":" + task.taskId(), ASKED_FOR, ref,
                Facts.of("worryKind", kind).and("worryId", id).and("team", task.text("team")));
    }
}
