package uk.corporateparenting.database;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * The engine's tables, made from the scripts in the engine's own jar, by the owner. The engine itself then needs no right
 * to change a schema. A newer engine gets a migration of its own with the engine's upgrade scripts.
 */
@Component
class V1_1__EngineTables extends BaseJavaMigration {

    private static final List<String> PARTS = List.of("engine", "history", "identity", "case.engine", "case.history",
            "decision.engine", "decision.history");

    @Override
    public void migrate(Context context) throws Exception {
        Connection connection = context.getConnection();
        try (Statement sql = connection.createStatement()) {
            // Flyway works in its own schema; the engine's scripts name none.
            sql.execute("SET LOCAL search_path TO public");
        }
        for (String part : PARTS) {
            ScriptUtils.executeSqlScript(connection, new EncodedResource(new ClassPathResource(
                    "org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql"), "UTF-8"));
        }
    }
}
