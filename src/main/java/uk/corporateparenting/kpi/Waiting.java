package uk.corporateparenting.kpi;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Work that waits now, and what was told upwards. */
@Component
public class Waiting {

    /** Open work of one step: how many, how many overdue, by age in days. */
    public record Line(String process, String model, String step, String title, long open, long overdue, long upTo7,
            long upTo28, long upTo91, long longer, Instant oldest) {
    }

    /** Escalations in the period of the filter. */
    public record Escalations(long raised, long open, long answered, long answeredInTime, long closedByWork) {
    }

    public List<Line> of(Viewpoint viewpoint, Filter filter) {
        return List.of();
    }

    public Escalations escalations(Viewpoint viewpoint, Filter filter) {
        return new Escalations(0, 0, 0, 0, 0);
    }
}
