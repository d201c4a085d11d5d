package uk.corporateparenting.record;

/** Why a child should no longer be placed for adoption (SSDA903, REASON_PLACED_CEASED). */
public enum AdoptionCeasedCode implements Coded {
    RD1("the child's needs changed"),
    RD2("no placement order"),
    RD3("no adopters found"),
    RD4("other reason");

    private final String meaning;

    AdoptionCeasedCode(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
