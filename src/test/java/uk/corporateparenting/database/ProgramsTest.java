package uk.corporateparenting.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramsTest {

    @ParameterizedTest
    @CsvSource({"Linux, x86_64", "Linux, arm_64", "Darwin, x86_64", "Darwin, arm_64", "Windows, x86_64"})
    void postgresql_is_shipped_for(String system, String machine) throws Exception {
        try (InputStream archive = EmbeddedDatabase.programs(system, machine)) {
            assertThat(archive).isNotNull();
        }
    }
}
