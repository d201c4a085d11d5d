package uk.corporateparenting.kpi;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Which duties of the book a question is about: those of the teams the viewer sees, of one process where one is meant. */
record DutyScope(boolean nothing, String where, Map<String, Object> params) {

    static DutyScope of(Viewpoint viewpoint, Filter filter) {
        Set<String> teams = viewpoint.teams(filter);
        Map<String, Object> params = new HashMap<>();
        StringBuilder where = new StringBuilder();
        if (teams != null) {
            where.append(" and d.team in (:teams)");
            params.put("teams", teams);
        }
        if (filter.process() != null) {
            where.append(" and d.process = :process");
            params.put("process", filter.process());
        }
        return new DutyScope(viewpoint.isEmpty() || teams != null && teams.isEmpty(), where.toString(), params);
    }
}
