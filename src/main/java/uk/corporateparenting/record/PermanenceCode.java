package uk.corporateparenting.record;

/** How an earlier time in care ended for good (SSDA903, PREV_PERM). */
public enum PermanenceCode implements Coded {
    P1("adoption"),
    P2("special guardianship order"),
    P3("residence or child arrangements order"),
    P4("not known which"),
    Z1("none");

    private final String meaning;

    PermanenceCode(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
