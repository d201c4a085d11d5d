package uk.corporateparenting.kpi;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Answers about the work of the whole council that take long, kept a short while for all who ask the same. What is quick,
 * and what is about a team, is asked anew each time. The worker renews what people are looking at, so that nobody waits.
 */
@Component
public class KeptAnswers {

    private static final Duration LOOKED_AT = Duration.ofMinutes(15);
    /** So often the worker may miss an answer before somebody has to wait for it again. */
    private static final int MISSED = 3;

    private final Map<Key, Answer> answers = new ConcurrentHashMap<>();
    private final KpiSettings settings;
    private final Clock clock;

    KeptAnswers(KpiSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    private record Key(String question, Filter filter) {
    }

    private record Answer(Supplier<?> work, Object value, Instant at, Instant asked) {

        Answer askedAt(Instant when) {
            return new Answer(work, value, at, when);
        }
    }

    /** The answer to a question, which depends on the filter only when the viewer sees the whole council. */
    @SuppressWarnings("unchecked")
    <T> T of(String question, Viewpoint viewpoint, Filter filter, Supplier<T> work) {
        if (viewpoint.teams(filter) != null) {
            return work.get();
        }
        Key key = new Key(question, filter);
        Instant now = clock.instant();
        Answer kept = answers.computeIfPresent(key, (same, answer) -> answer.askedAt(now));
        if (kept != null && kept.at().plus(settings.keep().multipliedBy(MISSED)).isAfter(now)) {
            return (T) kept.value();
        }
        return answer(key, work, now);
    }

    /** Of when the answers to these questions are. */
    public Instant asAt(Viewpoint viewpoint, Filter filter) {
        Instant now = clock.instant();
        return viewpoint.teams(filter) != null ? now : answers.entrySet().stream()
                .filter(entry -> entry.getKey().filter().equals(filter)).map(entry -> entry.getValue().at())
                .min(Comparator.naturalOrder()).orElse(now);
    }

    /** Asks anew what is looked at, and forgets the rest. */
    void renew() {
        Instant now = clock.instant();
        answers.values().removeIf(answer -> answer.asked().plus(LOOKED_AT).isBefore(now));
        answers.forEach((key, answer) -> {
            if (!answer.at().plus(settings.keep()).isAfter(now)) {
                answer(key, answer.work(), answer.asked());
            }
        });
    }

    private <T> T answer(Key key, Supplier<T> work, Instant asked) {
        Instant at = clock.instant();
        long began = System.nanoTime();
        T value = work.get();
        if (Duration.ofNanos(System.nanoTime() - began).compareTo(settings.liveWithin()) > 0) {
            answers.put(key, new Answer(work, value, at, asked));
        } else {
            answers.remove(key);
        }
        return value;
    }
}
