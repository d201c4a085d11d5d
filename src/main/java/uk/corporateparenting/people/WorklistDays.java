package uk.corporateparenting.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.springframework.stereotype.Component;

/** Days for the lists of Tasklist. The engine's own functions would end the day by UTC, an hour late in summer. */
@Component("worklistDays")
public class WorklistDays {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Clock clock;

    WorklistDays(Clock clock) {
        this.clock = clock;
    }

    /** When tomorrow begins here. */
    public Date tomorrow() {
        return Date.from(LocalDate.ofInstant(clock.instant(), LONDON).plusDays(1).atStartOfDay(LONDON).toInstant());
    }
}
