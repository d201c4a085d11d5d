package uk.corporateparenting.workflow;

import java.util.function.BooleanSupplier;

/** The automatic steps of cases, for a command that runs while the product itself does not come to them. */
public interface AutomaticSteps {

    /** Hears how far it is. */
    @FunctionalInterface
    interface Heard {
        void at(long done, long all);
    }

    /**
     * Does the steps that are due, and those that follow from them, many cases at a time. A step that fails is left to
     * the product, which tries it again later.
     */
    void runDue(Heard heard, BooleanSupplier stopped);
}
