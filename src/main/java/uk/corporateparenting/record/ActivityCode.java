package uk.corporateparenting.record;

/** What a care leaver does (SSDA903, ACTIV). */
public enum ActivityCode implements Coded {
    F1("higher education, full-time"),
    F2("other education, full-time"),
    F4("apprenticeship, full-time"),
    F5("work or training, full-time"),
    P1("higher education, part-time"),
    P2("other education, part-time"),
    P4("apprenticeship, part-time"),
    P5("work or training, part-time"),
    G4("not in education or work: illness or disability"),
    G5("not in education or work: other circumstances"),
    G6("not in education or work: pregnancy or parenting"),
    NOT_KNOWN("0", "not known");

    private final String code;
    private final String meaning;

    ActivityCode(String meaning) {
        this(null, meaning);
    }

    ActivityCode(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    @Override
    public String code() {
        return code == null ? name() : code;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
