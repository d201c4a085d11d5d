package uk.corporateparenting.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Mail that did not leave, for an operator. */
@Component
public class UnsentNotices {

    private static final Duration LOOK_BACK = Duration.ofDays(30);

    private final Outbox outbox;
    private final Clock clock;

    UnsentNotices(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * One mail.
     *
     * @param state   waiting or sending: it is tried again; given-up; no-address: whoever it is for has none
     * @param nextTry when it is tried again; of no meaning once it is given up
     * @param failure the kind of the last failure; null if there was none
     */
    public record Unsent(long id, String userId, Kind kind, Instant at, String state, int tries, Instant nextTry,
            String failure) {
    }

    /** The newest first, of the last thirty days, at most 200. */
    public List<Unsent> list() {
        return outbox.unsent(clock.instant().minus(LOOK_BACK));
    }

    /** Tries one that was given up anew, from the first try on. */
    public void again(long id) {
        outbox.again(id, clock.instant());
    }
}
