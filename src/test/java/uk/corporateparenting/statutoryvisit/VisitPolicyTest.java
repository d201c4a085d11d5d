package uk.corporateparenting.statutoryvisit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.corporateparenting.incare.CareStory;
import uk.corporateparenting.incare.Story;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.record.PlaceCode;
import uk.corporateparenting.timescale.LondonTime;

class VisitPolicyTest {

    @Test
    void the_table_hears_what_the_record_knows() {
        assertThat(asked(Story.inCareSince("2026-03-02").status(LegalStatusCode.V2, "2026-03-02")
                .placed(PlaceCode.U6, "2026-03-02").visited("2026-03-06").reviewed("2026-03-20")))
                .containsEntry("legalStatus", "V2").containsEntry("place", "U6").containsEntry("visitedHere", true)
                .containsEntry("firstReviewHeld", true).containsEntry("afterFirstYear", false)
                .containsEntry("temporaryApproval", false).containsEntry("newOrderNotVisited", false);
        assertThat(asked(Story.inCareSince("2026-03-02"))).containsEntry("place", null)
                .containsEntry("legalStatus", null).containsEntry("visitedHere", false);
    }

    @Test
    void a_visit_before_a_move_does_not_count_after_it() {
        assertThat(asked(Story.inCareSince("2026-03-02").placed(PlaceCode.U6, "2026-04-10").visited("2026-04-09")))
                .containsEntry("visitedHere", false);
    }

    @Test
    void short_breaks_are_one_series_however_often_the_child_comes() {
        assertThat(asked(Story.inCareSince("2026-03-02").status(LegalStatusCode.V4, "2026-03-02")
                .placed(PlaceCode.K2, "2026-04-10").visited("2026-04-09"))).containsEntry("visitedHere", true);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-10, 2026-03-09, false",
        "2025-03-10, 2026-03-10, true",
        // Whoever moved in on 29 February has been there for a year on 1 March.
        "2024-02-29, 2025-02-28, false",
        "2024-02-29, 2025-03-01, true",
        "2023-02-28, 2024-02-28, true"})
    void the_interval_belongs_to_the_year_of_the_visit_it_begins_with(String moved, String visited, boolean after) {
        assertThat(asked(Story.inCareSince(moved).placed(PlaceCode.U4, moved).visited(visited)))
                .containsEntry("afterFirstYear", after);
        assertThat(VisitPolicy.maySixMonthsBeAgreed(Story.inCareSince(moved).placed(PlaceCode.U4, moved).now(),
                LondonTime.day(Story.noon(visited)))).isEqualTo(after);
    }

    @Test
    void an_order_made_in_the_placement_wants_its_own_first_visit() {
        Story home = Story.inCareSince("2026-03-02").placed(PlaceCode.P1, "2026-03-02").visited("2026-04-01")
                .status(LegalStatusCode.C2, "2026-04-08");
        assertThat(asked(home)).containsEntry("newOrderNotVisited", true);
        assertThat(asked(home.visited("2026-04-10"))).containsEntry("newOrderNotVisited", false);
    }

    @ParameterizedTest
    @CsvSource({
        "true, in-person, false, 2026-03-10, true",
        "false, in-person, true, 2026-03-10, false",
        "true, video, false, 2026-03-10, false",
        "true, video, true, 2026-03-10, true",
        "true, telephone, true, 2026-03-10, false",
        "true, in-person, false, 2026-03-01, false"})
    void a_visit_counts_where_the_child_lives_and_in_person(boolean seen, String mode, boolean video, String on,
            boolean counts) {
        CareStory story = Story.inCareSince("2026-02-02").placed(PlaceCode.U6, "2026-03-02").now();
        assertThat(VisitPolicy.counts(seen, mode, video, Story.noon(on), story)).isEqualTo(counts);
    }

    @Test
    void video_counts_only_between_the_days_that_are_set() {
        VisitSettings set = new VisitSettings("2020-04-24", "2021-09-30", false);
        assertThat(set.videoCounts(LocalDate.of(2020, 4, 23))).isFalse();
        assertThat(set.videoCounts(LocalDate.of(2020, 4, 24))).isTrue();
        assertThat(set.videoCounts(LocalDate.of(2021, 9, 30))).isTrue();
        assertThat(set.videoCounts(LocalDate.of(2021, 10, 1))).isFalse();
        assertThat(new VisitSettings("2020-04-24", "", false).videoCounts(LocalDate.of(2030, 1, 1))).isTrue();
        assertThat(new VisitSettings("", "", false).videoCounts(LocalDate.of(2020, 5, 1))).isFalse();
    }

    private static Map<String, Object> asked(Story story) {
        return VisitPolicy.question(story.now(), false, false).asMap();
    }
}
