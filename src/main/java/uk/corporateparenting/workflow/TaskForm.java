package uk.corporateparenting.workflow;

/**
 * The code behind one form. The class is named after the task; its form is the kebab-case of that name
 * ({@code ScreenContact} - {@code screen-contact.form}); the components of its answers are the keys of the form.
 *
 * @param <A> a record: what the person submits, typed and annotated with Jakarta Validation (each message one plain
 *            sentence). Empty text arrives as null, days as {@link java.time.LocalDate}, local date-times
 *            (Europe/London) as {@link java.time.LocalDateTime}.
 */
public interface TaskForm<A extends Record> {

    Class<A> answers();

    /** Fills what the form shows beyond the shared header. Runs for the signed-in viewer, who may see the task. */
    default void show(CaseTask task, Screen screen) {
    }

    /**
     * Writes the record and answers the routing facts, in the transaction that completes the task.
     *
     * @throws Refused with one sentence; nothing is changed then
     */
    Facts submit(A answers, CaseTask task);
}
