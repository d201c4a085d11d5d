package uk.corporateparenting.workflow.engine;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.corporateparenting.workflow.RunningWork;

/** The engine's own queries would ask once a task for its groups. */
@Component
class EngineRunningWork implements RunningWork {

    private final JdbcClient db;

    EngineRunningWork(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Work> of(Collection<String> processes) {
        if (processes.isEmpty()) {
            return List.of();
        }
        return db.sql("""
                select e.business_key_, d.key_, t.name_, t.due_date_, t.assignee_,
                       (select string_agg(l.group_id_, ',' order by l.group_id_) from act_ru_identitylink l
                        where l.task_id_ = t.id_ and l.type_ = 'candidate') as groups
                from act_ru_execution e
                join act_re_procdef d on d.id_ = e.proc_def_id_
                left join act_ru_task t on t.proc_inst_id_ = e.id_
                where e.parent_id_ is null and e.business_key_ is not null and d.key_ in (:processes)""")
                .param("processes", processes)
                .query((row, n) -> {
                    Timestamp due = row.getTimestamp("due_date_");
                    String groups = row.getString("groups");
                    return new Work(row.getString("business_key_"), row.getString("key_"), row.getString("name_"),
                            due == null ? null : due.toInstant(), row.getString("assignee_"),
                            groups == null ? List.of() : List.of(groups.split(",")));
                }).list();
    }
}
