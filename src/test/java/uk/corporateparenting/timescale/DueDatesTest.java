package uk.corporateparenting.timescale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.corporateparenting.timescale.Timescale.Kind;
import uk.corporateparenting.timescale.Timescale.Status;
import uk.corporateparenting.timescale.Timescale.Unit;

/** Every expected moment was counted by hand on a wall calendar. LondonTime are London time. */
class DueDatesTest {

    private static final Instant SUNDAY_NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final Set<LocalDate> closures = new HashSet<>();
    private final StatutoryClock clock = new StatutoryClock(new FileClockTable(), new WorkingDays(() -> closures, true),
            Clock.fixed(SUNDAY_NOON, ZoneOffset.UTC), List.of());

    @Test
    void a_referral_on_friday_at_half_past_five_is_answered_by_the_end_of_monday() {
        Due due = clock.dueFrom("T01", "2026-11-20T17:30:00Z");

        assertThat(london(due.dueAt())).isEqualTo("2026-11-23T23:59:59");
        assertThat(london(due.warnAt())).as("warned at noon").isEqualTo("2026-11-23T11:59:59");
    }

    @Test
    void a_referral_a_minute_before_Christmas_waits_for_the_substitute_of_Boxing_Day() {
        assertThat(due("T01", "2026-12-24T23:59:00Z")).isEqualTo("2026-12-29T23:59:59");
    }

    @Test
    void two_substitutes_follow_a_Christmas_on_Saturday() {
        assertThat(due("T01", "2021-12-24T09:00:00Z")).isEqualTo("2021-12-29T23:59:59");
    }

    @Test
    void half_past_midnight_in_summer_belongs_to_the_new_day() {
        assertThat(due("T01", "2026-06-30T22:30:00Z")).isEqualTo("2026-07-01T23:59:59");
        assertThat(due("T01", "2026-06-30T23:30:00Z")).isEqualTo("2026-07-02T23:59:59");
    }

    @Test
    void an_assessment_runs_45_working_days_over_Christmas() {
        Due due = clock.dueFrom("T02", "2026-11-02");

        assertThat(london(due.dueAt())).isEqualTo("2027-01-07T23:59:59");
        assertThat(london(due.warnAt())).isEqualTo("2026-12-30T00:00:00");
        assertThat(due("T02-checkpoint", "2026-11-02")).isEqualTo("2026-11-16T23:59:59");
        assertThat(due("T02-35", "2026-11-02")).isEqualTo("2026-12-21T23:59:59");
    }

    @Test
    void a_conference_is_held_within_15_working_days_over_Easter() {
        assertThat(due("T05", "2027-03-22T15:00:00Z")).isEqualTo("2027-04-14T23:59:59");
    }

    @Test
    void a_closed_day_of_the_council_moves_the_conference() {
        closures.add(LocalDate.of(2027, 3, 30));

        assertThat(due("T05", "2027-03-22T15:00:00Z")).isEqualTo("2027-04-15T23:59:59");
    }

    @Test
    void police_protection_is_72_hours_on_the_stopwatch_when_the_clocks_go_back() {
        Due due = clock.dueFrom("T12", "2026-10-24T10:00:00+01:00");

        assertThat(due.dueAt()).isEqualTo("2026-10-27T09:00:00Z");
        assertThat(london(due.dueAt())).isEqualTo("2026-10-27T09:00:00");
        assertThat(due.warnAt()).isEqualTo("2026-10-26T09:00:00Z");
        assertThat(due("T12-48h", "2026-10-24T10:00:00+01:00")).isEqualTo("2026-10-26T09:00:00");
        assertThat(due("T12-60h", "2026-10-24T10:00:00+01:00")).isEqualTo("2026-10-26T21:00:00");
    }

    @Test
    void police_protection_is_72_hours_on_the_stopwatch_when_the_clocks_go_forward() {
        assertThat(due("T12", "2027-03-27T10:00:00Z")).isEqualTo("2027-03-30T11:00:00");
    }

    @Test
    void the_day_of_a_clock_change_ends_at_its_own_midnight() {
        assertThat(clock.dueFrom("L01", "2026-10-25").dueAt()).isEqualTo("2026-10-25T23:59:59Z");
        assertThat(clock.dueFrom("L01", "2027-03-28").dueAt()).isEqualTo("2027-03-28T22:59:59Z");
    }

    @Test
    void a_home_needed_today_is_due_by_the_end_of_today_and_warned_eight_hours_before() {
        Due due = clock.dueFrom("L01", "2026-11-22");

        assertThat(london(due.dueAt())).isEqualTo("2026-11-22T23:59:59");
        assertThat(london(due.warnAt())).isEqualTo("2026-11-22T15:59:59");
        assertThat(due.rule()).isEqualTo("by the end of the day the home is needed");
    }

    @Test
    void an_emergency_order_ends_at_the_hour_it_was_made() {
        assertThat(due("T10", "2026-11-20T15:10:00Z")).isEqualTo("2026-11-28T15:10:00");
        assertThat(due("T10", "2026-10-24T14:00:00Z")).as("15:00 in summer time").isEqualTo("2026-11-01T15:00:00");
        assertThat(due("T11", "2026-11-28T15:10:00Z")).isEqualTo("2026-12-05T15:10:00");
    }

    @Test
    void a_power_whose_hour_is_not_known_is_taken_to_end_a_day_early_rather_than_late() {
        assertThat(due("T10", "2026-11-20")).isEqualTo("2026-11-27T23:59:59");
        assertThat(due("T12", "2026-11-20")).isEqualTo("2026-11-23T00:00:00");
        assertThat(due("T32", "2026-12-20")).isEqualTo("2027-01-05T23:59:59");
    }

    @Test
    void proceedings_are_finished_within_26_weeks_of_issue() {
        assertThat(due("T14", "2026-11-02")).isEqualTo("2027-05-03T23:59:59");
        assertThat(due("T14", "2028-02-29")).isEqualTo("2028-08-29T23:59:59");
    }

    @Test
    void months_end_where_the_shorter_month_ends() {
        assertThat(due("T07", "2027-11-30")).isEqualTo("2028-02-29T23:59:59");
        assertThat(due("T07", "2026-11-30")).isEqualTo("2027-02-28T23:59:59");
        assertThat(due("T08", "2028-02-29")).isEqualTo("2028-08-29T23:59:59");
        assertThat(london(aMonth("2027-01-31"))).isEqualTo("2027-02-28T23:59:59");
        assertThat(london(aMonth("2028-01-31"))).isEqualTo("2028-02-29T23:59:59");
    }

    @Test
    void a_temporary_approval_lasts_16_weeks_and_is_warned_at_8_12_and_14() {
        assertThat(due("T30", "2026-11-02")).isEqualTo("2027-02-21T23:59:59");
        assertThat(due("T30-w8", "2026-11-02")).isEqualTo("2026-12-28T00:00:00");
        assertThat(due("T30-w12", "2026-11-02")).isEqualTo("2027-01-25T00:00:00");
        assertThat(due("T30-w14", "2026-11-02")).isEqualTo("2027-02-08T00:00:00");
    }

    @Test
    void looked_after_is_counted_once_24_hours_have_passed() {
        assertThat(due("T20", "2026-10-24T20:00:00Z")).as("21:00 in summer time").isEqualTo("2026-10-25T20:00:00");
    }

    @Test
    void a_clock_without_its_fact_starts_now() {
        assertThat(due("L02", null)).isEqualTo("2026-11-27T23:59:59");
        assertThat(due("T01", null)).isEqualTo("2026-11-23T23:59:59");
        assertThat(due("T-ESC", "")).isEqualTo("2026-11-23T23:59:59");
    }

    @Test
    void a_warning_never_comes_before_the_clock_has_started() {
        assertThat(london(clock.dueFrom("L05", "2026-11-22T21:30:00Z").warnAt())).isEqualTo("2026-11-22T21:30:00");
    }

    @Test
    void a_worker_reads_the_rule_and_its_source() {
        Due due = clock.dueFrom("T02", "2026-11-02");

        assertThat(due.name()).isEqualTo("Finish the child and family assessment");
        assertThat(due.rule()).isEqualTo("within 45 working days of the referral");
        assertThat(due.source()).isEqualTo("Working Together to Safeguard Children 2023");
        assertThat(due.status().words()).isEqualTo("seen in a secondary source");
        assertThat(clock.dueFrom("T12", null).rule())
                .isEqualTo("at most 72 hours from the moment the police took the child into protection");
        assertThat(clock.dueFrom("T-ESC", null).rule()).isEqualTo("within 1 working day of the escalation");
    }

    @Test
    void a_condition_has_a_rule_and_no_date() {
        Due due = clock.dueFrom("T26", "2026-11-22");

        assertThat(due.dueAt()).isNull();
        assertThat(due.warnAt()).isNull();
        assertThat(due.rule()).isEqualTo("approved before the move");
    }

    @Test
    void a_new_row_counts_from_its_day_and_does_not_reach_back() {
        String changed = FileClockTable.text().replace("    </decisionTable>", """
                      <rule id="rule-T02-new">
                        <inputEntry id="new-clock"><text>"T02"</text></inputEntry>
                        <inputEntry id="new-on"><text>&gt;= date("2027-04-01")</text></inputEntry>
                        <outputEntry id="new-1"><text>"Finish the assessment"</text></outputEntry>
                        <outputEntry id="new-2"><text>"duty"</text></outputEntry>
                        <outputEntry id="new-3"><text>"receivedAt"</text></outputEntry>
                        <outputEntry id="new-4"><text>"the referral"</text></outputEntry>
                        <outputEntry id="new-5"><text>40</text></outputEntry>
                        <outputEntry id="new-6"><text>"working-days"</text></outputEntry>
                        <outputEntry id="new-7"><text></text></outputEntry>
                        <outputEntry id="new-8"><text></text></outputEntry>
                        <outputEntry id="new-9"><text></text></outputEntry>
                        <outputEntry id="new-9a"><text></text></outputEntry>
                        <outputEntry id="new-9b"><text></text></outputEntry>
                        <outputEntry id="new-11"><text>"A later text"</text></outputEntry>
                        <outputEntry id="new-12"><text>"local"</text></outputEntry>
                        <outputEntry id="new-13"><text>"2027-04-01"</text></outputEntry>
                      </rule>
                    </decisionTable>""");
        ClockTable table = new FileClockTable(changed);

        assertThat(table.find("T02", LocalDate.of(2027, 3, 31)).orElseThrow().amount()).isEqualTo(45);
        assertThat(table.find("T02", LocalDate.of(2027, 4, 1)).orElseThrow().amount()).isEqualTo(40);
        assertThat(table.all()).filteredOn(row -> row.clockId().equals("T02")).hasSize(2);
    }

    @Test
    void an_unknown_clock_is_named_and_nothing_else() {
        assertThatThrownBy(() -> clock.dueFrom("T999", "2026-11-22")).isInstanceOf(BadClock.class)
                .hasMessage("Clock T999: not in the table for a start on 2026-11-22");
    }

    @Test
    void a_start_that_is_no_date_is_refused_without_repeating_it() {
        assertThatThrownBy(() -> clock.dueFrom("T02", "last Tuesday")).isInstanceOf(BadClock.class)
                .hasMessage("Clock T02: its start is not an ISO date or instant").hasNoCause();
    }

    @Test
    void a_moment_without_an_offset_is_London_time_as_forms_send_it() {
        assertThat(due("T12", "2026-07-01T10:00")).isEqualTo("2026-07-04T10:00:00");
        assertThat(due("T12", "2026-07-01T10:00+00:00")).isEqualTo("2026-07-04T11:00:00");
    }

    private LocalDateTime due(String clockId, String start) {
        return london(clock.dueFrom(clockId, start).dueAt());
    }

    private Instant aMonth(String day) {
        Timescale month = new Timescale("X", "A month", Kind.DUTY, null, "a day", 1, Unit.MONTHS, null, null, null, null, null,
                "none", Status.LOCAL, null);
        return new DueDates(new WorkingDays(Set::of, true)).of(month, Start.on(LocalDate.parse(day))).dueAt();
    }

    private static LocalDateTime london(Instant instant) {
        return instant.atZone(LondonTime.LONDON).toLocalDateTime();
    }
}
