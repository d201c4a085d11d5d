package uk.corporateparenting.workflow;

import java.util.Optional;

/**
 * Starting cases and knowing which are open: one open case of a process per child, unless its model says
 * {@code repeats} in its process properties.
 */
public interface Cases {

    /**
     * Starts, in the caller's transaction, the process that waits for the message.
     *
     * @return the id of the process instance
     * @throws Refused when the child has an open case of that process
     */
    String start(String processKey, String message, String childRef, Facts facts);

    /**
     * Many cases at once: what is done in here with the cases of different children, the engine writes together at the
     * end, in the caller's transaction. A step in here does not see what another one did with the same case.
     */
    void together(Runnable work);

    /**
     * Starts, in the caller's transaction, the process as its start form would, with the facts that form would give.
     *
     * @return the id of the process instance
     * @throws Refused when the child has an open case of that process
     */
    String start(String processKey, String childRef, Facts facts);

    /** The id of the child's open case of that process. */
    Optional<String> open(String processKey, String childRef);

    /**
     * Ends, in the caller's transaction, every open case of the child whose model says {@code endsWithCare} in its
     * process properties: what is owed only to a child in care ends with it.
     *
     * @param why the reason kept with each of them, in a word
     */
    void endWithCare(String childRef, String why);

    /**
     * Ends, in the caller's transaction, every open case of the child whose model says {@code endsWithCare} or
     * {@code endsWithLife}: nobody is asked any more to meet, to write to or to decide for somebody who has died.
     *
     * @param why the reason kept with each of them, in a word
     */
    void endWithLife(String childRef, String why);

    /**
     * A temporary reference turned out to be a known child's: from here on the case, with all it called, runs under the
     * known reference.
     *
     * @throws Refused when the known child has an open case of that process
     */
    void changeReference(CaseTask task, String processKey, String knownRef);
}
