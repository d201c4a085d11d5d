package uk.corporateparenting.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import uk.corporateparenting.EngineTest;

@EngineTest
class DataDirectoryTest {

    @Autowired
    DatabaseSettings settings;

    @Autowired
    Database database;

    @TempDir
    Path folder;

    @Test
    void a_second_copy_on_the_same_directory_is_refused() {
        assertThatThrownBy(() -> EmbeddedDatabase.start(settings))
                .isInstanceOf(StartRefused.class).hasMessageContaining("already used by a running copy");
    }

    @Test
    void sessions_wait_for_the_disk_but_while_the_content_is_made_up() throws SQLException {
        assertThat(synchronousCommit()).isEqualTo("on");
        database.unfinished(true);
        try {
            assertThat(settings.dataDirectory().resolve("ready")).doesNotExist();
            assertThat(synchronousCommit()).isEqualTo("off");
        } finally {
            database.unfinished(false);
        }
        assertThat(settings.dataDirectory().resolve("ready")).exists();
        assertThat(synchronousCommit()).isEqualTo("on");
    }

    private String synchronousCommit() throws SQLException {
        try (Connection session = DriverManager.getConnection(database.url(), database.application().name(),
                database.application().password());
                ResultSet answer = session.createStatement().executeQuery("show synchronous_commit")) {
            answer.next();
            return answer.getString(1);
        }
    }

    @Test
    void only_a_server_of_this_very_directory_is_taken_for_an_orphan() throws IOException {
        Path cluster = settings.dataDirectory().resolve("postgresql");
        assertThat(OrphanedServer.of(cluster)).isPresent();

        Path other = Files.createDirectory(folder.resolve("postgresql"));
        assertThat(OrphanedServer.of(other)).isEmpty();
        Files.copy(cluster.resolve("postmaster.pid"), other.resolve("postmaster.pid"));
        assertThat(OrphanedServer.of(other)).as("a server of another directory").isEmpty();
        Files.writeString(other.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n" + other);
        assertThat(OrphanedServer.of(other)).as("another program").isEmpty();
        Files.writeString(other.resolve("postmaster.pid"), "");
        assertThat(OrphanedServer.of(other)).as("an empty file").isEmpty();
    }
}
