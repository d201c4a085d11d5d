package uk.corporateparenting.record;

/** Whether nobody knew where the child was (SSDA903, MISSING). */
public enum MissingCode implements Coded {
    M("missing"),
    A("away without authorisation");

    private final String meaning;

    MissingCode(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
