package uk.corporateparenting.record;

/** Sex (SSDA903, SEX, from 2024/25). */
public enum Sex implements Coded {
    M("male"),
    F("female"),
    U("not known");

    private final String meaning;

    Sex(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
