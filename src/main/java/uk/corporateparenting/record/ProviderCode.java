package uk.corporateparenting.record;

/** Who provides the placement (SSDA903, PLACE_PROVIDER). */
public enum ProviderCode implements Coded {
    PR0("parents"),
    PR1("own council"),
    PR2("another council"),
    PR3("other public provider"),
    PR4("private provider"),
    PR5("voluntary provider");

    private final String meaning;

    ProviderCode(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
