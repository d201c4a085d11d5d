package uk.corporateparenting.people;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.Test;
import uk.corporateparenting.database.StartRefused;

class FirstAdministratorTest {

    private static final String GOOD = "correct horse battery";

    private final People people = mock(People.class);

    @Test
    void is_created_with_a_good_password_where_there_is_none() {
        new FirstAdministrator(people, GOOD).createIfThereIsNone();
        verify(people).create("admin", "First", "Administrator", GOOD, "camunda-admin");
    }

    @Test
    void is_not_created_twice_and_not_without_a_password() {
        new FirstAdministrator(people, "").createIfThereIsNone();
        when(people.isHeld(Role.ADMIN)).thenReturn(true);
        new FirstAdministrator(people, GOOD).createIfThereIsNone();
        verify(people, never()).create(any(), any(), any(), any(), any());
    }

    @Test
    void a_short_password_or_somebody_elses_user_id_stops_the_start() {
        assertThatThrownBy(() -> new FirstAdministrator(people, "elevenchars").createIfThereIsNone())
                .isInstanceOf(StartRefused.class).hasMessageContaining("at least 12 characters")
                .hasMessageNotContaining("elevenchars");
        when(people.exists("admin")).thenReturn(true);
        assertThatThrownBy(() -> new FirstAdministrator(people, GOOD).createIfThereIsNone())
                .isInstanceOf(StartRefused.class);
    }
}
