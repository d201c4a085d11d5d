package uk.corporateparenting.entrytocare.contact;

import java.util.Locale;
import uk.corporateparenting.record.Contact.Outcome;

/**
 * What became of one line of a file.
 *
 * @param problem what was wrong with a rejected line, else null
 */
record Verdict(Kind kind, int children, ContactProblem problem, int unknownFields) {

    /** {@code FAILED}: the product could not say; the line has to be sent again. */
    enum Kind {
        ACCEPTED, DUPLICATE, REJECTED, FAILED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Verdict of(Outcome outcome, IncomingContact contact) {
        return switch (outcome) {
            case CREATED -> taken(Kind.ACCEPTED, contact.children().size(), contact.unknownFields());
            case DUPLICATE -> taken(Kind.DUPLICATE, contact.children().size(), contact.unknownFields());
            case CONFLICTING -> rejected(ContactRefused.conflicting().first());
        };
    }

    static Verdict taken(Kind kind, int children, int unknownFields) {
        return new Verdict(kind, children, null, unknownFields);
    }

    static Verdict rejected(ContactProblem problem) {
        return new Verdict(Kind.REJECTED, 0, problem, 0);
    }

    static Verdict failed(String why) {
        return new Verdict(Kind.FAILED, 0, new ContactProblem(null, why), 0);
    }
}
