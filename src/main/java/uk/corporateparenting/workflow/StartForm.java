package uk.corporateparenting.workflow;

import java.time.Instant;

/**
 * The code behind a start form; named as {@link TaskForm} is.
 *
 * @param <A> what the person submits
 */
public interface StartForm<A extends Record> {

    Class<A> answers();

    /** Options from data that are filled into the form when this person opens it. */
    default void show(Screen screen, String user) {
    }

    /**
     * Whether the submission is kept whole and shown to whoever works on the case. Not where the record keeps it in a
     * way of its own.
     */
    default boolean kept() {
        return true;
    }

    /**
     * Writes the record, may start further cases, and answers the reference and facts of the case being started.
     *
     * @throws Refused with one sentence; nothing is started then
     */
    Started submit(A answers, String user, Instant at);

    /** The case being started: its child's reference and its first facts. */
    record Started(String childRef, Facts facts) {
    }
}
