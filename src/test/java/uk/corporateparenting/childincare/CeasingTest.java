package uk.corporateparenting.childincare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.incare.LookedAfter;
import uk.corporateparenting.people.Caseload;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.EndReasonCode;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.record.PlaceCode;
import uk.corporateparenting.timescale.WorkingDays;
import uk.corporateparenting.workflow.engine.TestClock;

/** Care ends by every route, with the approval that the law asks for. */
@EngineTest
class CeasingTest {

    private static final String KEY = "ceasing-to-be-looked-after";
    private static final LocalDate BORN = LocalDate.of(2018, 5, 6);
    private static final LocalDate LONG_AGO = LocalDate.of(2026, 1, 5);

    @Autowired LookedAfter children;
    @Autowired Caseload caseload;
    @Autowired Episodes episodes;
    @Autowired Council council;
    @Autowired CareRecord record;
    @Autowired WorkingDays workingDays;
    @Autowired TestClock clock;

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void a_child_goes_home_with_everybody_asked_and_everything_closed() {
        String ref = episodes.begins(children.child(BORN, LONG_AGO));
        record.add(ref, new Fact.Restriction(Instant.parse("2026-02-01T10:00:00Z"), "deprivation-of-liberty", null, null,
                "High Court", "locked door", "runs into traffic"), "tom");
        proposes(ref);
        children.does(ref, "assessHomeAndSupport");
        children.does(ref, "reviewCeasing");
        assertThatThrownBy(() -> children.doesAs("tom", ref, "approveCeasing")).isInstanceOf(RuntimeException.class);
        children.doesAs("lena", ref, "approveCeasing");
        does(ref, "recordCareEnded");

        assertThat(episodes.running(ref)).containsExactly("after-care");
        assertThat(episodes.episode(ref).endReason()).isEqualTo(EndReasonCode.E4A);
        assertThat(record.latest(ref, Fact.Restriction.class).orElseThrow().fact().endedAt())
                .isBetween(clock.now().minusSeconds(3600), clock.now());
        assertThat(record.child(ref).orElseThrow().isLookedAfter()).isFalse();
        assertThat(episodes.sentTimes(ref)).containsEntry(ChildInCare.CARE_ENDED, 1L);
        assertThat(caseload.personFor(ref, Role.SOCIAL_WORKER)).isPresent();
        children.does(ref, "writeClosingLetter");
        assertThat(council.isOver(ref)).isTrue();
        assertThat(caseload.personFor(ref, Role.SOCIAL_WORKER)).as("went home: the caseload ends with it").isEmpty();
    }

    @Test
    void after_less_than_20_working_days_the_law_asks_nobody_but_an_objection_is_answered() {
        clock.to(clock.now());
        LocalDate lastWeek = LocalDate.ofInstant(clock.now(), java.time.ZoneOffset.UTC).minusDays(7);
        String ref = children.child(BORN, lastWeek);
        proposes(ref, "endsOn", lastWeek.plusDays(8).toString());
        children.does(ref, "assessHomeAndSupport");
        children.does(ref, "reviewCeasing");
        does(ref, "recordCareEnded", "happened", "no", "endedOn", null, "endReason", null);
        assertThat(council.isOver(ref)).isTrue();
        assertThat(record.child(ref).orElseThrow().isLookedAfter()).isTrue();

        proposes(ref, "endsOn", lastWeek.plusDays(8).toString());
        children.does(ref, "assessHomeAndSupport");
        children.does(ref, "reviewCeasing", "supports", "no");
        children.doesAs("lena", ref, "approveCeasing", "agreed", "no");
        assertThat(council.isOver(ref)).isTrue();
    }

    @Test
    void nobody_approves_what_they_proposed() {
        String ref = children.child(LocalDate.of(2010, 5, 6), LONG_AGO);
        children.starts("grace", KEY, "propose-ceasing", ref, "childRef", null, "otherReference", ref);
        record.add(ref, new Fact.Decision(clock.now(), ProposeCeasing.KIND, "return-home", "why", null, null, null, "isaac",
                false), "isaac");
        children.does(ref, "assessHomeAndSupport");
        children.does(ref, "reviewCeasing");
        assertThatThrownBy(() -> children.doesAs("isaac", ref, "approveCeasing"))
                .hasMessageContaining("You proposed this");
    }

    @Test
    void a_court_ends_care_by_special_guardianship_or_does_not() {
        String ref = episodes.begins(children.child(BORN, LONG_AGO, PlaceCode.U1, LegalStatusCode.C2));
        proposes(ref, "route", "special-guardianship");
        does(ref, "recordCourtEnd", "made", "no", "endedOn", null, "endReason", null, "court", null);
        assertThat(episodes.running(ref)).contains("child-in-care").doesNotContain(KEY);

        proposes(ref, "route", "special-guardianship");
        assertThatThrownBy(() -> children.does(ref, "recordCourtEnd", "court", null)).hasMessageContaining("which court");
        assertThatThrownBy(() -> children.does(ref, "recordCourtEnd", "endReason", "E41"))
                .hasMessageContaining("does not go with");
        assertThatThrownBy(() -> children.does(ref, "recordCourtEnd", "endedOn", null)).hasMessageContaining("which day");
        assertThatThrownBy(() -> children.does(ref, "recordCourtEnd", "endedOn", "2025-12-31"))
                .hasMessageContaining("before the day it began");
        assertThatThrownBy(() -> children.does(ref, "recordCourtEnd", "endedOn", "2099-12-31"))
                .hasMessageContaining("not before");
        does(ref, "recordCourtEnd");
        assertThat(episodes.episode(ref).endReason()).isEqualTo(EndReasonCode.E45);
        assertThat(episodes.running(ref)).containsExactly("after-care");
    }

    @Test
    void the_record_of_an_adopted_child_is_sealed() {
        String ref = children.child(LocalDate.of(2024, 5, 6), LONG_AGO, PlaceCode.A3, LegalStatusCode.E1);
        proposes(ref, "route", "adoption");
        does(ref, "recordCourtEnd", "endReason", "E12");
        assertThat(council.open(ref)).containsExactly("sealRecord");
        assertThatThrownBy(() -> children.does(ref, "sealRecord", "leadsNowhere", "no"))
                .hasMessageContaining("adoption file first");
        children.does(ref, "sealRecord");
        assertThat(record.child(ref).orElseThrow().identity().restricted()).isTrue();
        assertThatThrownBy(() -> children.does(ref, "writeClosingLetter", "given", "no"))
                .hasMessageContaining("Say why");
        children.does(ref, "writeClosingLetter");
        assertThat(council.isOver(ref)).isTrue();
    }

    @Test
    void a_death_is_confirmed_by_the_director_and_stops_everything() {
        String ref = episodes.begins(children.child(BORN, LONG_AGO));
        assertThatThrownBy(() -> proposes(ref, "route", "death")).hasMessageContaining("not before");
        proposes(ref, "route", "death", "endsOn", "2026-11-20");
        assertThat(council.task(ref, "confirmDeath")).isNotNull();
        does(ref, "confirmDeath", "diedOn", "2026-11-20");
        assertThat(council.isOver(ref)).isTrue();
        assertThat(episodes.episode(ref).endReason()).isEqualTo(EndReasonCode.E2);
        assertThat(episodes.sent(ref)).contains(ChildInCare.CARE_ENDED).doesNotContain(ChildInCare.CLOSING_BEGUN);
    }

    @Test
    void whoever_reports_a_death_does_not_confirm_it() {
        String ref = children.child(BORN, LONG_AGO);
        proposes(ref, "route", "death", "endsOn", "2026-11-20");
        record.add(ref, new Fact.Decision(clock.now(), ProposeCeasing.KIND, "death", "why", null, null, null, "isaac",
                false), "isaac");
        assertThatThrownBy(() -> children.does(ref, "confirmDeath"))
                .hasMessageContaining("You reported this");
    }

    @Test
    void what_cannot_be_is_refused_and_ends_where_the_table_finds_it_later() {
        String ref = children.child(BORN, LONG_AGO);
        assertThatThrownBy(() -> proposes(ref, "route", "independence"))
                .hasMessageContaining("under 16");
        assertThatThrownBy(() -> proposes(ref, "endsOn", "2026-01-04")).hasMessageContaining("before the day it began");
        assertThatThrownBy(() -> proposes(ref, "endsOn", "2036-05-07"))
                .hasMessageContaining("18th birthday");
        assertThatThrownBy(() -> proposes(ref, "childRef", "CH-999999")).hasMessageContaining("No child in care");
        children.runs(KEY, ref, "ceasingRoute", "independence", "age", 15, "workingDaysLookedAfter", 20,
                "underCareOrder", false, "endPlannedOn", "2026-12-01");
        assertThat(council.isOver(ref)).isTrue();
    }

    @Test
    void working_days_are_counted_over_Christmas() {
        LocalDate entered = LocalDate.of(2026, 12, 18);
        assertThat(CeasingPolicy.workingDays(entered, entered, workingDays::within)).isZero();
        assertThat(CeasingPolicy.workingDays(entered, LocalDate.of(2026, 12, 28), workingDays::within)).isEqualTo(4);
        assertThat(CeasingPolicy.workingDays(entered, LocalDate.of(2027, 1, 3), workingDays::within)).isEqualTo(7);
        assertThat(CeasingPolicy.workingDays(entered, LocalDate.of(2027, 1, 19), workingDays::within)).isEqualTo(19);
        assertThat(CeasingPolicy.workingDays(entered, LocalDate.of(2027, 1, 20), workingDays::within)).isEqualTo(20);
        assertThat(CeasingPolicy.workingDays(entered, LocalDate.of(2030, 1, 20), workingDays::within)).isEqualTo(20);
    }

    private void proposes(String ref, Object... special) {
        children.starts("tom", KEY, "propose-ceasing", ref, special);
    }

    private void does(String ref, String task, Object... special) {
        children.does(ref, task, special);
        episodes.settle(ref);
    }
}
