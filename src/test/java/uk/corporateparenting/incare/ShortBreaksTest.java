package uk.corporateparenting.incare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.record.NeedCode;
import uk.corporateparenting.record.PlaceCode;
import uk.corporateparenting.record.ProviderCode;

class ShortBreaksTest {

    private final List<Fact> facts = new ArrayList<>(List.of(
            new Fact.LegalStatus(at("2026-01-05"), LegalStatusCode.V4, null, null, null, null),
            new Fact.CareEpisode(day("2026-01-05"), LegalStatusCode.V4, NeedCode.N2, "grace", "Respite", null, null)));

    @Test
    void a_break_of_hours_is_a_day_and_a_week_away_seven() {
        away("2026-03-02", "2026-03-02");
        away("2026-04-06", "2026-04-13");

        ShortBreaks breaks = on("2026-06-01");

        assertThat(breaks).isEqualTo(new ShortBreaks(0, 8, java.util.Optional.empty()));
        assertThat(breaks.words()).contains("0 of 17", "8 of 75").doesNotContain("Over");
    }

    @Test
    void one_break_lasts_17_days_at_most_also_over_the_change_of_the_clocks() {
        away("2026-03-20", null);

        assertThat(on("2026-03-30").thisBreak()).isEqualTo(10);
        assertThat(on("2026-03-30").mustEndOn()).hasValue(day("2026-04-06"));
        assertThat(on("2026-04-07").words()).contains("18 of 17", "Over the limit");
    }

    @Test
    void all_breaks_of_a_year_are_75_days_at_most() {
        away("2026-01-05", "2026-01-20");
        away("2026-02-05", "2026-02-20");
        away("2026-03-05", "2026-03-20");
        away("2026-04-05", "2026-04-20");
        away("2026-06-01", null);

        assertThat(on("2026-06-05").thisYear()).isEqualTo(64);
        assertThat(on("2026-06-05").mustEndOn()).hasValue(day("2026-06-16"));
    }

    @Test
    void what_lies_more_than_12_months_back_counts_no_more() {
        away("2026-01-05", "2026-01-20");
        away("2027-01-10", null);

        assertThat(on("2027-01-10").thisYear()).isEqualTo(10 + 1);
        assertThat(on("2027-01-21").thisYear()).isEqualTo(11);
        assertThat(on("2027-01-21").mustEndOn()).hasValue(day("2027-01-27"));
    }

    @Test
    void any_other_stay_is_no_short_break() {
        facts.set(0, new Fact.LegalStatus(at("2026-01-05"), LegalStatusCode.V2, null, null, null, null));
        away("2026-03-20", null);

        assertThat(ShortBreaks.are(story())).isFalse();
        assertThat(on("2026-04-30")).isEqualTo(new ShortBreaks(0, 0, java.util.Optional.empty()));
    }

    private void away(String from, String to) {
        facts.add(0, new Fact.Placement(at(from), PlaceCode.U6, ProviderCode.PR1, "The Bakers", null, null, null, null,
                null, null, false, null, to == null ? null : at(to), null));
    }

    private ShortBreaks on(String today) {
        return ShortBreaks.of(story(), day(today));
    }

    private CareStory story() {
        return CareStory.of("CH-000417", facts);
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static Instant at(String day) {
        return day(day).atTime(10, 0).atZone(ZoneId.of("Europe/London")).toInstant();
    }
}
