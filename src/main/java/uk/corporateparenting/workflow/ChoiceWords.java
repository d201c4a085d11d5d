package uk.corporateparenting.workflow;

/** What the codes of a choice mean whose options come from data, for whoever reads the answer later. */
public interface ChoiceWords {

    /** The {@code valuesKey} under which forms ask for these options. */
    String choicesFrom();

    /** The words for a code that was once chosen; the code itself where there are no better ones. */
    String words(String code);
}
