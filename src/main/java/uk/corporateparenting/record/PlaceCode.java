package uk.corporateparenting.record;

/** Kind of placement (SSDA903, PLACE, 2025/26 list). */
public enum PlaceCode implements Coded {
    A3("placed for adoption with consent, current foster carer"),
    A4("placed for adoption with consent, other carer"),
    A5("placed for adoption under a placement order, current foster carer"),
    A6("placed for adoption under a placement order, other carer"),
    K1("secure children's home"),
    K2("children's home"),
    K3("registered supported accommodation"),
    P1("own parents or others with parental responsibility"),
    P3("residential employment"),
    R1("residential care home"),
    R2("NHS establishment"),
    R3("family centre or mother and baby unit"),
    R5("young offender institution or prison"),
    S1("residential school"),
    T0("any temporary placement"),
    T1("temporary: in hospital"),
    T2("temporary: on holiday"),
    T3("temporary: usual carers on holiday"),
    T4("temporary: other, up to seven days"),
    U1("foster carer, relative or friend, long-term"),
    U2("foster carer, relative or friend, also approved adopter"),
    U3("foster carer, relative or friend, not long-term"),
    U4("other foster carer, long-term"),
    U5("other foster carer, also approved adopter"),
    U6("other foster carer, not long-term"),
    Z11("other placement (Z11)"),
    Z12("other placement (Z12)"),
    Z13("other placement (Z13)"),
    Z14("other placement (Z14)");

    private final String meaning;

    PlaceCode(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
