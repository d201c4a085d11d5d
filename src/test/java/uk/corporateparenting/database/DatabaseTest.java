package uk.corporateparenting.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TimeZone;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.corporateparenting.EngineTest;

@EngineTest
class DatabaseTest {

    @Autowired
    JdbcClient sql;

    @ParameterizedTest
    @ValueSource(strings = {"public", "care"})
    void the_application_cannot_create_a_table(String schema) {
        assertThatThrownBy(() -> sql.sql("CREATE TABLE " + schema + ".mine (id int)").update())
                .rootCause().hasMessageContaining("permission denied for schema " + schema);
    }

    @Test
    void the_application_cannot_change_the_migrations() {
        assertThatThrownBy(() -> sql.sql("DELETE FROM care.flyway_schema_history").update())
                .rootCause().hasMessageContaining("permission denied");
    }

    @Test
    void the_application_cannot_drop_an_engine_table() {
        assertThatThrownBy(() -> sql.sql("DROP TABLE public.act_ru_task").update())
                .rootCause().hasMessageContaining("must be owner");
    }

    @Test
    void sessions_and_the_machine_run_in_utc() {
        assertThat(setting("TimeZone")).isEqualTo("UTC");
        assertThat(TimeZone.getDefault().getID()).isEqualTo("UTC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    void what_is_committed_is_on_the_disk(String setting) {
        // Not as the tests' own sessions set it to be quicker, but as a session begins.
        assertThat(sql.sql("SELECT reset_val FROM pg_settings WHERE name = ?").param(setting)
                .query(String.class).single()).isEqualTo("on");
    }

    @Test
    void an_error_tells_no_row_values() {
        assertThatThrownBy(() -> sql.sql("""
                INSERT INTO public.act_ge_property (name_, value_) VALUES ('schema.version', 'Marigold')
                """).update())
                .hasMessageContaining("duplicate key")
                .hasMessageNotContaining("Detail")
                .rootCause().hasMessageNotContaining("schema.version");
        assertThat(setting("log_error_verbosity")).isEqualTo("terse");
        assertThat(setting("log_min_error_statement")).isEqualTo("panic");
    }

    @Test
    void the_tables_are_those_of_this_engine() {
        String tables = sql.sql("SELECT version_ FROM public.act_ge_schema_log ORDER BY timestamp_ DESC LIMIT 1")
                .query(String.class).single();
        assertThat(ProcessEngine.class.getPackage().getImplementationVersion()).isEqualTo(tables);
    }

    @Test
    void the_history_keeps_activities_and_no_variable_details() {
        // 1 is the engine's number of the level "activity".
        assertThat(sql.sql("SELECT value_ FROM public.act_ge_property WHERE name_ = 'historyLevel'")
                .query(String.class).single()).isEqualTo("1");
    }

    private String setting(String name) {
        return sql.sql("SELECT current_setting(?)").param(name).query(String.class).single();
    }
}
