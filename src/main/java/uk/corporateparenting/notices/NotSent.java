package uk.corporateparenting.notices;

/** A mail did not leave. Carries the kind of failure only: what a mail server says repeats the address. */
class NotSent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean forGood;

    NotSent(String kind, boolean forGood) {
        super(kind);
        this.forGood = forGood;
    }

    /** Whether trying again is pointless. */
    boolean isForGood() {
        return forGood;
    }
}
