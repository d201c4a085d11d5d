package uk.corporateparenting.database;

import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.core.BaseConnection;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/**
 * Looks at a real session of the pool before the engine starts, and refuses to run on one that would keep wrong times,
 * could change the schema or would tell row values to the log.
 */
@Component(SessionCheck.NAME)
@DependsOnDatabaseInitialization
class SessionCheck {

    static final String NAME = "sessionCheck";

    SessionCheck(DataSource pool) throws SQLException {
        JdbcClient client = JdbcClient.create(pool);
        if (!ZoneId.systemDefault().getRules().equals(ZoneId.of("UTC").getRules())) {
            throw new StartRefused("The Java time zone is " + ZoneId.systemDefault()
                    + ": start the product with -Duser.timezone=UTC.");
        }
        check(client);
        var connection = pool.getConnection();
        try {
            if (connection.unwrap(BaseConnection.class).getLogServerErrorDetail()) {
                throw new StartRefused("The database connection would put row values into error messages:"
                        + " set logServerErrorDetail=false.");
            }
        } finally {
            DataSourceUtils.releaseConnection(connection, pool);
        }
    }

    private static void check(JdbcClient client) {
        String zone;
        try {
            zone = client.sql("SHOW TIME ZONE").query(String.class).single();
        } catch (DataAccessException e) {
            throw new StartRefused("The application's login cannot open a session as " + AppRole.NAME + ".", e);
        }
        if (!List.of("UTC", "Etc/UTC").contains(zone)) {
            throw new StartRefused("The database sessions run in the time zone " + zone + " instead of UTC: leave"
                    + " spring.datasource.hikari.connection-init-sql as it is.");
        }
        String role = client.sql("SELECT current_user").query(String.class).single();
        if (!role.equals(AppRole.NAME)) {
            throw new StartRefused("The database sessions run as " + role + " instead of " + AppRole.NAME
                    + ": leave spring.datasource.hikari.connection-init-sql as it is.");
        }
        List<String> schemas = client.sql("""
                SELECT nspname FROM pg_namespace
                WHERE has_schema_privilege(current_user, oid, 'CREATE') AND nspname !~ '^pg_(toast_)?temp_'
                ORDER BY nspname
                """).query(String.class).list();
        if (!schemas.isEmpty()) {
            throw new StartRefused("The role " + AppRole.NAME + " can create tables in schema "
                    + String.join(", ", schemas) + ": run REVOKE CREATE ON SCHEMA " + schemas.get(0) + " FROM PUBLIC, "
                    + AppRole.NAME + ".");
        }
        if (client.sql("SELECT has_database_privilege(current_database(), 'CREATE')").query(Boolean.class).single()) {
            throw new StartRefused("The role " + AppRole.NAME + " can create schemas: revoke CREATE on the database.");
        }
    }
}
