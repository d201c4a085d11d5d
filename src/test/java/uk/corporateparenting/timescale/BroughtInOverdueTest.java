package uk.corporateparenting.timescale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.Test;

class BroughtInOverdueTest {

    private static final Instant SUNDAY = Instant.parse("2026-11-22T12:00:00Z");

    private final Map<String, String> record = new HashMap<>();
    private final StatutoryClock clock = new StatutoryClock(new FileClockTable(), new WorkingDays(Set::of, true),
            Clock.fixed(SUNDAY, ZoneOffset.UTC), List.of((trigger, ref) -> Optional.ofNullable(record.get(trigger))));

    @Test
    void what_was_overdue_when_it_came_in_counts_anew_from_that_day() {
        record.put("broughtInAt", "2026-11-22T09:00:00Z");
        record.put("previousReviewOn", "2026-03-02");

        assertThat(clock.due(child(), "T52")).isEqualTo("2026-09-02T22:59:59Z");
        assertThat(clock.overdue(child(), "T52")).as("ten working days").isEqualTo("2026-12-04T23:59:59Z");
        assertThat(clock.isBroughtInOverdue("CH-000001", Instant.parse("2026-09-02T22:59:59Z"))).isTrue();
    }

    @Test
    void what_falls_due_after_it_came_in_is_late_on_its_day() {
        record.put("broughtInAt", "2026-11-22T09:00:00Z");
        record.put("previousReviewOn", "2026-05-22");

        assertThat(clock.overdue(child(), "T52")).isEqualTo(clock.due(child(), "T52"))
                .isEqualTo("2026-11-22T23:59:59Z");
        assertThat(clock.isBroughtInOverdue("CH-000001", Instant.parse("2026-11-22T23:59:59Z"))).isFalse();
    }

    @Test
    void a_child_who_came_through_the_front_door_has_no_grace() {
        record.put("previousReviewOn", "2026-03-02");

        assertThat(clock.overdue(child(), "T52")).isEqualTo(clock.due(child(), "T52"));
    }

    private static DelegateExecution child() {
        DelegateExecution child = mock();
        when(child.getProcessBusinessKey()).thenReturn("CH-000001");
        return child;
    }
}
