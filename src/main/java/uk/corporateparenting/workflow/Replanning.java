package uk.corporateparenting.workflow;

import java.time.Instant;
import java.util.List;

/**
 * Due dates follow the facts. After a corrected date or a closed day the running timers and the due dates of open work
 * are counted anew; what has fired does not fire again.
 */
public interface Replanning {

    /**
     * Counts everything of one child anew, in the caller's transaction or one of its own, and writes down what moved.
     *
     * @param why the reason, without anything personal: it is kept beside each date that moved
     * @param by  user id of whoever caused it
     * @return what moved, in no order
     */
    List<Moved> replan(String childRef, String why, String by);

    /** The same for every child with open cases, in jobs of some children each. */
    void replanAll(String why, String by);

    /** A task (due) or a timer that moved; ids are those of the model. */
    record Moved(String work, Instant was, Instant is) {
    }
}
