package uk.corporateparenting.record;

import uk.corporateparenting.workflow.Refused;

/** The record refuses something. The message is one sentence a worker can act on and holds ids only. */
public class RecordProblem extends Refused {

    private static final long serialVersionUID = 1L;

    public RecordProblem(String sentence) {
        super(sentence);
    }

    static void unless(boolean allowed, String sentence) {
        if (!allowed) {
            throw new RecordProblem(sentence);
        }
    }

    static boolean said(String text) {
        return text != null && !text.isBlank();
    }
}
