package uk.corporateparenting.workflow.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
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
                .query((row, n) -> work(row)).list();
    }

    @Override
    public List<Work> withOthers(String user, Collection<String> groups, Collection<String> childRefs, Instant since,
                                 int most) {
        return db.sql("""
                with done as (
                    select task_id, root_case_id from care.form_submitted
                    where submitted_by = :user and submitted_at >= :since),
                places as (
                    select e.id_ from act_ru_execution e
                    where e.parent_id_ is null and e.business_key_ = any(cast(:refs as text[]))
                    union
                    select h.proc_inst_id_ from done join act_hi_taskinst h on h.id_ = done.task_id
                    union
                    select e.id_ from done join act_ru_execution e on e.root_proc_inst_id_ = done.root_case_id
                    where done.task_id = done.root_case_id and e.parent_id_ is null)
                select e.business_key_, d.key_, t.name_, t.due_date_, t.assignee_,
                       (select string_agg(l.group_id_, ',' order by l.group_id_) from act_ru_identitylink l
                        where l.task_id_ = t.id_ and l.type_ = 'candidate') as groups
                from places p
                join act_ru_execution e on e.id_ = p.id_
                join act_re_procdef d on d.id_ = e.proc_def_id_
                join act_ru_task t on t.proc_inst_id_ = p.id_
                where t.assignee_ is distinct from :user
                and (t.assignee_ is not null or not exists (
                    select from act_ru_identitylink l where l.task_id_ = t.id_ and l.type_ = 'candidate'
                    and (l.user_id_ = :user or l.group_id_ = any(cast(:groups as text[])))))
                order by t.due_date_, t.id_ limit :most""")
                .param("user", user).param("since", Timestamp.from(since))
                .param("refs", childRefs.toArray(String[]::new)).param("groups", groups.toArray(String[]::new))
                .param("most", most).query((row, n) -> work(row)).list();
    }

    private static Work work(ResultSet row) throws SQLException {
        Timestamp due = row.getTimestamp("due_date_");
        String groups = row.getString("groups");
        return new Work(row.getString("business_key_"), row.getString("key_"), row.getString("name_"),
                due == null ? null : due.toInstant(), row.getString("assignee_"),
                groups == null ? List.of() : List.of(groups.split(",")));
    }
}
