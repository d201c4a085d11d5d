package uk.corporateparenting.workflow;

import java.time.Instant;

/**
 * Moves the one clock of engine and record while a demonstration's past is being lived, before anybody can sign in. Only
 * in the product's own embedded database: elsewhere time runs by itself.
 */
public interface MovableTime {

    /**
     * @throws IllegalStateException in a council's own database
     */
    void to(Instant when);

    void backToNow();
}
