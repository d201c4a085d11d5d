package uk.corporateparenting.workflow;

/** What a module adds to the screen of every task: the header from the record, the due line from the clocks. */
public interface ScreenPart {

    void show(CaseTask task, Screen screen);

    /**
     * Whether this may be shown where a form shows an extract only: never the child's record, for the person in front of
     * it is not one of the council's.
     */
    default boolean isForExtracts() {
        return false;
    }
}
