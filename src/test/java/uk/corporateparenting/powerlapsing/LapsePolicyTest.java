package uk.corporateparenting.powerlapsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.corporateparenting.incare.LapseKind;
import uk.corporateparenting.record.LegalStatusCode;

class LapsePolicyTest {

    private static final LocalDate END = LocalDate.of(2028, 2, 29);

    @ParameterizedTest
    @EnumSource(LapseKind.class)
    void everything_that_lapses_can_be_settled_and_replaced(LapseKind kind) {
        assertThat(LapsePolicy.choices(kind)).contains(Outcome.REPLACED).hasSizeGreaterThan(1);
        assertThat(LapsePolicy.choice(Outcome.REPLACED, kind, false)).isEmpty();
        assertThat(LapsePolicy.choice(Outcome.REPLACED, kind, true)).isPresent();
    }

    @Test
    void only_what_fits_can_be_chosen() {
        assertThat(LapsePolicy.choice(Outcome.APPROVED, LapseKind.INTERIM_ORDER, true)).isPresent();
        assertThat(LapsePolicy.choice(Outcome.SECTION_20, LapseKind.SECTION_20_END, true)).isEmpty();
        assertThat(LapsePolicy.choice(Outcome.EXTENDED, LapseKind.SECTION_20_END, true)).isPresent();
    }

    @Test
    void an_extension_is_later_within_the_law_and_a_court_s() {
        assertThat(extension(LapseKind.INTERIM_ORDER, END.plusDays(1), null, "Family Court")).isFalse();
        assertThat(extension(LapseKind.INTERIM_ORDER, null, null, "Family Court")).isTrue();
        assertThat(extension(LapseKind.INTERIM_ORDER, END, null, "Family Court")).isTrue();
        assertThat(extension(LapseKind.INTERIM_ORDER, END.plusDays(1), null, null)).isTrue();
        assertThat(extension(LapseKind.TEMPORARY_APPROVAL, END.plusWeeks(8), END.plusWeeks(8), null)).isFalse();
        assertThat(extension(LapseKind.TEMPORARY_APPROVAL, END.plusWeeks(8).plusDays(1), END.plusWeeks(8), null))
                .isTrue();
    }

    @Test
    void leaving_happens_by_the_last_day() {
        assertThat(LapsePolicy.byTheLastDay(END, END, END.minusDays(9))).isEmpty();
        assertThat(LapsePolicy.byTheLastDay(null, END, END)).isPresent();
        assertThat(LapsePolicy.byTheLastDay(END.plusDays(1), END, END.minusDays(9))).isPresent();
        // It has lapsed already: what happened later is written down as it was.
        assertThat(LapsePolicy.byTheLastDay(END.plusDays(1), END, END.plusDays(1))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(LegalStatusCode.class)
    void every_legal_status_has_its_way_to_lapse(LegalStatusCode status) {
        assertThat(LapseKind.of(status).isLegalStatus()).isTrue();
        assertThat(LapseKind.of(status).isRestriction()).isFalse();
    }

    private static boolean extension(LapseKind kind, LocalDate to, LocalDate latest, String court) {
        return LapsePolicy.extension(kind, END, to, latest, court).isPresent();
    }
}
