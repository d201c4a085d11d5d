package uk.corporateparenting.record;

/** Who took words back that might have been printed. */
public enum TakenBackBy implements KebabCoded {
    CHILD("the child or young person"),
    ADVOCATE("their advocate, for them"),
    WORKER("somebody who works with them, to keep them safe");

    private final String meaning;

    TakenBackBy(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
