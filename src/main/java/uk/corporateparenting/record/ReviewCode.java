package uk.corporateparenting.record;

/** How the child took part in a review (SSDA903, REVIEW_CODE). */
public enum ReviewCode implements Coded {
    PN0("under 4 at the time"),
    PN1("was there and spoke"),
    PN2("was there, an advocate spoke"),
    PN3("was there and gave their views by symbols or signs"),
    PN4("was there and said nothing"),
    PN5("was not there, briefed an advocate"),
    PN6("was not there, gave their views another way"),
    PN7("was not there and gave no views");

    private final String meaning;

    ReviewCode(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
