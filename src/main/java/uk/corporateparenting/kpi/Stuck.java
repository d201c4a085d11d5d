package uk.corporateparenting.kpi;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where work stands still: open and overdue duties by step of a model, for its diagram. */
@Component
public class Stuck {

    private final JdbcClient db;
    private final Clock clock;

    Stuck(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public record Count(long open, long overdue) {
    }

    /**
     * @param model the key of the process definition
     * @return by the id of the step in the model
     */
    public Map<String, Count> in(String model, Viewpoint viewpoint) {
        if (viewpoint.isEmpty()) {
            return Map.of();
        }
        Set<String> teams = viewpoint.wholeCouncil() ? null : viewpoint.teams();
        Map<String, Count> counts = new HashMap<>();
        JdbcClient.StatementSpec question = db.sql("""
                select d.step, count(*) as open, count(*) filter (where d.due_at < :now) as overdue
                from care.duty d where d.model = :model and d.ended_at is null"""
                + (teams == null ? "" : " and d.team in (:teams)") + " group by d.step")
                .param("model", model).param("now", Timestamp.from(clock.instant()));
        (teams == null ? question : question.param("teams", teams)).query(row -> {
            counts.put(row.getString("step"), new Count(row.getLong("open"), row.getLong("overdue")));
        });
        return counts;
    }
}
