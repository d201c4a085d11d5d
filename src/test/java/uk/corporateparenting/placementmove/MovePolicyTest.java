package uk.corporateparenting.placementmove;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.corporateparenting.workflow.YesNo;

class MovePolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void a_new_home_is_needed_today_or_later_and_before_the_notice_runs_out() {
        assertThat(MovePolicy.proposal(TODAY, YesNo.NO, null, TODAY)).isEmpty();
        assertThat(MovePolicy.proposal(TODAY.plusDays(28), YesNo.YES, TODAY.plusDays(28), TODAY)).isEmpty();
        assertThat(MovePolicy.proposal(TODAY.minusDays(1), YesNo.NO, null, TODAY)).isPresent();
        assertThat(MovePolicy.proposal(TODAY, YesNo.YES, null, TODAY)).contains("Say until when notice was given.");
        assertThat(MovePolicy.proposal(TODAY.plusDays(29), YesNo.YES, TODAY.plusDays(28), TODAY)).isPresent();
    }

    @Test
    void school_in_years_10_and_11_is_disrupted_only_after_both_were_asked_and_may_be_refused_without() {
        assertThat(MovePolicy.school(YesNo.YES, YesNo.YES, YesNo.YES)).isEmpty();
        assertThat(MovePolicy.school(YesNo.YES, YesNo.YES, YesNo.NO)).isPresent();
        assertThat(MovePolicy.school(YesNo.YES, YesNo.NO, YesNo.YES)).isPresent();
        assertThat(MovePolicy.school(YesNo.NO, YesNo.NO, YesNo.NO)).isEmpty();
    }

    @Test
    void what_is_not_renewed_says_why() {
        assertThat(MovePolicy.renewal(YesNo.YES, YesNo.YES, null)).isEmpty();
        assertThat(MovePolicy.renewal(YesNo.NO, YesNo.YES, null)).isPresent();
        assertThat(MovePolicy.renewal(YesNo.YES, YesNo.NO, "The father is at sea until Friday.")).isEmpty();
    }
}
