package uk.corporateparenting.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import uk.corporateparenting.database.Database.Login;

/**
 * The role the application works under. Roles belong to the server and not to the database, so they are looked after at
 * every start and not once by a migration: a backup may come back on another server.
 */
final class AppRole {

    static final String NAME = "care_app";

    private static final int OLDEST_SERVER = 15;
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String DUPLICATE_OBJECT = "42710";
    private static final String UNIQUE_VIOLATION = "23505";

    private final Database database;

    AppRole(Database database) {
        this.database = database;
    }

    /** Makes the role if it is missing and lets the application's login take it. */
    void prepare() {
        try (Connection connection = connect(database.owner())) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_SERVER) {
                throw new StartRefused("The database is PostgreSQL " + version + ": version " + OLDEST_SERVER
                        + " or newer is needed.");
            }
            ownerMayCreate(connection);
            exists(connection);
            applicationMayTake(connection, version);
        } catch (SQLException e) {
            throw new StartRefused("The role " + NAME + " cannot be prepared, SQL state " + e.getSQLState() + ".", e);
        }
    }

    private Connection connect(Login login) {
        try {
            return DriverManager.getConnection(database.url(), login.name(), login.password());
        } catch (SQLException e) {
            throw new StartRefused("The login " + login + " cannot connect to the database, SQL state "
                    + e.getSQLState() + ": check SPRING_DATASOURCE_URL, user and password.", e);
        }
    }

    private void ownerMayCreate(Connection connection) throws SQLException {
        if (!yes(connection, """
                SELECT has_schema_privilege('public', 'CREATE')
                   AND (to_regnamespace('care') IS NOT NULL OR has_database_privilege(current_database(), 'CREATE'))
                """)) {
            throw new StartRefused("The login " + database.owner() + " may not create tables in this database: make it"
                    + " the database's owner.");
        }
    }

    private void exists(Connection connection) throws SQLException {
        if (yes(connection, "SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = '" + NAME + "')")) {
            return;
        }
        try (Statement sql = connection.createStatement()) {
            sql.execute("CREATE ROLE " + NAME + " NOLOGIN");
        } catch (SQLException e) {
            if (INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
                throw new StartRefused("The role " + NAME + " is missing and the login " + database.owner()
                        + " may not make it: run CREATE ROLE " + NAME + " NOLOGIN as an administrator.", e);
            }
            // Another copy that starts at the same moment has made it.
            if (!DUPLICATE_OBJECT.equals(e.getSQLState()) && !UNIQUE_VIOLATION.equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    private void applicationMayTake(Connection connection, int version) throws SQLException {
        String login = database.application().name();
        // From version 16 on the maker of a role is a member that may pass it on, but may not take it.
        String privilege = version >= 16 ? "SET" : "MEMBER";
        if (yes(connection, "SELECT coalesce((SELECT pg_has_role(oid, '" + NAME + "', '" + privilege + "')"
                + " FROM pg_roles WHERE rolname = ?), true)", login)) {
            return;
        }
        try (Statement sql = connection.createStatement()) {
            sql.execute("GRANT " + NAME + " TO " + sql.enquoteIdentifier(login, true));
        } catch (SQLException e) {
            if (INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
                throw new StartRefused("The login " + login + " may not take the role " + NAME + ": run GRANT " + NAME
                        + " TO " + login + " as an administrator.", e);
            }
            throw e;
        }
    }

    private static boolean yes(Connection connection, String question, Object... parameters) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(question)) {
            for (int i = 0; i < parameters.length; i++) {
                sql.setObject(i + 1, parameters[i]);
            }
            try (ResultSet answer = sql.executeQuery()) {
                answer.next();
                return answer.getBoolean(1);
            }
        }
    }
}
