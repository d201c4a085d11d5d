package uk.corporateparenting.entrytocare.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import uk.corporateparenting.workflow.YesNo;

/** What a chosen way must bring with it. */
class ChoicesTest {

    private static final LocalDateTime AT = LocalDateTime.of(2026, 11, 20, 10, 0);

    @Test
    void police_protection_names_the_time_the_officer_and_the_force() {
        assertThat(ChooseProtection.problem(choice("police-protection", null, "PC", "Force", null))).isPresent();
        assertThat(ChooseProtection.problem(choice("police-protection", AT, null, "Force", null))).isPresent();
        assertThat(ChooseProtection.problem(choice("police-protection", AT, "PC", null, null))).isPresent();
        assertThat(ChooseProtection.problem(choice("police-protection", AT, "PC", "Force", null))).isEmpty();
        assertThat(ChooseProtection.problem(choice("section-20", null, null, null, null))).isEmpty();
    }

    @Test
    void out_of_hours_names_the_on_call_manager() {
        assertThat(ChooseProtection.problem(choice("none", null, null, null, YesNo.YES)))
                .hasValue("Name the on-call manager who agreed.");
    }

    @Test
    void a_return_says_when_to_whom_and_how_the_home_was_assessed() {
        assertThat(DecideBeforePowerEnds.problem(next("return", null, "Gran", "Seen", null, null, null))).isPresent();
        assertThat(DecideBeforePowerEnds.problem(next("return", AT, null, "Seen", null, null, null))).isPresent();
        assertThat(DecideBeforePowerEnds.problem(next("return", AT, "Gran", null, null, null, null))).isPresent();
        assertThat(DecideBeforePowerEnds.problem(next("return", AT, "Gran", "Seen", null, null, null))).isEmpty();
    }

    @Test
    void an_order_names_court_and_time_and_an_emergency_order_its_end() {
        assertThat(DecideBeforePowerEnds.problem(next("extended", null, null, null, "C", AT, null))).isPresent();
        assertThat(DecideBeforePowerEnds.problem(next("extended", null, null, null, "C", AT, AT))).isEmpty();
        assertThat(DecideBeforePowerEnds.problem(next("interim-order", null, null, null, null, AT, null))).isPresent();
        assertThat(DecideBeforePowerEnds.problem(next("interim-order", null, null, null, "C", AT, null))).isEmpty();
        assertThat(DecideBeforePowerEnds.problem(next("section-20", null, null, null, null, null, null))).isEmpty();
    }

    private static ChooseProtection.Answers choice(String power, LocalDateTime takenAt, String officer, String force,
            YesNo outOfHours) {
        return new ChooseProtection.Answers("Danger", "At school", power, takenAt, officer, force, "Why", outOfHours,
                null, null, null, "Asleep");
    }

    private static DecideBeforePowerEnds.Answers next(String outcome, LocalDateTime returnedAt, String to, String home,
            String court, LocalDateTime madeAt, LocalDateTime endsAt) {
        return new DecideBeforePowerEnds.Answers(outcome, "Why", returnedAt, to, YesNo.NO, home, null, court, madeAt,
                endsAt, null, null, null, null, null, "Asleep");
    }
}
