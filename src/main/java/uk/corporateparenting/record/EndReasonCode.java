package uk.corporateparenting.record;

/** Why an episode of care ended (SSDA903, REC). */
public enum EndReasonCode implements Coded {
    X1("new episode began the same day"),
    E11("adopted, unopposed"),
    E12("adopted, consent dispensed with"),
    E2("died"),
    E3("care taken over by another council"),
    E4A("returned home, planned"),
    E4B("returned home, unplanned"),
    E13("left to a person without parental responsibility"),
    E41("residence or child arrangements order"),
    E45("special guardianship, foster carer who is a relative or friend"),
    E46("special guardianship, other foster carer"),
    E47("special guardianship, other carer who is a relative or friend"),
    E48("special guardianship, other carer"),
    E5("independent living with formal support"),
    E6("independent living without formal support"),
    E7("adult residential care"),
    E8("other reason"),
    E9("custody"),
    E14("remand ended"),
    E15("age assessment: 18 or over"),
    E16("moved abroad"),
    E17("18 or over, stayed with carers");

    private final String meaning;

    EndReasonCode(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
