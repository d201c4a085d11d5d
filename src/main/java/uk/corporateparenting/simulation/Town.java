package uk.corporateparenting.simulation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who may live in a made-up council and what stories there are: {@code simulation/lives/town.json}.
 *
 * @param words           what a child may say
 * @param wordsOfTheSmall what is seen of one who cannot say it yet
 * @param homes           answers that describe a foster home
 * @param answers         answers in place of the usual ones by form; null leaves one out, {@code {proposed}}
 *                        takes what the form shows already
 * @param late            the same where the work is done after it was due
 * @param seldom          tasks that nobody does unless a story gives answers to them: what they are for seldom happens
 */
record Town(List<String> girls, List<String> boys, List<String> families, List<String> ethnicities, List<Part> parts,
        List<Map<String, Object>> words, List<Map<String, Object>> wordsOfTheSmall, List<Map<String, Object>> homes,
        Map<String, Map<String, Object>> answers, Map<String, Map<String, Object>> late, Set<String> seldom,
        List<Story> stories) {

    /**
     * The part of the council one team works for.
     *
     * @param typists    who types contacts in there
     * @param everywhere answers in place of the usual ones in every form that asks for them
     */
    record Part(List<String> typists, List<String> postcodes, Map<String, Object> everywhere) {
    }

    static Town read(ObjectMapper json) {
        try (InputStream file = Town.class.getResourceAsStream("/simulation/lives/town.json")) {
            return json.readValue(file, Town.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
