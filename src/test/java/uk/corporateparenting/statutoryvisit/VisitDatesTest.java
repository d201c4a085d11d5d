package uk.corporateparenting.statutoryvisit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.incare.CareStories;
import uk.corporateparenting.incare.LookedAfter;
import uk.corporateparenting.incare.Story;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.Assessment;
import uk.corporateparenting.record.Fact.Decision;
import uk.corporateparenting.record.Fact.LegalStatus;
import uk.corporateparenting.record.Fact.Placement;
import uk.corporateparenting.record.Fact.Review;
import uk.corporateparenting.record.Fact.Visit;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.record.PlaceChangeReason;
import uk.corporateparenting.record.PlaceCode;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.record.ReviewCode;
import uk.corporateparenting.timescale.Due;
import uk.corporateparenting.timescale.StatutoryClock;
import uk.corporateparenting.workflow.DecisionTables;

/** From the record to the day: every day was counted by hand on a wall calendar. */
@EngineTest
class VisitDatesTest {

    private static final LocalDate BORN = LocalDate.of(2014, 5, 20);

    @Autowired LookedAfter lookedAfter;
    @Autowired CareRecord record;
    @Autowired VisitRule rule;
    @Autowired StatutoryClock clock;
    @Autowired CareStories stories;
    @Autowired DecisionTables tables;

    @Test
    void first_within_a_week_then_every_six_weeks_then_by_the_kind_of_home() {
        String child = in(PlaceCode.U4, LegalStatusCode.V2, "2025-01-10");
        next(child, "T40", "2025-01-17");
        visited(child, "2025-01-15");
        next(child, "T40-year", "2025-02-26");
        visited(child, "2026-01-09");
        next(child, "T40-year", "2026-02-20");
        visited(child, "2026-01-10");
        next(child, "T41", "2026-04-10");
        visited(child, "2026-11-30");
        next(child, "T41", "2027-02-28");
    }

    @Test
    void a_home_not_meant_to_last_stays_at_six_weeks_over_the_leap_day_and_the_clock_changes() {
        String child = in(PlaceCode.U6, LegalStatusCode.V2, "2024-02-29");
        next(child, "T40", "2024-03-07");
        visited(child, "2025-02-28");
        next(child, "T40-year", "2025-04-11");
        visited(child, "2025-03-01");
        next(child, "T42", "2025-04-12");
        visited(child, "2026-02-16");
        Due summer = due(child);
        assertThat(summer.dueAt()).as("30 March, in summer time").isEqualTo("2026-03-30T22:59:59Z");
        visited(child, "2026-09-14");
        assertThat(due(child).dueAt()).as("26 October, in winter time").isEqualTo("2026-10-26T23:59:59Z");
        assertThat(london(due(child).opensAt())).as("three weeks before").isEqualTo(LocalDateTime.of(2026, 10, 5, 0,
                0));
        assertThat(london(due(child).warnAt())).as("a week before").isEqualTo(LocalDateTime.of(2026, 10, 19, 0, 0));
    }

    @Test
    void with_a_parent_under_an_interim_order_every_week_until_the_first_review() {
        String child = in(PlaceCode.P1, LegalStatusCode.C1, "2026-03-02");
        next(child, "T40", "2026-03-09");
        visited(child, "2026-03-06");
        next(child, "T44-week", "2026-03-13");
        reviewed(child, "2026-03-12");
        next(child, "T44", "2026-04-03");
    }

    @Test
    void with_a_parent_under_a_care_order_within_a_week_of_the_order() {
        String child = in(PlaceCode.P1, LegalStatusCode.C1, "2026-03-02");
        visited(child, "2026-03-06");
        Recorded<LegalStatus> interim = record.latest(child, LegalStatus.class).orElseThrow();
        LegalStatus was = interim.fact();
        record.add(child, new LegalStatus(was.startsAt(), was.code(), was.endsAt(), Story.noon("2026-03-10"), null,
                null),
                "tom", interim.id());
        record.add(child, new LegalStatus(Story.noon("2026-03-10"), LegalStatusCode.C2, null, null, null, null), "tom");
        next(child, "T45-order", "2026-03-17");
        visited(child, "2026-03-16");
        next(child, "T45", "2026-04-27");
    }

    @Test
    void with_a_parent_before_the_assessment_is_finished() {
        String child = in(PlaceCode.P1, LegalStatusCode.C2, "2026-03-02");
        long assessment = record.add(child, new Assessment(LocalDate.of(2026, 3, 2), VisitRule.PARENT_ASSESSMENT, null,
                null, null, null, null, null), "tom");
        visited(child, "2026-03-06");
        next(child, "T43-week", "2026-03-13");
        reviewed(child, "2026-03-12");
        next(child, "T43", "2026-04-17");
        record.add(child, new Assessment(LocalDate.of(2026, 3, 2), VisitRule.PARENT_ASSESSMENT, LocalDate.of(2026, 3,
                20),
                null, null, null, "suitable", null), "tom", assessment);
        next(child, "T45", "2026-04-17");
    }

    @Test
    void with_an_aunt_who_is_approved_for_a_time_only() {
        String child = in(PlaceCode.U3, LegalStatusCode.V2, "2026-03-02");
        Recorded<Placement> here = record.latest(child, Placement.class).orElseThrow();
        Placement was = here.fact();
        record.add(child, new Placement(was.startsAt(), was.place(), was.provider(), was.carerName(), was.address(),
                was.postcode(), was.urn(), was.distanceMiles(), was.area(), was.approval(), false,
                LocalDate.of(2026, 6, 22), null, null), "tom", here.id());
        visited(child, "2026-03-06");
        next(child, "T44-week", "2026-03-13");
        reviewed(child, "2026-03-20");
        next(child, "T44", "2026-04-03");
    }

    @Test
    void in_custody_and_on_short_breaks() {
        String held = in(PlaceCode.R5, LegalStatusCode.J1, "2026-03-02");
        next(held, "T40", "2026-03-09");
        visited(held, "2026-03-09");
        next(held, "T46", "2026-04-20");
        String breaks = in(PlaceCode.K2, LegalStatusCode.V4, "2026-08-31");
        next(breaks, "T48-first", "2026-11-30");
        visited(breaks, "2026-08-31");
        next(breaks, "T48", "2027-02-28");
    }

    @Test
    void a_move_begins_the_visits_anew() {
        String child = in(PlaceCode.U6, LegalStatusCode.V2, "2026-03-02");
        visited(child, "2026-03-06");
        next(child, "T40-year", "2026-04-17");
        Recorded<Placement> here = record.latest(child, Placement.class).orElseThrow();
        Placement was = here.fact();
        record.add(child, new Placement(was.startsAt(), was.place(), was.provider(), was.carerName(), was.address(),
                was.postcode(), was.urn(), null, was.area(), null, false, null, Story.noon("2026-03-20"), null), "tom",
                here.id());
        record.add(child, new Placement(Story.noon("2026-03-20"), PlaceCode.U4, was.provider(), "The Greens", null,
                null,
                was.urn(), null, was.area(), null, false, null, null, null), "tom");
        next(child, "T40", "2026-03-27");
        visited(child, "2026-03-27");
        next(child, "T40-year", "2026-05-08");
    }

    @Test
    void a_home_confirmed_for_the_long_term_is_the_same_home_since_its_first_day() {
        String child = in(PlaceCode.U6, LegalStatusCode.C2, "2025-01-10");
        visited(child, "2026-01-30");
        next(child, "T42", "2026-03-13");
        Recorded<Placement> here = record.latest(child, Placement.class).orElseThrow();
        record.add(child, here.fact().ended(Story.noon("2026-02-10"), PlaceChangeReason.PLACE), "tom", here.id());
        record.add(child, here.fact().from(Story.noon("2026-02-10"), PlaceCode.U4), "tom");
        next(child, "T41", "2026-04-30");
        assertThat(stories.of(child).placements()).hasSize(1);
    }

    @Test
    void six_months_only_where_the_council_allows_it_and_the_child_agreed_in_this_home() {
        String child = in(PlaceCode.U4, LegalStatusCode.C2, "2024-03-04");
        visited(child, "2026-03-09");
        decided(child, "2026-03-09", VisitRule.AGREED);
        next(child, "T41", "2026-06-09");
        VisitRule allowed = new VisitRule(stories, record, tables, clock, new VisitSettings("", "", true));
        assertThat(allowed.of(child)).isEqualTo("T124");
        assertThat(london(clock.dueFor(child, "T124").dueAt())).isEqualTo("2026-09-09T23:59:59");
        decided(child, "2026-05-04", "not-agreed");
        assertThat(allowed.of(child)).isEqualTo("T41");
        String moved = in(PlaceCode.U4, LegalStatusCode.C2, "2024-03-04");
        visited(moved, "2026-03-09");
        decided(moved, "2024-02-01", VisitRule.AGREED);
        assertThat(allowed.of(moved)).as("agreed somewhere else").isEqualTo("T41");
    }

    private String in(PlaceCode place, LegalStatusCode basis, String enteredOn) {
        return lookedAfter.child(BORN, LocalDate.parse(enteredOn), place, basis);
    }

    private void visited(String child, String on) {
        record.add(child, new Visit(Story.noon(on), "child", "in-person", true, true, null, true, true, null, "Well."),
                "tom");
    }

    private void reviewed(String child, String on) {
        record.add(child, new Review(LocalDate.parse(on), ReviewCode.PN1, "uma", true, true, null, null, null), "uma");
    }

    private void decided(String child, String on, String outcome) {
        record.add(child, new Decision(Story.noon(on), VisitRule.SIX_MONTHS, outcome, "Asked for it", null, null, null,
                "tom", false), "tom");
    }

    private void next(String child, String clockId, String dueOn) {
        assertThat(rule.of(child)).isEqualTo(clockId);
        assertThat(london(due(child).dueAt())).isEqualTo(dueOn + "T23:59:59");
    }

    private Due due(String child) {
        return clock.dueFor(child, rule.of(child));
    }

    private static LocalDateTime london(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneId.of("Europe/London"));
    }
}
