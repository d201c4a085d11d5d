package uk.corporateparenting.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every draft is short, plain and British, and there is one for each occasion and age. */
class LetterWordsTest {

    private static final Set<String> GAPS = Set.of("name", "writer", "officer", "day");
    private static final Map<AgeBand, Readability> LIMITS = Map.of(
            AgeBand.UNDER_5, new Readability(8, 13, 3),
            AgeBand.FROM_5, new Readability(9, 15, 4),
            AgeBand.FROM_12, new Readability(10, 18, 5),
            AgeBand.FROM_16, new Readability(11, 22, 7));

    static Stream<Arguments> drafts() {
        return Arrays.stream(Occasion.values()).flatMap(about -> Arrays.stream(AgeBand.values())
                .map(band -> Arguments.of(about, band)));
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void a_draft_is_in_words_for_the_age(Occasion about, AgeBand band) {
        String letter = LetterDrafts.words(about, band);
        Readability read = Readability.of(letter);
        Readability limit = LIMITS.get(band);
        assertThat(read.wordsASentence()).as("words a sentence").isLessThanOrEqualTo(limit.wordsASentence());
        assertThat(read.longestSentence()).as("longest sentence").isLessThanOrEqualTo(limit.longestSentence());
        assertThat(read.grade()).as("grade").isLessThanOrEqualTo(limit.grade());
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void a_draft_has_no_code_or_jargon_and_only_gaps_that_are_filled(Occasion about, AgeBand band) {
        String letter = LetterDrafts.words(about, band);
        assertThat(PlainWordsPolicy.jargon(letter)).isEmpty();
        assertThat(letter).contains("Dear {name},").endsWith("{writer}").doesNotContainPattern("(?i)\\w+iz(e|ed|ing)\\b")
                .doesNotContainPattern("(?i)\\b(color|favor|mom|diaper|gotten|sidewalk)");
        assertThat(Pattern.compile("\\{(\\w+)}").matcher(letter).results().map(gap -> gap.group(1)))
                .allMatch(GAPS::contains);
        assertThat(letter.startsWith("Please read this aloud")).isEqualTo(band == AgeBand.UNDER_5);
    }

    @Test
    void there_is_a_file_for_each_and_no_other() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/letters"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".txt"))
                    .collect(Collectors.toSet())).isEqualTo(drafts().map(Arguments::get)
                    .map(draft -> ((Occasion) draft[0]).code() + "-" + ((AgeBand) draft[1]).code() + ".txt")
                    .collect(Collectors.toSet()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"We had your LAC review.", "Your IRO came.", "Your placements are good.", "You and your siblings.",
            "It is Section 20.", "You are CH-000417.", "Your code is PN1.", "This is your PEP.", "The contact visits stop.",
            "Tell me [what].", "Dear {name},"})
    void what_a_child_would_not_say_is_refused(String letter) {
        assertThat(PlainWordsPolicy.problem(letter)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Contact me if you want.", "We had a lacrosse match.", "You stay with the Bakers.",
            "PE is fun. You saw the GP.", "I placed the book on your bed."})
    void what_a_child_would_say_is_not(String letter) {
        assertThat(PlainWordsPolicy.problem(letter)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, UNDER_5", "4, UNDER_5", "5, FROM_5", "11, FROM_5", "12, FROM_12", "15, FROM_12", "16, FROM_16",
            "17, FROM_16", ", FROM_12"})
    void which_draft_for_which_age(Integer age, AgeBand band) {
        assertThat(AgeBand.of(age)).isEqualTo(band);
    }

    @Test
    void jargon_is_listed_once_each() throws IOException {
        List<String> words = Files.readAllLines(Path.of("src/main/resources/letters/jargon.csv"));
        assertThat(words).doesNotHaveDuplicates().allMatch(line -> line.split(",", 2).length == 2);
    }
}
