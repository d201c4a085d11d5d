package uk.corporateparenting.record;

/** Legal status of a looked-after child (SSDA903, LS). */
public enum LegalStatusCode implements Coded {
    C1("interim care order"),
    C2("full care order"),
    D1("freeing order"),
    E1("placement order"),
    V2("section 20, single period of accommodation"),
    V3("short breaks, each episode recorded"),
    V4("short breaks under an agreement"),
    L1("police protection, in council accommodation"),
    L2("emergency protection order"),
    L3("child assessment order"),
    J1("remand to the council or to youth detention accommodation"),
    J2("accommodated under the Police and Criminal Evidence Act"),
    J3("youth rehabilitation order with residence or fostering requirement");

    private final String meaning;

    LegalStatusCode(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** The child is in care or placed under the order itself, wherever they live (Children Act 1989
     * s22(1)(a), Adoption and Children Act 2002 s18(3)). */
    public boolean isOrder() {
        return this == C1 || this == C2 || this == D1 || this == E1;
    }

    /** Looked after at once, wherever the child lives; any other status only after 24 hours of accommodation. A remand
     * counts from the day of the court (Legal Aid, Sentencing and Punishment of Offenders Act 2012, section 104). */
    public boolean isLookedAfterAtOnce() {
        return isOrder() || this == J1;
    }

    /** The child is looked after because they are accommodated, once past 24 hours (Children Act 1989 s22(2)). */
    public boolean isAccommodation() {
        return !isOrder();
    }
}
