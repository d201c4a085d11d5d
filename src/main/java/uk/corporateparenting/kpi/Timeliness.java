package uk.corporateparenting.kpi;

import java.util.List;
import org.springframework.stereotype.Component;

/** Duties done and left undone, by process, step and team: live, from the book of duties. */
@Component
public class Timeliness {

    /** The line. {@code team} null in lines that do not tell teams apart. */
    public record Line(String process, String model, String step, String title, String team, long done, long onTime,
            long late, long withoutDate, long open, long overdue, Ageing ageing, Integer medianWorkingDays,
            Integer p90WorkingDays) {
    }

    /** For how many days overdue work has been overdue. */
    public record Ageing(long upTo7, long upTo28, long upTo91, long longer) {
    }

    public enum By { PROCESS, STEP, TEAM }

    public List<Line> of(Viewpoint viewpoint, Filter filter, By by) {
        return List.of();
    }
}
