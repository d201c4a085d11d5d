package uk.corporateparenting.workflow;

import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;

/**
 * A business refusal: nothing was changed, and the message is one plain sentence that the person can act on. It never
 * repeats what was typed. Not an error: it is answered as 400 (or the given status) and not logged.
 */
public class Refused extends BadUserRequestException {

    private static final long serialVersionUID = 1L;

    private final int status;

    public Refused(String sentence) {
        this(400, sentence);
    }

    private Refused(int status, String sentence) {
        super(sentence);
        this.status = status;
    }

    /** Somebody else was first: answered as 409. */
    public static Refused conflict(String sentence) {
        return new Refused(409, sentence);
    }

    /** The person may not do this: answered as 403. */
    public static Refused forbidden(String sentence) {
        return new Refused(403, sentence);
    }

    /** Throws when a policy found a problem. */
    public static void on(Optional<String> problem) {
        problem.ifPresent(sentence -> {
            throw new Refused(sentence);
        });
    }

    /** The HTTP status to answer with: 400, 403 or 409. */
    public int status() {
        return status;
    }
}
