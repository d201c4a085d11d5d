package uk.corporateparenting.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL server beside the application, for everybody who has only a JDK. It keeps its data between runs and
 * is set as durable as a council's own server: what was committed survives a kill.
 */
final class EmbeddedDatabase implements Database {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String NAME = "care";
    private static final String OWNER = "care_owner";
    private static final String APPLICATION = "care_app_login";

    private final FileChannel lock;
    private final Path ready;
    private final EmbeddedPostgres server;
    private final String password;

    private EmbeddedDatabase(FileChannel lock, Path ready, EmbeddedPostgres server, String password) {
        this.lock = lock;
        this.ready = ready;
        this.server = server;
        this.password = password;
    }

    static EmbeddedDatabase start(DatabaseSettings settings) {
        try {
            Files.createDirectories(settings.dataDirectory());
            onlyForUs(settings.dataDirectory(), "rwx------");
            FileChannel lock = lock(settings.dataDirectory());
            try {
                return start(settings, lock);
            } catch (IOException | SQLException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new StartRefused("The embedded database in " + settings.dataDirectory() + " cannot be started: "
                    + e.getMessage(), e);
        } catch (SQLException e) {
            throw new IllegalStateException("The embedded database cannot be set up, SQL state " + e.getSQLState(), e);
        }
    }

    private static EmbeddedDatabase start(DatabaseSettings settings, FileChannel lock)
            throws IOException, SQLException {
        Path data = settings.dataDirectory();
        Path cluster = data.resolve("postgresql");
        Path ready = data.resolve("ready");
        String password = password(data.resolve("password"));
        OrphanedServer.of(cluster).ifPresent(OrphanedServer::stop);
        if (Files.exists(cluster) && !Files.exists(ready)) {
            // Killed while it was being made, or while a demonstration was written. Nobody has worked in it, but
            // nothing is deleted.
            Path aside = Files.createTempDirectory(data, "unfinished-");
            Files.move(cluster, aside.resolve("postgresql"));
            LOG.warn("An unfinished database was moved aside to {}.", aside);
        }
        Files.createDirectories(settings.binariesDirectory());
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setPgBinaryResolver(EmbeddedDatabase::programs)
                .setOverrideWorkingDirectory(settings.binariesDirectory().toFile())
                .setCleanDataDirectory(false)
                // Spring stops the server after the last connection is closed; a hook of its own would come too early.
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofMinutes(2))
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setConnectConfig("password", password)
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("log_timezone", "UTC")
                // Row values stay out of the server's log.
                .setServerConfig("log_error_verbosity", "terse")
                .setServerConfig("log_min_error_statement", "panic")
                .setServerConfig("log_min_messages", "fatal")
                .setServerConfig("unix_socket_directories", "")
                .start();
        EmbeddedDatabase database = new EmbeddedDatabase(lock, ready, server, password);
        try {
            if (!Files.exists(ready)) {
                database.setUp(cluster);
                Files.createFile(ready);
            }
        } catch (IOException | SQLException | RuntimeException e) {
            database.close();
            throw e;
        }
        return database;
    }

    /** The programs for macOS are universal: one archive, shipped once under its Intel name, serves both processors. */
    static InputStream programs(String system, String machine) throws IOException {
        return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, system.equals("Darwin") ? "x86_64" : machine);
    }

    /** One application a data directory: a second one would take the first one's server for an orphan. */
    private static FileChannel lock(Path data) throws IOException {
        FileChannel channel = FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new StartRefused("The data directory " + data + " is already used by a running copy: stop that one,"
                    + " or name another directory with CORPORATE_PARENTING_DATA_DIRECTORY.");
        }
        return channel;
    }

    private static void onlyForUs(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    /** Random, so that other users of this machine cannot sign in to the database. */
    private static String password(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            Path written = Files.createTempFile(file.getParent(), "password", null);
            onlyForUs(written, "rw-------");
            Files.writeString(written, HexFormat.of().formatHex(random));
            Files.move(written, file);
        }
        return Files.readString(file).trim();
    }

    private void setUp(Path cluster) throws IOException, SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("ALTER ROLE postgres PASSWORD '" + password + "'");
            sql.execute("CREATE ROLE " + AppRole.NAME + " NOLOGIN");
            sql.execute("CREATE ROLE " + OWNER + " LOGIN PASSWORD '" + password + "'");
            sql.execute("CREATE ROLE " + APPLICATION + " LOGIN PASSWORD '" + password + "' IN ROLE " + AppRole.NAME);
            sql.execute("CREATE DATABASE " + NAME + " OWNER " + OWNER);
            Files.writeString(cluster.resolve("pg_hba.conf"), """
                    # Written at the first start: nobody gets in without the password.
                    host all all 127.0.0.1/32 scram-sha-256
                    host all all ::1/128      scram-sha-256
                    """);
            sql.execute("SELECT pg_reload_conf()");
        }
    }

    @Override
    public boolean embedded() {
        return true;
    }

    @Override
    public void unfinished(boolean unfinished) {
        try {
            if (unfinished) {
                Files.delete(ready);
                // What would be thrown away after a crash need not survive it. And plans are made while the tables are
                // empty: those that read whole tables would be kept while they grow.
                asSuperuser("ALTER ROLE " + APPLICATION + " SET synchronous_commit = off",
                        "ALTER ROLE " + APPLICATION + " SET enable_seqscan = off");
            } else {
                asSuperuser("ALTER ROLE " + APPLICATION + " RESET ALL", "CHECKPOINT");
                Files.createFile(ready);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void asSuperuser(String... statements) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The embedded database refuses its owner, SQL state " + e.getSQLState(), e);
        }
    }

    @Override
    public String url() {
        return ExternalDatabase.withoutRowValues("jdbc:postgresql://localhost:" + server.getPort() + "/" + NAME);
    }

    @Override
    public Login owner() {
        return new Login(OWNER, password);
    }

    @Override
    public Login application() {
        return new Login(APPLICATION, password);
    }

    @Override
    public void close() {
        try (FileChannel held = lock) {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
