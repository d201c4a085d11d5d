package uk.corporateparenting.incare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import uk.corporateparenting.record.Fact.LegalStatus;
import uk.corporateparenting.record.LegalStatusCode;

class LegalStandingTest {

    private static final Instant STARTS = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant ENDS = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void a_status_ends_when_the_next_begins_at_its_own_end_or_never_before_it_began() {
        assertThat(endedAt(ENDS.minusSeconds(60))).isEqualTo(ENDS.minusSeconds(60));
        assertThat(endedAt(ENDS.plusSeconds(60))).isEqualTo(ENDS);
        assertThat(endedAt(STARTS.minusSeconds(60))).isEqualTo(STARTS);
    }

    private static Instant endedAt(Instant at) {
        return LegalStanding.ended(new LegalStatus(STARTS, LegalStatusCode.L1, ENDS, null, null, null), at).endedAt();
    }
}
