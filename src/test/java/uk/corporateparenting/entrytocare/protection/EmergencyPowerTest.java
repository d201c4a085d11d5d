package uk.corporateparenting.entrytocare.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class EmergencyPowerTest {

    private static final Instant MADE = Instant.parse("2026-11-13T15:00:00Z");
    private static final Instant LIMIT = Instant.parse("2026-11-21T15:00:00Z");

    @Test
    void police_protection_is_followed_by_an_order_and_an_order_is_extended_once() {
        assertThat(EmergencyPower.running("T12")).hasValue(EmergencyPower.POLICE_PROTECTION);
        assertThat(EmergencyPower.running(null)).isEmpty();
        assertThat(EmergencyPower.POLICE_PROTECTION.next()).hasValue(EmergencyPower.ORDER);
        assertThat(EmergencyPower.ORDER.next()).hasValue(EmergencyPower.EXTENDED_ORDER);
        assertThat(EmergencyPower.EXTENDED_ORDER.next()).isEmpty();
    }

    @Test
    void police_protection_that_has_ended_protects_nobody() {
        assertThat(EmergencyPower.policeProtection(LIMIT, MADE)).isEmpty();
        assertThat(EmergencyPower.policeProtection(LIMIT, LIMIT)).isPresent();
    }

    @Test
    void an_order_lasts_no_longer_than_its_limit() {
        assertThat(EmergencyPower.order(MADE, LIMIT, LIMIT, false)).isEmpty();
        assertThat(EmergencyPower.order(MADE, MADE, LIMIT, false)).hasValue("The order must end after it was made.");
        assertThat(EmergencyPower.order(MADE, LIMIT.plusSeconds(60), LIMIT, false)).isPresent();
    }

    @Test
    void after_a_sunday_or_a_holiday_it_runs_to_noon() {
        assertThat(EmergencyPower.order(MADE, Instant.parse("2026-11-23T12:00:00Z"), LIMIT, true)).isEmpty();
        assertThat(EmergencyPower.order(MADE, Instant.parse("2026-11-23T13:00:00Z"), LIMIT, true)).isPresent();
        assertThat(EmergencyPower.order(MADE, Instant.parse("2026-11-30T12:00:00Z"), LIMIT, true)).isPresent();
    }

    @Test
    void an_order_is_extended_while_it_lasts() {
        assertThat(EmergencyPower.extension(LIMIT, LIMIT)).isEmpty();
        assertThat(EmergencyPower.extension(LIMIT.plusSeconds(60), LIMIT)).isPresent();
    }
}
