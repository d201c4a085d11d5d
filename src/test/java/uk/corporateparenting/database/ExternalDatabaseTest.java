package uk.corporateparenting.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.corporateparenting.database.Database.Login;

class ExternalDatabaseTest {

    private static final Login SOMEBODY = new Login("somebody", "secret");

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db/care, jdbc:postgresql://db/care?logServerErrorDetail=false",
        "jdbc:postgresql://db/care?ssl=true, jdbc:postgresql://db/care?ssl=true&logServerErrorDetail=false",
        "jdbc:postgresql://db/care?logServerErrorDetail=true&ssl=true,"
                + " jdbc:postgresql://db/care?ssl=true&logServerErrorDetail=false"
    })
    void no_address_lets_row_values_into_errors(String given, String used) {
        assertThat(new ExternalDatabase(given, SOMEBODY, SOMEBODY).url()).isEqualTo(used);
    }

    @Test
    void another_kind_of_database_is_refused() {
        assertThatThrownBy(() -> new ExternalDatabase("jdbc:h2:mem:care", SOMEBODY, SOMEBODY))
                .isInstanceOf(StartRefused.class).hasMessageContaining("PostgreSQL only");
    }

    @Test
    void a_password_is_not_printed() {
        assertThat(SOMEBODY).hasToString("somebody");
    }
}
