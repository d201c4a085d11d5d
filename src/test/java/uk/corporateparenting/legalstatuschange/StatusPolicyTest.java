package uk.corporateparenting.legalstatuschange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.corporateparenting.legalstatuschange.StatusPolicy.Proposed;
import uk.corporateparenting.record.Fact.LegalStatus;
import uk.corporateparenting.record.LegalStatusCode;

class StatusPolicyTest {

    private static final Instant IN_CARE = Instant.parse("2026-03-02T00:00:00Z");
    private static final Instant STANDS = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(90));

    @Test
    void an_order_follows_an_agreement() {
        assertThat(problem(LegalStatusCode.C1, NOW, LATER, "Family Court")).isEmpty();
        assertThat(problem(LegalStatusCode.C2, STANDS.plusSeconds(60), null, "Family Court")).isEmpty();
    }

    @Test
    void it_never_begins_before_what_stands_or_before_care_or_in_the_future() {
        assertThat(problem(LegalStatusCode.C1, STANDS, null, "Family Court"))
                .contains("The status that stands now began later than that. Check from when the new one counts.");
        assertThat(problem(LegalStatusCode.C1, IN_CARE.minusSeconds(1), null, "Family Court"))
                .contains("The new status cannot begin before the child came into care.");
        assertThat(problem(LegalStatusCode.C1, NOW.plusSeconds(1), null, "Family Court"))
                .contains("A legal status that has not begun yet cannot be recorded.");
        assertThat(problem(LegalStatusCode.C1, NOW, NOW, "Family Court"))
                .contains("The status must end after it began.");
    }

    @Test
    void an_order_names_its_court_and_a_short_power_its_end() {
        assertThat(problem(LegalStatusCode.C1, NOW, null, null)).contains("Name the court that made the order.");
        assertThat(problem(LegalStatusCode.L1, NOW, null, null))
                .contains("Say when it ends: this power lasts some days at most.");
        assertThat(problem(LegalStatusCode.L1, NOW, NOW.plus(Duration.ofHours(72)), null)).isEmpty();
    }

    @Test
    void the_same_again_is_no_change_unless_its_end_is_new() {
        assertThat(problem(LegalStatusCode.V2, NOW, null, null)).contains("The child has this legal status already.");
        assertThat(problem(LegalStatusCode.V2, NOW, LATER, null)).isEmpty();
    }

    @Test
    void where_nothing_stands_anything_may_begin() {
        assertThat(StatusPolicy.problem(new Proposed(LegalStatusCode.V2, STANDS, null, null), null, IN_CARE, NOW))
                .isEmpty();
    }

    private static Optional<String> problem(LegalStatusCode code, Instant from, Instant endsAt, String court) {
        return StatusPolicy.problem(new Proposed(code, from, endsAt, court),
                new LegalStatus(STANDS, LegalStatusCode.V2, null, null, null, null), IN_CARE, NOW);
    }
}
