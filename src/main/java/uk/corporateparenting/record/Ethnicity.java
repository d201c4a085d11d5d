package uk.corporateparenting.record;

/** Ethnicity (SSDA903, ETHNIC). */
public enum Ethnicity implements Coded {
    WBRI("White British"),
    WIRI("White Irish"),
    WOTH("any other White background"),
    WIRT("Traveller of Irish heritage"),
    WROM("Gypsy or Roma"),
    MWBC("White and Black Caribbean"),
    MWBA("White and Black African"),
    MWAS("White and Asian"),
    MOTH("any other mixed background"),
    AIND("Indian"),
    APKN("Pakistani"),
    ABAN("Bangladeshi"),
    AOTH("any other Asian background"),
    BCRB("Caribbean"),
    BAFR("African"),
    BOTH("any other Black background"),
    CHNE("Chinese"),
    OOTH("any other ethnic group"),
    REFU("refused"),
    NOBT("not yet obtained");

    private final String meaning;

    Ethnicity(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
