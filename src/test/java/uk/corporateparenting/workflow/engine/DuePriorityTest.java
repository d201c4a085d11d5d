package uk.corporateparenting.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DuePriorityTest {

    @Test
    void overdue_comes_before_today_before_this_week_and_what_has_no_date_comes_last() {
        List<Integer> priorities = Stream.of("2019-01-01T00:00:00Z", "2026-11-21T17:00:00Z", "2026-11-22T23:59:59Z",
                "2026-11-25T23:59:59Z", "2044-11-25T23:59:59Z").map(at -> DuePriority.of(Date.from(Instant.parse(at))))
                .toList();
        assertThat(priorities).isSortedAccordingTo(Comparator.reverseOrder()).doesNotHaveDuplicates();
        assertThat(priorities).allMatch(priority -> priority > DuePriority.of(null));
    }
}
