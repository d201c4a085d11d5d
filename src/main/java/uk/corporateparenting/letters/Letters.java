package uk.corporateparenting.letters;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;
import uk.corporateparenting.workflow.TaskCompleted;

/**
 * Owing a letter to the child. Each letter is a small process of its own, started by message, so that several may be
 * open at once and none of them holds up other work.
 */
@Component
public class Letters {

    /** Key of the model. */
    public static final String KEY = "letter-to-child";

    /** A child is owed a letter. */
    public static final String OWED = "letter.owed";

    /** Every variable of the model, and what it means. */
    public static final Map<String, String> VARIABLES = Map.of(
            "letterAbout", "what the letter to the child is about: review, care-plan, placement-plan, move, decision"
                    + " or closing",
            "team", "locality team whose worker writes it");

    private final Messages messages;

    Letters(Messages messages) {
        this.messages = messages;
    }

    /** The models say after which work a letter is owed. */
    @EventListener
    void on(TaskCompleted completed) {
        completed.letter().map(Occasion::of).ifPresent(
                about -> owe(completed.childRef(), about, completed.team(), completed.taskId()));
    }

    /**
     * The child's social worker is asked to write, in the transaction of the work that calls for it.
     *
     * @param team slug of the child's team
     * @param once what it is about, as a code that tells this letter from every other of its kind: the id of the task
     *             it follows, or a day; the same one owes nothing twice
     */
    public void owe(String childRef, Occasion about, String team, String once) {
        messages.send("letter:" + about.code() + ":" + childRef + ":" + once, OWED, childRef,
                Facts.of("letterAbout", about.code()).and("team", team));
    }
}
