package uk.corporateparenting.voices;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.corporateparenting.record.Names;

/** When words of a child may be kept for the report, and which of them a report prints. */
final class QuotationPolicy {

    static final int LONGEST = 400;
    /** Of fewer of an age the age is not told. */
    static final int FEW = 6;

    private static final Pattern BETWEEN_NAMES = Pattern.compile("[^\\p{L}\\p{M}'’‘ʼ`´]+");
    private static final Pattern NUMBER = Pattern.compile("\\d(?:[\\s()./-]?\\d){6,}");
    private static final Pattern POSTCODE =
            Pattern.compile("\\b[A-Z]{1,2}\\d[A-Z\\d]?\\s?\\d[A-Z]{2}\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ONLINE = Pattern.compile(
            "@\\S|https?:|\\bwww\\.|\\b[\\w-]+\\.(?:com|org|net|tv|co\\.uk|org\\.uk)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern REFERENCE = Pattern.compile("\\bCH-\\d");
    /** A name, so not at the beginning of a sentence: "at Mill Lane Primary School" and not "My school". */
    private static final Pattern SCHOOL = Pattern.compile("(?<=[\\p{L},;:] )(?!(?:Virtual|I)\\b)\\p{Lu}[\\p{L}'’.-]+ "
            + "(?:(?:\\p{Lu}[\\p{L}'’.-]+|of|and|primary|secondary|high|junior|infant|grammar|community) )*"
            + "(?i:school|academy|college)\\b");
    private static final Pattern STREET = Pattern.compile("(?<=[\\p{L}\\d,;:] )\\p{Lu}[\\p{L}'’-]+ "
            + "(?:Street|Road|Lane|Avenue|Crescent|Drive|Terrace|Close|Grove)\\b");

    /** Parts of what the record calls people and schools that name nobody. */
    private static final Set<String> NAMELESS = words("nameless");
    /** Names that are words as well: they name somebody only where they are written with a capital letter. */
    private static final Set<String> ALSO_WORDS = words("names-that-are-words");

    private QuotationPolicy() {
    }

    /**
     * Words that might be printed.
     *
     * @param ref the reference the child is known by
     */
    record Candidate(long id, String ref, String outcome, String words, LocalDate saidOn) {
    }

    /** What an offer lacks. {@code outcomes}: those there are; {@code months}: how long an agreement lasts. */
    static Optional<String> problem(Offer offer, Collection<String> outcomes, LocalDate inCareFrom, LocalDate today,
            int months) {
        if (offer.words() == null || offer.words().isBlank()) {
            return Optional.of("Write down what they said, in their own words.");
        }
        if (offer.words().strip().length() > LONGEST) {
            return Optional.of("Keep it to " + LONGEST + " characters: a report has room for a few sentences.");
        }
        if (offer.saidOn() == null || offer.saidOn().isAfter(today) || offer.saidOn().isBefore(inCareFrom)) {
            return Optional.of("Say on which day they said it: from their first day in care on, and not after today.");
        }
        if (offer.outcome() == null || !outcomes.contains(offer.outcome())) {
            return Optional.of("Choose of which outcome they speak.");
        }
        if (offer.askedBy() == null || offer.askedBy().isBlank()) {
            return Optional.of("Say who asked them.");
        }
        return agreement(offer, today, months);
    }

    private static Optional<String> agreement(Offer offer, LocalDate today, int months) {
        if (!offer.understood()) {
            return Optional.of("Nobody is quoted who has not agreed themselves, knowing who reads the report.");
        }
        if (offer.agreedHow() == null) {
            return Optional.of("Say how they agreed to be quoted.");
        }
        if (offer.agreedOn() == null || offer.agreedOn().isBefore(offer.saidOn()) || offer.agreedOn().isAfter(today)) {
            return Optional.of("Say on which day they agreed: not before they said the words, and not after today.");
        }
        LocalDate until = printUntil(offer, months);
        if (until.isBefore(today)) {
            return Optional.of("The time for which they agreed is over: ask them again.");
        }
        return until.isAfter(offer.agreedOn().plusMonths(months))
                ? Optional.of("An agreement lasts " + months + " months at most: then they are asked again.")
                : Optional.empty();
    }

    static LocalDate printUntil(Offer offer, int months) {
        return offer.printUntil() == null ? offer.agreedOn().plusMonths(months) : offer.printUntil();
    }

    /**
     * Whether words would lead to the child. The sentence does not say the name again.
     *
     * @param people  what the record calls the child, their family, carers and workers
     * @param schools what it calls their schools
     */
    static Optional<String> leadsToTheChild(String words, Collection<String> people, Collection<String> schools) {
        List<String> written = Stream.of(BETWEEN_NAMES.split(words)).filter(word -> !word.isBlank()).toList();
        if (parts(people).stream().anyMatch(name -> written.stream().anyMatch(word -> is(word, name,
                ALSO_WORDS.contains(name))))) {
            return Optional.of("These words name the child, or somebody of their family, their carers or those who work"
                    + " with them. Write who it is in square brackets instead, such as [my carer].");
        }
        if (SCHOOL.matcher(words).find() || parts(schools).stream().anyMatch(name -> written.stream()
                .anyMatch(word -> is(word, name, true)))) {
            return Optional.of("These words name a school. Write [my school] instead.");
        }
        if (POSTCODE.matcher(words).find() || STREET.matcher(words).find()) {
            return Optional.of("These words name a place where somebody can be found. Write it in square brackets"
                    + " instead, such as [where I live].");
        }
        return NUMBER.matcher(words).find() || ONLINE.matcher(words).find() || REFERENCE.matcher(words).find()
                ? Optional.of("These words hold a telephone number, an address on the internet or a reference. Leave it"
                        + " out.")
                : Optional.empty();
    }

    /** Which of them a report prints: nobody twice, and no more than so many under an outcome. */
    static List<Candidate> choose(List<Candidate> newestFirst, int perOutcome, Predicate<Candidate> mayBePrinted) {
        List<Candidate> chosen = new ArrayList<>();
        Set<String> children = new HashSet<>();
        Map<String, Integer> under = new HashMap<>();
        for (Candidate one : newestFirst) {
            if (!children.contains(one.ref()) && under.getOrDefault(one.outcome(), 0) < perOutcome
                    && mayBePrinted.test(one)) {
                chosen.add(one);
                children.add(one.ref());
                under.merge(one.outcome(), 1, Integer::sum);
            }
        }
        return chosen;
    }

    private static Set<String> parts(Collection<String> names) {
        return names.stream().flatMap(BETWEEN_NAMES::splitAsStream).map(Names::normalise)
                .filter(part -> part.length() > 1 && !NAMELESS.contains(part)).collect(Collectors.toSet());
    }

    /** Also of somebody: Jade's, and Jades. */
    private static boolean is(String word, String name, boolean capital) {
        String written = Names.normalise(word);
        return (written.equals(name) || written.equals(name + "s"))
                && (!capital || Character.isUpperCase(word.codePointAt(0)));
    }

    private static Set<String> words(String list) {
        try (InputStream file = QuotationPolicy.class.getResourceAsStream("/voices/" + list + ".txt")) {
            return Set.copyOf(Arrays.asList(new String(file.readAllBytes(), StandardCharsets.UTF_8).strip()
                    .split("\\s+")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
