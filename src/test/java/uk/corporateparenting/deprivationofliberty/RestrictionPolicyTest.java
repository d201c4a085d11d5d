package uk.corporateparenting.deprivationofliberty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.corporateparenting.deprivationofliberty.RestrictionPolicy.Stay;

class RestrictionPolicyTest {

    private static final Instant BEGINS = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void hours_of_the_28_days_before_are_used_up_already() {
        assertThat(counted()).isEqualTo(BEGINS);
        assertThat(counted(stay("2026-11-10T10:00:00Z", "2026-11-11T10:00:00Z"))).isEqualTo("2026-11-21T10:00:00Z");
        assertThat(counted(stay("2026-11-10T10:00:00Z", "2026-11-11T10:00:00Z"),
                stay("2026-11-01T00:00:00Z", "2026-11-01T06:00:00Z"))).isEqualTo("2026-11-21T04:00:00Z");
    }

    @Test
    void only_what_lies_within_the_28_days_counts() {
        assertThat(counted(stay("2026-10-01T10:00:00Z", "2026-10-02T10:00:00Z"))).isEqualTo(BEGINS);
        // The window begins on 25 October at 10:00 UTC: 28 times 24 hours, whatever the clocks did that night.
        assertThat(counted(stay("2026-10-25T08:00:00Z", "2026-10-25T12:00:00Z"))).isEqualTo("2026-11-22T08:00:00Z");
        assertThat(counted(stay("2026-10-25T08:00:00Z", "2026-10-25T10:00:00Z"))).isEqualTo(BEGINS);
        assertThat(counted(stay("2026-11-23T08:00:00Z", null))).isEqualTo(BEGINS);
        assertThat(counted(stay("2026-11-22T09:00:00Z", null))).isEqualTo("2026-11-22T09:00:00Z");
    }

    @Test
    void nobody_decides_on_their_own_proposal() {
        assertThat(RestrictionPolicy.ownProposal("isaac", "tom")).isEmpty();
        assertThat(RestrictionPolicy.ownProposal("tom", "tom")).isPresent();
    }

    @Test
    void under_13_the_secretary_of_state_comes_first() {
        LocalDate born = LocalDate.of(2012, 2, 29);
        LocalDate state = LocalDate.of(2025, 2, 20);
        assertThat(under13(born, LocalDate.of(2025, 2, 28), null)).isPresent();
        assertThat(under13(born, LocalDate.of(2025, 3, 1), null)).isEmpty();
        assertThat(under13(born, LocalDate.of(2025, 2, 28), state)).isEmpty();
        assertThat(under13(null, LocalDate.of(2025, 2, 28), null)).isPresent();
        assertThat(under13(null, LocalDate.of(2025, 2, 28), state)).isEmpty();
        assertThat(RestrictionPolicy.under13(true, true, born, LocalDate.of(2025, 2, 28), state, null)).isPresent();
        assertThat(RestrictionPolicy.under13(false, true, born, LocalDate.of(2025, 2, 28), null, null)).isEmpty();
        assertThat(RestrictionPolicy.under13(true, false, born, LocalDate.of(2025, 2, 28), null, null)).isEmpty();
    }

    @Test
    void authority_has_a_beginning_an_end_and_words() {
        assertThat(RestrictionPolicy.authority(false, null, null, null)).isEmpty();
        assertThat(RestrictionPolicy.authority(true, BEGINS, BEGINS.plusSeconds(1), "doors")).isEmpty();
        assertThat(RestrictionPolicy.authority(true, BEGINS, BEGINS, "doors")).isPresent();
        assertThat(RestrictionPolicy.authority(true, null, BEGINS, "doors")).isPresent();
        assertThat(RestrictionPolicy.authority(true, BEGINS, null, "doors")).isPresent();
        assertThat(RestrictionPolicy.authority(true, BEGINS, BEGINS.plusSeconds(1), null)).isPresent();
    }

    private static Optional<String> under13(LocalDate born, LocalDate from, LocalDate approvedOn) {
        return RestrictionPolicy.under13(true, true, born, from, approvedOn, approvedOn == null ? null : "S/1");
    }

    private static Instant counted(Stay... earlier) {
        return RestrictionPolicy.countedFrom(BEGINS, List.of(earlier));
    }

    private static Stay stay(String from, String to) {
        return new Stay(Instant.parse(from), to == null ? null : Instant.parse(to));
    }
}
