package uk.corporateparenting.entrytocare.protection;

import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import uk.corporateparenting.timescale.LondonTime;

/**
 * The limits of the emergency powers. Police protection lasts at most 72 hours and is never extended (Children Act
 * 1989, section 46(6)); an emergency protection order at most 8 days (section 45(1)), where its last day is a Sunday or
 * a public holiday until noon of the next ordinary day (section 45(2)), and it is extended once, by at most 7 days
 * (section 45(5), (6)). The numbers are in the clock table.
 */
enum EmergencyPower {
    POLICE_PROTECTION("T12", "T12-48h", "T12-60h"),
    ORDER("T10", "T10-6d", "T10-7d"),
    EXTENDED_ORDER("T11", "T11-5d", "T11-6d");

    private static final int LONGEST_HOLIDAY = 4;

    private final String clock;
    private final String warnClock;
    private final String lastWarnClock;

    EmergencyPower(String clock, String warnClock, String lastWarnClock) {
        this.clock = clock;
        this.warnClock = warnClock;
        this.lastWarnClock = lastWarnClock;
    }

    String clock() {
        return clock;
    }

    String warnClock() {
        return warnClock;
    }

    String lastWarnClock() {
        return lastWarnClock;
    }

    /** The power whose clock runs in a case; empty where none does. */
    static Optional<EmergencyPower> running(String clock) {
        for (EmergencyPower power : values()) {
            if (power.clock.equals(clock)) {
                return Optional.of(power);
            }
        }
        return Optional.empty();
    }

    /** What may prolong this power: an order after police protection, one extension of an order, then nothing. */
    Optional<EmergencyPower> next() {
        return switch (this) {
            case POLICE_PROTECTION -> Optional.of(ORDER);
            case ORDER -> Optional.of(EXTENDED_ORDER);
            case EXTENDED_ORDER -> Optional.empty();
        };
    }

    static Optional<String> policeProtection(Instant ends, Instant now) {
        return ends.isAfter(now) ? Optional.empty()
                : Optional.of("Police protection from then has ended and cannot be extended: choose another way.");
    }

    /**
     * An order ends after it was made and within its limit.
     *
     * @param toNoon the last of its days is a Sunday or a public holiday, so it may run to the next noon
     */
    static Optional<String> order(Instant madeAt, Instant endsAt, Instant limit, boolean toNoon) {
        if (!endsAt.isAfter(madeAt)) {
            return Optional.of("The order must end after it was made.");
        }
        if (!endsAt.isAfter(limit)) {
            return Optional.empty();
        }
        if (!toNoon) {
            return Optional.of("The order would last longer than the law allows: check when it ends.");
        }
        boolean noon = LondonTime.local(endsAt).toLocalTime().equals(LocalTime.NOON);
        long days = ChronoUnit.DAYS.between(LondonTime.day(limit), LondonTime.day(endsAt));
        return noon && days >= 1 && days <= LONGEST_HOLIDAY ? Optional.empty()
                : Optional.of("After a Sunday or a public holiday the order ends at noon of the next ordinary day.");
    }

    /** An order is extended while it lasts. */
    static Optional<String> extension(Instant madeAt, Instant firstEnds) {
        return madeAt.isAfter(firstEnds)
                ? Optional.of("The order had already ended by then and cannot be extended: choose another way.")
                : Optional.empty();
    }
}
