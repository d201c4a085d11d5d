package uk.corporateparenting.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RightsTableTest {

    private final RightsTable table = new RightsTable();

    @Test
    void the_right_to_approve_ones_own_work_exists_and_nobody_holds_it() {
        assertThat(Arrays.stream(Role.values()).map(Role::slug).filter(role -> table.holds(List.of(role),
                FourEyes.RIGHT))).isEmpty();
        assertThat(table.groupsHold(List.of("council.director", "camunda-admin", "council.staff"), FourEyes.RIGHT))
                .isFalse();
    }

    @Test
    void a_right_that_the_table_does_not_know_is_a_mistake() {
        assertThatThrownBy(() -> table.holds(List.of("director"), "fly")).hasMessageContaining("fly");
    }

    @Test
    void what_no_line_gives_is_closed_and_what_a_line_gives_to_nobody_too() {
        List<String> worker = List.of("social-worker", "staff");
        assertThat(table.mayGo(worker, true, "GET", "/children/CH-000001")).isTrue();
        assertThat(table.mayGo(worker, true, "HEAD", "/children/CH-000001")).isTrue();
        assertThat(table.mayGo(worker, true, "DELETE", "/children/CH-000001")).isFalse();
        assertThat(table.mayGo(worker, true, "GET", "/nowhere")).isFalse();
        assertThat(table.mayGo(List.of(), true, "GET", "/")).isTrue();
        assertThat(table.mayGo(List.of(), false, "GET", "/")).isFalse();
        assertThat(table.mayGo(worker, true, "GET", "/engine-rest/task")).isTrue();
        assertThat(table.mayGo(worker, true, "GET", "/engine-rest/history/variable-instance")).isFalse();
        assertThat(table.mayGo(List.of("admin"), true, "GET", "/engine-rest/history/variable-instance")).isTrue();
        assertThat(table.mayGo(List.of("admin"), true, "POST", "/engine-rest/identity/verify")).isFalse();
        assertThat(table.mayGo(List.of("admin"), true, "GET", "/camunda/api/engine/engine/default/batch")).isTrue();
        assertThat(table.mayGo(worker, true, "GET", "/camunda/api/engine/engine/default/batch")).isFalse();
        assertThat(table.mayGo(worker, true, "GET", "/camunda/api/engine/engine/default")).isFalse();
    }
}
