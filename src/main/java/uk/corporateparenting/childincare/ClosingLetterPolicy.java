package uk.corporateparenting.childincare;


/** A first draft of the closing letter, in plain words for the child's age; the worker makes it their own. */
final class ClosingLetterPolicy {

    private static final int OLDER = 12;

    private ClosingLetterPolicy() {
    }

    /** @param age null where not known */
    static String draft(String name, Integer age) {
        return age == null || age >= OLDER
                ? "Dear " + name + ",\n\nYou are no longer in our care. This is why, and what happens now: \n\n"
                        + "What I remember of our time: \n\nWhat stays: you can always call me or my team on \n\n"
                        + "There is a record about your time with us. It is yours to read, now or when you are older: ask "
                        + "us and somebody will read it with you.\n\nWith my best wishes,\n"
                : "Dear " + name + ",\n\nYou do not live in care any more. Now you live with \n\n"
                        + "I liked it when we \n\nIf you are sad or worried, you can tell \n\n"
                        + "We keep the story of your time with us safe for you.\n\nFrom\n";
    }
}
