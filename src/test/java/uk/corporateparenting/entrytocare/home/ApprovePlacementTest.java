package uk.corporateparenting.entrytocare.home;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.corporateparenting.workflow.YesNo.NO;
import static uk.corporateparenting.workflow.YesNo.YES;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.corporateparenting.entrytocare.home.ApprovePlacement.Answers;
import uk.corporateparenting.entrytocare.home.ApprovePlacement.Proposal;
import uk.corporateparenting.workflow.YesNo;

class ApprovePlacementTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void an_unsuitable_home_can_only_be_refused() {
        assertThat(new Proposal(PlaceKind.CONNECTED_UNAPPROVED, "in", false, true)
                .problem(answers(null, null, YES, null, TODAY.plusWeeks(4), null), TODAY)).isPresent();
    }

    @Test
    void out_of_area_the_area_authority_is_told_first() {
        Proposal out = new Proposal(PlaceKind.FOSTER, "out", false, false);
        assertThat(out.problem(answers(NO, null, YES, null, null, null), TODAY)).isPresent();
        assertThat(out.problem(answers(YES, null, YES, null, null, null), TODAY)).isEmpty();
    }

    @Test
    void at_a_distance_the_area_authority_is_consulted_first() {
        Proposal far = new Proposal(PlaceKind.FOSTER, "at-distance", false, false);
        assertThat(far.problem(answers(YES, NO, YES, null, null, null), TODAY)).isPresent();
        assertThat(far.problem(answers(null, YES, YES, null, null, null), TODAY)).isEmpty();
    }

    @Test
    void the_reviewing_officer_is_consulted_or_it_is_said_why_not() {
        Proposal secure = new Proposal(PlaceKind.SECURE, "in", false, false);
        assertThat(secure.problem(answers(null, null, null, null, null, null), TODAY)).isPresent();
        assertThat(secure.problem(answers(null, null, NO, null, null, null), TODAY)).isPresent();
        assertThat(secure.problem(answers(null, null, NO, "none appointed yet", null, null), TODAY)).isEmpty();
    }

    @Test
    void with_a_parent_under_an_order_everything_is_done_first() {
        Proposal parent = new Proposal(PlaceKind.PARENT, "in", true, false);
        assertThat(parent.problem(answers(null, null, YES, null, null, NO), TODAY)).isPresent();
        assertThat(parent.problem(answers(null, null, YES, null, null, YES), TODAY)).isEmpty();
    }

    @Test
    void a_temporary_approval_has_its_end() {
        Proposal aunt = new Proposal(PlaceKind.CONNECTED_UNAPPROVED, "in", false, false);
        assertThat(aunt.problem(answers(null, null, YES, null, null, null), TODAY)).isPresent();
        assertThat(aunt.problem(answers(null, null, YES, null, TODAY.plusWeeks(16), null), TODAY)).isEmpty();
    }

    private static Answers answers(YesNo told, YesNo consulted, YesNo officer, String whyNot, LocalDate endsOn,
            YesNo parentDone) {
        return new Answers(YES, "right for her", told, consulted, "the neighbouring council", officer, whyNot, endsOn,
                parentDone, parentDone, parentDone, "yes please", "spoken", null);
    }
}
