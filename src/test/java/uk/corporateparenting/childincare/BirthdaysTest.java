package uk.corporateparenting.childincare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.incare.LookedAfter;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.EndReasonCode;
import uk.corporateparenting.workflow.YesNo;
import uk.corporateparenting.workflow.engine.TestClock;

/** What becomes due at an age, by days worked out by hand. */
@EngineTest
class BirthdaysTest {

    private static final LocalDate LEAP_DAY = LocalDate.of(2012, 2, 29);

    @Autowired LookedAfter children;
    @Autowired Episodes episodes;
    @Autowired Council council;
    @Autowired CareRecord record;
    @Autowired ManagementService management;
    @Autowired TestClock clock;

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void a_whole_time_in_care_from_the_first_day_to_the_18th_birthday() {
        String ref = episodes.begins(children.child(LEAP_DAY, LocalDate.of(2026, 11, 2)));

        assertThat(due(ref, "fifteenAndNineMonths")).isEqualTo("2027-11-29T00:00:00Z");
        council.fire(ref, "fifteenAndNineMonths");
        assertThat(episodes.sent(ref)).contains(ChildInCare.FIFTEEN_AND_NINE_MONTHS)
                .doesNotContain(ChildInCare.TURNED_SIXTEEN);
        assertThat(due(ref, "turnedSixteen")).isEqualTo("2028-02-29T00:00:00Z");
        council.fire(ref, "turnedSixteen");
        assertThat(episodes.sent(ref)).contains(ChildInCare.TURNED_SIXTEEN);
        assertThat(due(ref, "nearlyEighteen")).isEqualTo("2029-12-29T00:00:00Z");
        council.fire(ref, "nearlyEighteen");
        assertThat(council.task(ref, "prepareForEighteen").getDueDate()).isEqualTo("2030-01-29T23:59:59Z");
        assertThat(due(ref, "preparationLate")).isEqualTo("2030-01-29T23:59:59Z");
        assertThat(due(ref, "turnedEighteenUnprepared")).isEqualTo("2030-03-01T00:00:00Z");
        council.fire(ref, "preparationLate");
        episodes.answersEscalation(ref, "helen");
        children.does(ref, "prepareForEighteen");
        assertThat(due(ref, "turnedEighteen")).isEqualTo("2030-03-01T00:00:00Z");

        clock.to(Instant.parse("2030-03-01T00:00:01Z"));
        council.fire(ref, "turnedEighteen");
        episodes.settle(ref);

        assertThat(episodes.running(ref)).as("only the pathway lives on").containsExactlyInAnyOrder("after-care",
                "leaving-care-pathway");
        assertThat(council.open(ref)).contains("writeClosingLetter");
        assertThat(episodes.episode(ref).endedOn()).isEqualTo("2030-03-01");
        assertThat(episodes.episode(ref).endReason()).isEqualTo(EndReasonCode.E17);
        assertThat(episodes.sentTimes(ref)).containsEntry(ChildInCare.CARE_ENDED, 1L);
        children.does(ref, "writeClosingLetter");
        assertThat(episodes.running(ref)).doesNotContain("after-care");
    }

    @Test
    void who_comes_into_care_late_skips_what_has_passed_and_what_was_not_prepared_is_confirmed() {
        String ref = episodes.begins(children.child(LocalDate.of(2010, 4, 15), LocalDate.of(2026, 11, 2)));
        assertThat(due(ref, "nearlyEighteen")).isEqualTo("2028-02-15T00:00:00Z");
        council.fire(ref, "nearlyEighteen");
        assertThat(due(ref, "turnedEighteenUnprepared")).as("British summer time").isEqualTo("2028-04-14T23:00:00Z");

        clock.to(Instant.parse("2028-04-14T23:00:01Z"));
        council.fire(ref, "turnedEighteenUnprepared");
        episodes.settle(ref);

        assertThat(episodes.sent(ref)).doesNotContain(ChildInCare.FIFTEEN_AND_NINE_MONTHS)
                .contains(ChildInCare.TURNED_SIXTEEN)
                .as("the pathway that runs looks by itself").doesNotContain(ChildInCare.LEAVING_CARE_STATUS_OWED);
        assertThat(episodes.episode(ref).endReason()).isEqualTo(EndReasonCode.E8);
        assertThat(episodes.episode(ref).endedOn()).isEqualTo("2028-04-15");
        assertThat(council.open(ref)).containsExactly("confirmHowCareEnded");
        council.fire(ref, "statusMayChangeLater");
        assertThat(council.open(ref)).containsExactly("confirmHowCareEnded", "confirmLeaverStatus");
        children.does(ref, "confirmHowCareEnded");
        assertThat(episodes.episode(ref).endReason()).isEqualTo(EndReasonCode.E5);
        assertThat(episodes.episode(ref).endedOn()).isEqualTo("2028-04-15");
        children.does(ref, "writeClosingLetter");
        assertThat(council.open(ref)).containsExactly("confirmLeaverStatus");
    }

    @Test
    void between_the_two_only_what_has_passed_is_skipped() {
        String ref = episodes.begins(children.child(LocalDate.of(2011, 1, 31), LocalDate.of(2026, 11, 2)));
        assertThat(due(ref, "turnedSixteen")).isEqualTo("2027-01-31T00:00:00Z");
    }

    @Test
    void a_corrected_date_of_birth_moves_the_day() {
        String ref = episodes.begins(children.child(LocalDate.of(2012, 8, 31), LocalDate.of(2026, 11, 2)));
        assertThat(due(ref, "fifteenAndNineMonths")).as("May has 31 days").isEqualTo("2028-05-30T23:00:00Z");

        episodes.bornOn(ref, LocalDate.of(2012, 5, 31));
        Job timer = council.timers(ref, "fifteenAndNineMonths").get(0);
        management.recalculateJobDuedate(timer.getId(), false);

        assertThat(due(ref, "fifteenAndNineMonths")).as("a leap year's 29 February is not the 31st: a day later")
                .isEqualTo("2028-03-01T00:00:00Z");
    }

    @Test
    void the_health_history_and_its_day_have_to_fit() {
        LocalDate today = LocalDate.of(2026, 11, 22);
        assertThat(answers(YesNo.YES, null, null).problem(today)).isPresent();
        assertThat(answers(YesNo.YES, today.plusDays(1), null).problem(today)).isPresent();
        assertThat(answers(YesNo.YES, today, null).problem(today)).isEmpty();
        assertThat(answers(YesNo.NO, null, null).problem(today)).isPresent();
        assertThat(answers(YesNo.NO, null, "Next week").problem(today)).isEmpty();
    }

    private static PrepareForEighteen.Answers answers(YesNo given, LocalDate on,
            String whyNot) {
        return new PrepareForEighteen.Answers("Mill Lane", "E17", "why", given, on, whyNot, null, null, null);
    }

    private Instant due(String ref, String timer) {
        List<Job> jobs = council.timers(ref, timer);
        assertThat(jobs).as(timer).hasSize(1);
        return jobs.get(0).getDuedate().toInstant();
    }
}
