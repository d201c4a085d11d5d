package uk.corporateparenting.kpi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What falls due in the next 13 weeks, from the clocks already known, against the pace of the last 13. */
@Component
public class Forecast {

    public static final int WEEKS = 13;

    /**
     * A team's.
     *
     * @param due     duties falling due, week by week; what is overdue now stands apart
     * @param pace    duties done a week, over the last 13
     */
    public record Line(String team, long overdue, List<Week> due, BigDecimal pace) {

        /** The weeks in which more falls due than the team has been doing. */
        public List<Week> above() {
            return due.stream().filter(week -> BigDecimal.valueOf(week.duties()).compareTo(pace) > 0).toList();
        }
    }

    public record Week(LocalDate monday, long duties) {
    }

    public List<Line> of(Viewpoint viewpoint, Filter filter) {
        return List.of();
    }
}
