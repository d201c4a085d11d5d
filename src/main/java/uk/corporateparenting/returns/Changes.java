package uk.corporateparenting.returns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Fact.CareEpisode;
import uk.corporateparenting.record.NewFact;
import uk.corporateparenting.record.Recorded;

/**
 * What has to be written so that the record, which says what the rows taken before say, says what all rows say. What
 * somebody has corrected by hand in between stays as they left it.
 */
final class Changes {

    private final String reference;
    private final List<NewFact> facts = new ArrayList<>();
    private final Set<String> correctedByHand = new LinkedHashSet<>();

    private Changes(String reference) {
        this.reference = reference;
    }

    /** @param standing the facts of the record that stand; asked for only if something has to be superseded */
    static Changes between(Map<String, Fact> before, Map<String, Fact> after, String reference,
            Supplier<List<Recorded<?>>> standing) {
        Changes changes = new Changes(reference);
        Map<String, String> replaced = changes.replaced(before, after);
        Map<Fact, Long> ids = new HashMap<>();
        if (after.keySet().stream().anyMatch(key -> isChanged(before.get(replaced.getOrDefault(key, key)),
                after.get(key)))) {
            standing.get().forEach(recorded -> ids.putIfAbsent(recorded.fact(), recorded.id()));
        }
        after.forEach((key, fact) -> {
            Fact old = before.get(replaced.getOrDefault(key, key));
            if (old == null) {
                changes.facts.add(new NewFact(reference, fact, null));
            } else if (isChanged(old, fact)) {
                Long id = ids.remove(old);
                if (id == null) {
                    changes.correctedByHand.add(key);
                } else {
                    changes.facts.add(new NewFact(reference, fact, id));
                }
            }
        });
        return changes;
    }

    private static boolean isChanged(Fact old, Fact fact) {
        return old != null && !old.equals(fact);
    }

    /**
     * An earlier year that comes in later may move the beginning of a time in care, and with it its key: by new key the
     * old key of the same kind that is said no more, in order.
     */
    private Map<String, String> replaced(Map<String, Fact> before, Map<String, Fact> after) {
        Map<String, List<String>> gone = before.keySet().stream().filter(key -> !after.containsKey(key))
                .collect(Collectors.groupingBy(key -> before.get(key).getClass().getSimpleName()));
        Map<String, String> replaced = new HashMap<>();
        after.keySet().stream().filter(key -> !before.containsKey(key)).forEach(key -> {
            List<String> candidates = gone.getOrDefault(after.get(key).getClass().getSimpleName(), List.of());
            if (!candidates.isEmpty()) {
                replaced.put(key, candidates.remove(0));
            }
        });
        return replaced;
    }

    List<NewFact> facts() {
        return facts;
    }

    /** Keys of what was not written because the record says something else meanwhile. */
    Set<String> correctedByHand() {
        return correctedByHand;
    }

    String reference() {
        return reference;
    }

    /** Whether a time in care begins, goes on or ends otherwise than before. */
    boolean touchesCare() {
        return facts.stream().anyMatch(fact -> fact.fact() instanceof CareEpisode);
    }
}
