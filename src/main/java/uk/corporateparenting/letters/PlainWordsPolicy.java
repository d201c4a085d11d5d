package uk.corporateparenting.letters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a letter to a child may not say: our own words for things, our short forms and our codes. The words, and what to
 * say instead, are lines of {@code letters/jargon.csv}.
 */
final class PlainWordsPolicy {

    private static final Pattern TO_FILL = Pattern.compile("[\\[\\]{}]");
    private static final Pattern CODE = Pattern.compile("\\bCH-\\d|\\bPN\\d\\b|(?i)\\bsection \\d|\\bs\\.? ?20\\b");
    private static final List<Word> WORDS = words();

    private record Word(String word, String instead, Pattern pattern) {
    }

    private PlainWordsPolicy() {
    }

    static Optional<String> problem(String letter) {
        if (TO_FILL.matcher(letter).find()) {
            return Optional.of("Fill in what stands in square brackets, or take it out.");
        }
        return jargon(letter);
    }

    /** The same of a draft, which still has gaps to be filled. */
    static Optional<String> jargon(String letter) {
        if (CODE.matcher(letter).find()) {
            return Optional.of("A letter to a child has no reference numbers, codes or sections of the law in it.");
        }
        return WORDS.stream().filter(word -> word.pattern().matcher(letter).find()).findFirst()
                .map(word -> "“" + word.word() + "” is a word for us, not for a child. Say: “" + word.instead() + "”.");
    }

    private static List<Word> words() {
        try (InputStream file = PlainWordsPolicy.class.getResourceAsStream("/letters/jargon.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1)
                    .map(line -> line.split(",", 2)).map(line -> new Word(line[0], line[1], pattern(line[0]))).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Short forms as they are written; words in any case and number. */
    private static Pattern pattern(String word) {
        boolean isShortForm = word.equals(word.toUpperCase(Locale.ROOT));
        return Pattern.compile("\\b" + Pattern.quote(word) + "(?:s|es|’s|'s)?\\b",
                isShortForm ? 0 : Pattern.CASE_INSENSITIVE);
    }
}
