package uk.corporateparenting.record;

/** Where a care leaver lives and whether that is suitable (SSDA903, ACCOM). */
public enum AccommodationCode implements Coded {
    B1("with parents or relatives, suitable"),
    B2("with parents or relatives, not suitable"),
    C1("community home, suitable"),
    C2("community home, not suitable"),
    D1("semi-independent, suitable"),
    D2("semi-independent, not suitable"),
    E1("supported lodgings, suitable"),
    E2("supported lodgings, not suitable"),
    G1("abroad, suitable"),
    G2("abroad, not suitable"),
    H1("deported, suitable"),
    H2("deported, not suitable"),
    K1("ordinary lodgings, suitable"),
    K2("ordinary lodgings, not suitable"),
    R1("where is not known, suitable"),
    R2("where is not known, not suitable"),
    S2("homeless, not suitable"),
    T1("foyer, suitable"),
    T2("foyer, not suitable"),
    U1("independent living, suitable"),
    U2("independent living, not suitable"),
    V1("emergency accommodation, suitable"),
    V2("emergency accommodation, not suitable"),
    W1("bed and breakfast, suitable"),
    W2("bed and breakfast, not suitable"),
    X2("in custody, not suitable"),
    Y1("other accommodation, suitable"),
    Y2("other accommodation, not suitable"),
    Z1("with former foster carers, suitable"),
    Z2("with former foster carers, not suitable"),
    NOT_KNOWN("0", "not known");

    private final String code;
    private final String meaning;

    AccommodationCode(String meaning) {
        this(null, meaning);
    }

    AccommodationCode(String code, String meaning) {
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
