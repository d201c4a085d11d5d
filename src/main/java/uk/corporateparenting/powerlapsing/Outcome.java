package uk.corporateparenting.powerlapsing;

import uk.corporateparenting.record.KebabCoded;

/** How the end of a power, approval or agreement can be settled. */
enum Outcome implements KebabCoded {
    EXTENDED("It lasts longer"),
    SECTION_20("A new section 20 agreement is taken"),
    APPROVED("They are approved as foster carers now"),
    REPLACED("Something else has taken its place, and the record shows it"),
    ENDED("It ends, and is not needed any more"),
    MOVES("The child moves to another home before it ends"),
    LEAVES("The child leaves care before it ends");

    private final String meaning;

    Outcome(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
