package uk.corporateparenting.workflow.engine;

import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import uk.corporateparenting.workflow.Refused;

/**
 * A refusal on its way out: the only exception the engine's web resources answer as 400 without writing an error to the
 * log. The mark in front of the sentence lets {@link RefusalFilter} find it behind the engine's prefix.
 */
final class RefusedForm extends FormFieldValidationException {

    /** An invisible separator: nobody types it, nobody sees it. */
    static final char MARK = '\u2063';

    /** Added to the HTTP status to make an engine error code of our own. */
    static final int CODE = 25_000;

    private static final long serialVersionUID = 1L;

    private RefusedForm(Refused refused) {
        super(null, MARK + refused.getMessage(), refused);
        setCode(CODE + refused.status());
    }

    static RefusedForm of(Refused refused) {
        return new RefusedForm(refused);
    }
}
