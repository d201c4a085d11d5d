package uk.corporateparenting.voices;

/** All that a report says of whoever it quotes. */
public enum Speaker {
    UNDER_10("a child under 10"),
    FROM_10("a child of 10 to 15"),
    FROM_16("a young person of 16 or 17"),
    ADULT("a young adult who was in care"),
    /** The age is not known, or too few are of that age. */
    ANY("a child or young person");

    private static final int TEN = 10;
    private static final int SIXTEEN = 16;
    private static final int GROWN_UP = 18;

    private final String words;

    Speaker(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    static Speaker of(Integer age) {
        if (age == null) {
            return ANY;
        }
        return age < TEN ? UNDER_10 : age < SIXTEEN ? FROM_10 : age < GROWN_UP ? FROM_16 : ADULT;
    }
}
