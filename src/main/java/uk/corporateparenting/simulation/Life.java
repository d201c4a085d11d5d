package uk.corporateparenting.simulation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * One child of the demonstration: who they are, when somebody first worries about them, which story theirs is, and what
 * happens to them on the way. Made up from a seed: the same seed makes the same lives.
 *
 * @param daysAgo    how many days before today the contact comes in
 * @param story      what people decide about this child
 * @param happenings what befalls the child: days after the contact, by the id of the process that is started then
 */
record Life(int number, String givenName, String familyName, String sex, String ethnicity, LocalDate bornOn,
        String postcode, int daysAgo, Story story, Map<Integer, String> happenings, long seed) {

    private static final List<String> GIRLS = List.of("Aaliyah", "Beth", "Chloe", "Daisy", "Esme", "Fatima", "Grace",
            "Holly", "Isla", "Jasmine", "Keira", "Lola", "Maya", "Niamh", "Olivia", "Poppy", "Ruby", "Skye", "Tia",
            "Zofia");
    private static final List<String> BOYS = List.of("Adam", "Blake", "Callum", "Dylan", "Ethan", "Finley", "George",
            "Hamza", "Idris", "Jayden", "Kai", "Leo", "Mason", "Noah", "Oscar", "Reece", "Samir", "Tyler", "Usman",
            "Zac");
    private static final List<String> FAMILIES = List.of("Ashdown", "Birch", "Cartwright", "Dhillon", "Eastwood",
            "Farrow", "Garland", "Hussain", "Ingram", "Jessop", "Kaplan", "Lister", "Marlow", "Nowak", "Oakes",
            "Patel", "Quayle", "Rowan", "Sheldon", "Thorne", "Underhill", "Vance", "Wardle", "Yeo");
    private static final List<String> ETHNICITIES = List.of("WBRI", "WBRI", "WBRI", "WOTH", "MWBC", "AIND", "APKN",
            "BAFR", "BCRB", "MOTH");
    private static final List<String> POSTCODES = List.of("LE11 2AB", "LE4 7PL", "LE7 3QT", "LE67 3AA", "LE12 8TX",
            "LE2 7LX", "LE3 1GH", "LE9 4NU", "LE16 8DE", "LE18 2FJ");

    /** The lives of a council, in the order in which their contacts come in. */
    static List<Life> of(int children, int daysBack, LocalDate today, long seed) {
        return IntStream.range(0, children).mapToObj(number -> one(number, children, daysBack, today, seed)).toList();
    }

    private static Life one(int number, int children, int daysBack, LocalDate today, long seed) {
        Random chance = new Random(seed * 31 + number);
        int daysAgo = daysBack - daysBack * number / children;
        Story story = Story.values()[Math.floorMod(number * 7 + chance.nextInt(3), Story.values().length)];
        boolean girl = chance.nextBoolean();
        int months = story.fromMonths() + chance.nextInt(story.toMonths() - story.fromMonths());
        LocalDate bornOn = today.minusDays(daysAgo).minusMonths(months).minusDays(chance.nextInt(28));
        return new Life(number, pick(girl ? GIRLS : BOYS, chance), pick(FAMILIES, chance), girl ? "F" : "M",
                pick(ETHNICITIES, chance), bornOn, pick(POSTCODES, chance), daysAgo, story, happenings(story, chance),
                chance.nextLong());
    }

    private static Map<Integer, String> happenings(Story story, Random chance) {
        Map<Integer, String> happenings = new HashMap<>();
        if (story.entersCare()) {
            story.happenings().forEach(process -> happenings.put(70 + chance.nextInt(150), process));
        }
        return happenings;
    }

    private static <T> T pick(List<T> from, Random chance) {
        return from.get(chance.nextInt(from.size()));
    }

    /**
     * How far between its beginning and its due moment this person gets something done: mostly well before, seldom late.
     */
    double pace(String task, int time) {
        double chance = new Random(seed ^ (task + time).hashCode()).nextDouble();
        return chance > 0.96 ? 1.2 : 0.1 + 0.8 * chance;
    }
}
