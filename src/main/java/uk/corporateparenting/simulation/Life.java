package uk.corporateparenting.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import uk.corporateparenting.simulation.Story.Happening;
import uk.corporateparenting.simulation.Story.Span;
import uk.corporateparenting.timescale.LondonTime;

/**
 * One made-up child: who they are, when somebody first worries about them, and which story theirs is. Everything comes
 * from the seed: the same seed on the same day makes the same lives.
 */
record Life(int number, String givenName, String familyName, String sex, String ethnicity, LocalDate bornOn,
        String postcode, Town.Part part, Instant contactAt, Map<Instant, Happening> happenings, Town town, Story story,
        OfficeHours office, long seed) {

    private static final int DAYS_IN_A_MONTH = 28;
    private static final int MINUTES_OF_A_DAY = 8 * 60;
    private static final int SMALL = 4;
    /** Every third child lives in the smaller part. */
    private static final int PARTS = 3;
    private static final double SELDOM = 0.95;
    private static final int DAYS_THAT_SLIP = 12;

    /** So many lives until now, the stories among them in their proportions. */
    static List<Life> of(int children, Town town, OfficeHours office, Instant now, long seed) {
        List<Story> stories = new ArrayList<>();
        town.stories().forEach(story -> IntStream.range(0, story.children()).forEach(n -> stories.add(story)));
        return IntStream.range(0, children)
                .mapToObj(n -> one(n, stories.get((int) ((n + 0.5) * stories.size() / children)), town, office, now,
                        seed))
                .toList();
    }

    private static Life one(int number, Story story, Town town, OfficeHours office, Instant now, long seed) {
        Random chance = new Random(seed * 1_000_003 + number);
        chance.nextLong();
        boolean girl = chance.nextBoolean();
        Instant contact = workingDaysAgo(story.workingDaysAgo(), office, now, chance);
        Town.Part part = town.parts().get(Math.floorMod(number, PARTS) == 1 ? 1 : 0);
        LocalDate born = LondonTime.day(contact).minusMonths(within(story.monthsOld(), chance))
                .minusDays(chance.nextInt(DAYS_IN_A_MONTH));
        Map<Instant, Happening> happenings = new TreeMap<>();
        story.happenings().forEach(one ->
                happenings.put(workingDaysAgo(one.workingDaysAgo(), office, now, chance), one));
        return new Life(number, pick(girl ? town.girls() : town.boys(), chance), pick(town.families(), chance),
                girl ? "F" : "M", pick(town.ethnicities(), chance), born, pick(part.postcodes(), chance), part, contact,
                happenings, town, story, office, chance.nextLong());
    }

    /** The form that a contact is typed in with. */
    Map<String, Object> contact() {
        return Map.of("child1GivenName", givenName, "child1FamilyName", familyName, "child1DateOfBirth",
                bornOn.toString(), "child1Sex", sex, "child1Ethnicity", ethnicity, "child1Postcode", postcode);
    }

    String typist() {
        return part.typists().get(Math.floorMod(number, part.typists().size()));
    }

    /** When this person gets this work done the nth time: mostly well before it is due; short work is late at times. */
    Instant done(String task, int nth, Instant from, Instant due) {
        double chance = chance(task, nth).nextDouble();
        boolean late = chance > SELDOM && from.plus(DAYS_THAT_SLIP, ChronoUnit.DAYS).isAfter(due);
        double pace = late ? 1.2 : (0.1 + 0.8 * chance) * story.haste();
        return office.next(from.plusSeconds((long) (ChronoUnit.SECONDS.between(from, due) * pace)));
    }

    /** Whether nobody has got round to this work yet, or it is only for what seldom happens. */
    boolean leaves(String task, int nth) {
        return nth >= story.leaves().getOrDefault(task, town.seldom().contains(task) ? 1 : Integer.MAX_VALUE);
    }

    /** The answers that differ from the usual ones in a form, submitted for the nth time. */
    Map<String, Object> answers(String form, int nth, Map<String, Object> usual, Instant now, boolean late) {
        Random chance = chance(form, nth);
        boolean small = bornOn.plusYears(SMALL).isAfter(LondonTime.day(now));
        Map<String, Object> instead = new HashMap<>(pick(small ? town.wordsOfTheSmall() : town.words(), chance));
        instead.putAll(town.homes().get(Math.floorMod(number + nth, town.homes().size())));
        instead.putAll(part.everywhere());
        instead.putAll(story.everywhere());
        instead.keySet().retainAll(usual.keySet());
        instead.putAll(town.answers().getOrDefault(form, Map.of()));
        instead.putAll(late ? town.late().getOrDefault(form, Map.of()) : Map.of());
        instead.putAll(story.answers().getOrDefault(form, Map.of()));
        return instead;
    }

    private Random chance(String what, int nth) {
        return new Random(seed ^ ((long) what.hashCode() << 8) ^ nth);
    }

    private static Instant workingDaysAgo(Span days, OfficeHours office, Instant now, Random chance) {
        return office.before(now, within(days, chance), chance.nextInt(MINUTES_OF_A_DAY));
    }

    private static int within(Span span, Random chance) {
        return span.from() + chance.nextInt(span.to() - span.from() + 1);
    }

    private static <T> T pick(List<T> from, Random chance) {
        return from.get(chance.nextInt(from.size()));
    }
}
