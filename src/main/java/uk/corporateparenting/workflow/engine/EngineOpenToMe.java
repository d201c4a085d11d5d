package uk.corporateparenting.workflow.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.corporateparenting.workflow.OpenToMe;

/** The engine evaluates the expression each time the query is asked, for whoever asks. */
@Component("openToMe")
public class EngineOpenToMe implements OpenToMe {

    private static final String TASK_ID_IN = "taskIdIn";
    /** The engine knows no query for nothing. */
    private static final String[] NONE = {"none"};

    private static final String OFFERED = """
            select t.id_ from act_ru_identitylink l join act_ru_task t on t.id_ = l.task_id_
            where l.type_ = 'candidate' and (l.group_id_ = any(cast(:groups as text[])) or l.user_id_ = :user)
            and t.assignee_ is null""";

    private final JdbcClient db;

    EngineOpenToMe(JdbcClient db) {
        this.db = db;
    }

    @Override
    public TaskQuery mineOrUntaken(TaskQuery query) {
        ((TaskQueryImpl) query).addExpression(TASK_ID_IN, "${openToMe.mineOrUntakenIds()}");
        return query;
    }

    @Override
    public TaskQuery untaken(TaskQuery query) {
        ((TaskQueryImpl) query).addExpression(TASK_ID_IN, "${openToMe.untakenIds()}");
        return query;
    }

    /** For the expression only. */
    public String[] mineOrUntakenIds() {
        return ids("select t.id_ from act_ru_task t where t.assignee_ = :user union " + OFFERED);
    }

    /** For the expression only. */
    public String[] untakenIds() {
        return ids(OFFERED);
    }

    private String[] ids(String sql) {
        Authentication who = Context.getCommandContext().getAuthentication();
        if (who == null || who.getUserId() == null) {
            return NONE;
        }
        List<String> groups = who.getGroupIds() == null ? List.of() : who.getGroupIds();
        List<String> found = db.sql(sql).param("user", who.getUserId())
                .param("groups", groups.toArray(String[]::new)).query(String.class).list();
        return found.isEmpty() ? NONE : found.toArray(String[]::new);
    }
}
