package uk.corporateparenting.record;

/** Category of need (SSDA903, CIN). */
public enum NeedCode implements Coded {
    N1("abuse or neglect"),
    N2("child's disability"),
    N3("parental illness or disability"),
    N4("family in acute stress"),
    N5("family dysfunction"),
    N6("socially unacceptable behaviour"),
    N7("low income"),
    N8("absent parenting");

    private final String meaning;

    NeedCode(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
