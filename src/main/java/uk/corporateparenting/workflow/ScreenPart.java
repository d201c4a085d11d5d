package uk.corporateparenting.workflow;

/** What a module adds to the screen of every task: the header from the record, the due line from the clocks. */
public interface ScreenPart {

    void show(CaseTask task, Screen screen);
}
