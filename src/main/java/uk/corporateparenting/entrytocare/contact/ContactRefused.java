package uk.corporateparenting.entrytocare.contact;

import java.util.List;

/** A partner's contact cannot be taken as it is. Nothing was kept; the message holds field names and reasons only. */
class ContactRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of refusal it is; each is answered with a status of its own. */
    enum Kind { NOT_JSON, FAULTY, CONFLICTING }

    private final Kind kind;
    private final transient List<ContactProblem> problems;

    ContactRefused(Kind kind, List<ContactProblem> problems) {
        super(problems.get(0).why(), null, false, false);
        this.kind = kind;
        this.problems = List.copyOf(problems);
    }

    static ContactRefused notJson() {
        return new ContactRefused(Kind.NOT_JSON, List.of(new ContactProblem(null, "not JSON")));
    }

    static ContactRefused conflicting() {
        return new ContactRefused(Kind.CONFLICTING,
                List.of(new ContactProblem("contactId", "was used for a different contact")));
    }

    Kind kind() {
        return kind;
    }

    /** At least one, in the order of the fields. */
    List<ContactProblem> problems() {
        return problems;
    }

    ContactProblem first() {
        return problems.get(0);
    }
}
