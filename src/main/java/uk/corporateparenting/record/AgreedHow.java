package uk.corporateparenting.record;

/** How a child or young person agreed to be quoted. Nobody agrees for them. */
public enum AgreedHow implements KebabCoded {
    SAID("by word of mouth"),
    WROTE("in writing"),
    THROUGH_ADVOCATE("through their advocate");

    private final String meaning;

    AgreedHow(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
