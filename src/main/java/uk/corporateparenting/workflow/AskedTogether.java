package uk.corporateparenting.workflow;

import java.util.function.Supplier;

/**
 * Several questions to the engine in one go. Before each question of its own the engine reads which groups hold rights
 * at all, from every right there is; asked together, it reads that once. Each is still asked with the rights of whoever
 * is signed in at that moment.
 */
public interface AskedTogether {

    /** Asks them, in one transaction. */
    <T> T ask(Supplier<T> questions);
}
