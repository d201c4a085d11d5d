package uk.corporateparenting.letters;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How hard a text is to read: words a sentence, and the school grade of Flesch and Kincaid. Syllables are counted by
 * groups of vowels, which is near enough to compare with a limit.
 */
record Readability(double wordsASentence, int longestSentence, double grade) {

    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    static Readability of(String text) {
        List<String> sentences = Stream.of(text.replaceAll("\\[[^]]*]", " this ").split("[.!?:;\\n]+"))
                .filter(sentence -> sentence.matches("(?s).*\\w.*")).toList();
        List<Integer> lengths = sentences.stream().map(sentence -> words(sentence).size()).toList();
        double words = lengths.stream().mapToInt(Integer::intValue).sum();
        double syllables = sentences.stream().flatMap(sentence -> words(sentence).stream())
                .mapToInt(Readability::syllables).sum();
        double each = words / sentences.size();
        return new Readability(each, lengths.stream().mapToInt(Integer::intValue).max().orElse(0),
                0.39 * each + 11.8 * syllables / words - 15.59);
    }

    private static List<String> words(String sentence) {
        return Stream.of(sentence.split("[^A-Za-z0-9’']+")).filter(word -> !word.isBlank()).toList();
    }

    private static int syllables(String word) {
        String plain = word.toLowerCase(Locale.ROOT).replaceAll("(?<=..)e$", "");
        return Math.max(1, (int) VOWELS.matcher(plain).results().count());
    }
}
