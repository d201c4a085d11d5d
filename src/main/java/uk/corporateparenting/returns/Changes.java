package uk.corporateparenting.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Fact.CareEpisode;
import uk.corporateparenting.record.Fact.HealthAssessment;
import uk.corporateparenting.record.Fact.LegalStatus;
import uk.corporateparenting.record.Fact.Placement;
import uk.corporateparenting.record.Fact.Review;
import uk.corporateparenting.record.NewFact;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.timescale.LondonTime;

/**
 * What has to be written so that the record, which says what the rows taken before say, says what all rows say. What
 * somebody has corrected by hand in between stays as they left it.
 */
final class Changes {

    /** What stood before, null where nothing did, and what is written. */
    record Change<F extends Fact>(F before, F after) {
    }


    private final String reference;
    private final List<NewFact> facts = new ArrayList<>();
    private final List<Change<Fact>> written = new ArrayList<>();
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
        Set<Object> kept = new HashSet<>();
        if (!before.isEmpty() && after.keySet().stream().anyMatch(key -> !after.get(key)
                .equals(before.get(replaced.getOrDefault(key, key))))) {
            standing.get().forEach(recorded -> {
                ids.putIfAbsent(recorded.fact(), recorded.id());
                kept.add(event(recorded.fact()));
            });
        }
        after.forEach((key, fact) -> {
            Fact old = before.get(replaced.getOrDefault(key, key));
            if (old == null && kept.contains(event(fact))) {
                changes.correctedByHand.add(key);
            } else if (old == null) {
                changes.write(fact, null, null);
            } else if (!old.equals(fact)) {
                Long id = ids.remove(old);
                if (id == null) {
                    changes.correctedByHand.add(key);
                } else {
                    changes.write(fact, old, id);
                }
            }
        });
        return changes;
    }

    private void write(Fact fact, Fact old, Long supersedes) {
        facts.add(new NewFact(reference, fact, supersedes));
        written.add(new Change<>(old, fact));
    }

    /** What the product itself may have recorded meanwhile and the next return tells again; else a thing of its own. */
    private static Object event(Fact fact) {
        if (fact instanceof CareEpisode time) {
            return List.of("care", time.startedOn());
        } else if (fact instanceof LegalStatus status) {
            return List.of(status.code(), day(status.startsAt()));
        } else if (fact instanceof Placement home) {
            return List.of(home.place(), day(home.startsAt()));
        } else if (fact instanceof Review review) {
            return List.of("review", review.heldOn());
        } else if (fact instanceof HealthAssessment assessment) {
            return List.of("health", assessment.doneOn());
        }
        return new Object();
    }

    private static LocalDate day(Instant moment) {
        return LondonTime.day(moment);
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

    boolean isEmpty() {
        return written.isEmpty();
    }

    /** What is written of a kind, in order. */
    <F extends Fact> List<Change<F>> of(Class<F> kind) {
        return written.stream().filter(change -> kind.isInstance(change.after()))
                .map(change -> new Change<>(kind.cast(change.before()), kind.cast(change.after()))).toList();
    }
}
