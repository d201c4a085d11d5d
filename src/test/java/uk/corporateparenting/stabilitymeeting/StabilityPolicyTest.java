package uk.corporateparenting.stabilitymeeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.corporateparenting.record.Fact.Placement;
import uk.corporateparenting.record.PlaceChangeReason;
import uk.corporateparenting.record.PlaceCode;
import uk.corporateparenting.record.ProviderCode;
import uk.corporateparenting.stabilitymeeting.StabilityPolicy.Action;

class StabilityPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2028, 2, 29);
    private static final Action GOOD = new Action("A weekend off", "support-team", TODAY);
    private static final Action NONE = new Action(null, null, null);

    private static Instant at(LocalDate day) {
        return day.atTime(12, 0).atZone(ZoneId.of("Europe/London")).toInstant();
    }

    private static Placement home(PlaceCode place, ProviderCode provider, LocalDate from, LocalDate to,
            PlaceChangeReason reason) {
        return new Placement(at(from), place, provider, "The Bakers", null, null, null, null, null, null, false, null,
                to == null ? null : at(to), reason);
    }

    private static Placement here(PlaceCode place, ProviderCode provider) {
        return home(place, provider, TODAY.minusMonths(3), null, null);
    }

    @ParameterizedTest
    @CsvSource({"U6,PR1,fostering-officer", "U1,,fostering-officer", "U6,PR4,placements-officer",
        "U4,PR2,placements-officer", "K2,PR1,placements-officer", "P1,PR0,placements-officer"})
    void the_manager_of_that_kind_of_placement_weighs_it(PlaceCode place, ProviderCode provider, String role) {
        assertThat(StabilityPolicy.triageRole(Optional.of(here(place, provider)))).isEqualTo(role);
    }

    @Test
    void a_home_that_is_not_known_goes_to_the_placements_officer() {
        assertThat(StabilityPolicy.triageRole(Optional.empty())).isEqualTo("placements-officer");
    }

    @Test
    void a_carer_who_asks_for_removal_today_is_answered_today() {
        assertThat(StabilityPolicy.triageClock("carer-removal-today")).isEqualTo("L116");
        assertThat(StabilityPolicy.triageClock("carer-notice")).isEqualTo("L115");
        assertThat(StabilityPolicy.triageClock(null)).isEqualTo("L115");
        assertThat(StabilityPolicy.triage("standing", "carer-removal-today")).isPresent();
        assertThat(StabilityPolicy.triage("standing", "carer-notice")).isPresent();
        assertThat(StabilityPolicy.triage("standing", "school")).isEmpty();
        assertThat(StabilityPolicy.triage("urgent", "carer-removal-today")).isEmpty();
        assertThat(StabilityPolicy.triage("not-at-risk", "carer-notice")).isEmpty();
    }

    @Test
    void two_homes_that_began_within_a_year_make_the_next_the_third() {
        Placement now = here(PlaceCode.U6, ProviderCode.PR1);
        LocalDate yearAgo = LocalDate.of(2027, 2, 28);
        Placement justWithin = home(PlaceCode.U6, ProviderCode.PR1, yearAgo.plusDays(1), TODAY.minusMonths(3), null);
        Placement justBefore = home(PlaceCode.U6, ProviderCode.PR1, yearAgo, TODAY.minusMonths(3), null);
        assertThat(StabilityPolicy.nextWouldBeThird(List.of(now, justWithin), TODAY)).isTrue();
        assertThat(StabilityPolicy.nextWouldBeThird(List.of(now, justBefore), TODAY)).isFalse();
        assertThat(StabilityPolicy.nextWouldBeThird(List.of(), TODAY)).isFalse();
    }

    @Test
    void a_temporary_stay_or_a_new_status_with_the_same_carers_is_no_move() {
        Placement now = here(PlaceCode.U4, ProviderCode.PR1);
        Placement hospital = home(PlaceCode.T1, ProviderCode.PR3, TODAY.minusMonths(5), TODAY.minusMonths(4), null);
        Placement sameCarer = home(PlaceCode.U6, ProviderCode.PR1, TODAY.minusMonths(8), TODAY.minusMonths(3),
                PlaceChangeReason.PLACE);
        assertThat(StabilityPolicy.nextWouldBeThird(List.of(now, hospital), TODAY)).isFalse();
        assertThat(StabilityPolicy.nextWouldBeThird(List.of(now, sameCarer), TODAY)).isFalse();
    }

    @Test
    void an_action_has_an_owner_and_a_day_to_come() {
        assertThat(StabilityPolicy.actions("respite", List.of(GOOD, NONE), TODAY)).isEmpty();
        assertThat(StabilityPolicy.actions("respite", List.of(NONE), TODAY)).contains(
                "Agree at least one action, with who does it and by which day.");
        assertThat(StabilityPolicy.actions("stable", List.of(NONE), TODAY)).isEmpty();
        for (Action half : List.of(new Action("A weekend off", null, TODAY),
                new Action("A weekend off", "support-team", null), new Action(null, "support-team", TODAY))) {
            assertThat(StabilityPolicy.actions("respite", List.of(GOOD, half), TODAY)).isPresent();
        }
        assertThat(StabilityPolicy.actions("respite", List.of(new Action("Late", "support-team", TODAY.minusDays(1))),
                TODAY)).contains("An action cannot be due in the past.");
    }

    @Test
    void the_specialist_team_gets_something_to_do() {
        assertThat(StabilityPolicy.actions("specialist-team", List.of(GOOD), TODAY)).isEmpty();
        assertThat(StabilityPolicy.actions("specialist-team", List.of(new Action("Call", "social-worker", TODAY)),
                TODAY)).contains("Give the specialist team an action and a day.");
    }

    @Test
    void a_move_says_why_and_by_when_and_only_residential_care_is_stepped_down_from() {
        Optional<Placement> foster = Optional.of(here(PlaceCode.U6, ProviderCode.PR1));
        Optional<Placement> residential = Optional.of(here(PlaceCode.K2, ProviderCode.PR4));
        assertThat(StabilityPolicy.move("respite", foster, null, null, null, TODAY)).isEmpty();
        assertThat(StabilityPolicy.move("planned-move", foster, "CARPL", TODAY, false, TODAY)).isEmpty();
        assertThat(StabilityPolicy.move("planned-move", foster, null, TODAY, false, TODAY)).isPresent();
        assertThat(StabilityPolicy.move("recommend-ending", foster, "CREQB", null, false, TODAY)).isPresent();
        assertThat(StabilityPolicy.move("recommend-ending", foster, "CREQB", TODAY, null, TODAY)).isPresent();
        assertThat(StabilityPolicy.move("planned-move", foster, "CARPL", TODAY.minusDays(1), true, TODAY)).isPresent();
        assertThat(StabilityPolicy.move("step-down", foster, "CARPL", TODAY, true, TODAY)).isPresent();
        assertThat(StabilityPolicy.move("step-down", Optional.empty(), "CARPL", TODAY, true, TODAY)).isPresent();
        assertThat(StabilityPolicy.move("step-down", residential, "CARPL", TODAY, true, TODAY)).isEmpty();
    }

    @Test
    void everybody_is_invited_or_it_is_said_why_not() {
        List<Boolean> all = List.of(true, true);
        assertThat(StabilityPolicy.invitations(all, true, null, true, null)).isEmpty();
        assertThat(StabilityPolicy.invitations(List.of(true, false), false, null, true, null)).hasValueSatisfying(
                sentence -> assertThat(sentence).contains("Virtual School"));
        assertThat(StabilityPolicy.invitations(List.of(true, false), true, null, true, null)).isPresent();
        assertThat(StabilityPolicy.invitations(List.of(true, false), true, "The court forbids it", true, null))
                .isEmpty();
        assertThat(StabilityPolicy.invitations(all, true, null, false, null)).isPresent();
        assertThat(StabilityPolicy.invitations(all, true, null, false, "Has one")).isEmpty();
    }

    @Test
    void who_took_part_does_not_ask_afterwards() {
        assertThat(StabilityPolicy.independent(false, false)).isEmpty();
        assertThat(StabilityPolicy.independent(true, false)).isPresent();
        assertThat(StabilityPolicy.independent(false, true)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"U6,CREQB,true,true", "U6,CARPL,true,false", "U6,PLACE,false,false", "K2,ALLEG,false,true",
        "K2,CUSTOD,false,false", "U1,LAREQ,true,false", "U6,,true,false"})
    void what_is_owed_after_the_end_follows_from_home_and_reason(PlaceCode place, PlaceChangeReason reason,
            boolean interview, boolean disruption) {
        Placement ended = home(place, ProviderCode.PR1, TODAY.minusMonths(3), TODAY, reason);
        assertThat(StabilityPolicy.interviewOwed(ended)).isEqualTo(interview);
        assertThat(StabilityPolicy.disruptionOwed(ended)).isEqualTo(disruption);
    }

    @Test
    void what_is_heard_of_long_afterwards_owes_nothing() {
        assertThat(StabilityPolicy.isRecent(TODAY.minusWeeks(12), TODAY)).isTrue();
        assertThat(StabilityPolicy.isRecent(TODAY.minusWeeks(12).minusDays(1), TODAY)).isFalse();
    }

    @Test
    void a_talk_brings_a_theme_and_no_talk_a_reason() {
        assertThat(StabilityPolicy.interview("done", TODAY, null, true)).isEmpty();
        assertThat(StabilityPolicy.interview("done", null, null, true)).isPresent();
        assertThat(StabilityPolicy.interview("done", TODAY, null, false)).isPresent();
        assertThat(StabilityPolicy.interview("refused", null, null, false)).isPresent();
        assertThat(StabilityPolicy.interview("later", null, "Has exams", false)).isEmpty();
        assertThat(StabilityPolicy.themes(Stream.of(new String[] {"school", "good"}, new String[] {null, null})))
                .isEmpty();
        assertThat(StabilityPolicy.themes(Stream.<String[]>of(new String[] {"school", null}))).isPresent();
    }
}
