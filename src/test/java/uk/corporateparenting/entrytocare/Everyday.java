package uk.corporateparenting.entrytocare;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.corporateparenting.Council;
import uk.corporateparenting.simulation.UsualAnswers;
import uk.corporateparenting.workflow.engine.TestClock;

/**
 * What the council does about a child on an ordinary day: good answers to every form, given by the person whose work it
 * is. A test says only what is special about its case.
 */
@Component
public class Everyday {

    private final Council council;
    private final TestClock clock;
    private final UsualAnswers usual;

    Everyday(Council council, TestClock clock, UsualAnswers usual) {
        this.council = council;
        this.clock = clock;
        this.usual = usual;
    }

    /** Good answers for the task, with the given ones in place of the usual (null: left out). */
    public Map<String, Object> answersTo(String task, Object... special) {
        Map<String, Object> answers = usual.of(UsualAnswers.formOf(task), "");
        for (int i = 0; i < special.length; i += 2) {
            if (special[i + 1] == null) {
                answers.remove((String) special[i]);
            } else {
                answers.put((String) special[i], special[i + 1]);
            }
        }
        return answers;
    }

    /** The task is completed by the first person whose work it is and who did not do what is decided in it. */
    public void does(String childRef, String task, Object... special) {
        council.complete(worker(childRef, task), childRef, task, answersTo(task, special));
    }

    private String worker(String childRef, String task) {
        if (Set.of("authoriseResponse", "authoriseAssessment", "authoriseSection47", "authoriseEntry").contains(task)) {
            return council.mayDo(council.task(childRef, task)).get(1);
        }
        return council.mayDo(council.task(childRef, task)).get(0);
    }

    /** Several tasks one after the other, each with its usual answers. */
    public void doAll(String childRef, String... tasks) {
        for (String task : tasks) {
            does(childRef, task);
        }
    }

    /** Time passes to that moment; what is due then happens. */
    public void until(String childRef, Instant when) {
        clock.to(when);
        council.fireDue(childRef, when);
    }
}
