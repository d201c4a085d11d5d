package uk.corporateparenting.record;

/** The areas of the council's pathway plan. */
public enum PathwayArea implements KebabCoded {
    SAFEGUARDING("staying safe"),
    HEALTH("health and well-being"),
    LEARNING_AND_WORK("education, employment and training"),
    ACCOMMODATION("accommodation"),
    MONEY("financial support and confidence"),
    PARTICIPATION("participation"),
    ASPIRATIONS("aspirations, achievements and celebrations");

    private final String meaning;

    PathwayArea(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
