package uk.corporateparenting.workflow.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.corporateparenting.workflow.SmallQuestions;

/** Each question is one small statement on the engine's tables. */
@Component
class EngineSmallQuestions implements SmallQuestions {

    private final JdbcClient db;

    EngineSmallQuestions(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Optional<OpenTask> task(String taskId) {
        return db.sql("select assignee_, due_date_ from act_ru_task where id_ = ?").param(taskId)
                .query((row, n) -> new OpenTask(row.getString(1), instant(row.getTimestamp(2)))).optional();
    }

    @Override
    public Optional<Step> step(String stepId) {
        return db.sql("select id_, duedate_ from act_ru_job where id_ = ?").param(stepId)
                .query(EngineSmallQuestions::step).optional();
    }

    @Override
    public List<Step> stepsSince(Instant moment) {
        return db.sql("select id_, duedate_ from act_ru_job where create_time_ > ? order by create_time_, id_")
                .param(Timestamp.from(moment)).query(EngineSmallQuestions::step).list();
    }

    @Override
    public List<String> called(String processId, String processKey, String variable, String text) {
        return db.sql("""
                select called.id_ from act_ru_execution caller
                join act_ru_execution called on called.super_exec_ = caller.id_
                join act_re_procdef d on d.id_ = called.proc_def_id_ and d.key_ = ?
                join act_ru_variable v on v.execution_id_ = called.id_ and v.name_ = ?
                where caller.proc_inst_id_ = ? and v.text_ = ?""")
                .params(processKey, variable, processId, text).query(String.class).list();
    }

    private static Step step(ResultSet row, int number) throws SQLException {
        return new Step(row.getString(1), instant(row.getTimestamp(2)));
    }

    private static Instant instant(Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
