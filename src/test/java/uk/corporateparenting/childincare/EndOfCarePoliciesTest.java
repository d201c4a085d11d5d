package uk.corporateparenting.childincare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.corporateparenting.record.EndReasonCode;
import uk.corporateparenting.record.LegalStatusCode;

class EndOfCarePoliciesTest {

    private static final LocalDate ENTERED = LocalDate.of(2026, 11, 2);
    private static final LocalDate TODAY = LocalDate.of(2027, 1, 20);

    @ParameterizedTest
    @CsvSource({
            "2012-04-15, 2030-04-15", "2012-02-29, 2030-03-01", "2010-12-31, 2028-12-31",
            "2011-03-31, 2029-03-31",
    })
    void the_18th_birthday(String born, String eighteenth) {
        assertThat(BirthdayPolicy.eighteenth(LocalDate.parse(born))).isEqualTo(eighteenth);
    }

    @Test
    void whoever_is_born_on_29_February_is_a_year_older_on_1_March() {
        LocalDate born = LocalDate.of(2012, 2, 29);
        assertThat(BirthdayPolicy.turns(16, born)).isEqualTo("2028-02-29");
        assertThat(BirthdayPolicy.age(born, LocalDate.of(2030, 2, 28))).isEqualTo(17);
        assertThat(BirthdayPolicy.age(born, LocalDate.of(2030, 3, 1))).isEqualTo(18);
        assertThat(BirthdayPolicy.age(null, TODAY)).isNull();
        assertThat(BirthdayPolicy.age(TODAY.plusDays(1), TODAY)).isNull();
    }

    @Test
    void a_birthday_on_the_first_day_of_care_is_not_past() {
        assertThat(BirthdayPolicy.isAhead(ENTERED, ENTERED)).isTrue();
        assertThat(BirthdayPolicy.isAhead(ENTERED.minusDays(1), ENTERED)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
            "E5,  2011-01-21, true", "E5,  2011-01-20, false", "E6,  2012-01-01, true", "E6,  2009-06-01, false",
            "E7,  2009-01-21, true", "E7,  2009-01-20, false", "E17, 2009-01-21, true", "E17, 2009-01-20, false",
            "E11, 2009-01-20, true", "E12, 2024-01-20, false", "E41, 2009-01-20, true", "E45, 2015-01-20, false",
            "E48, 2009-01-20, true", "E4A, 2026-01-20, false", "E2,  2026-12-01, false", "E15, 2012-01-20, false",
            "E5,  ,           false",
    })
    void a_way_that_does_not_fit_the_age_is_refused(EndReasonCode reason, LocalDate born, boolean refused) {
        assertThat(EndReasonPolicy.problem(reason, born, TODAY).isPresent()).isEqualTo(refused);
    }

    @Test
    void the_day_is_not_before_care_began_nor_ahead_nor_after_the_18th_birthday() {
        LocalDate born = LocalDate.of(2009, 1, 10);
        assertThat(EndReasonPolicy.dayProblem(ENTERED.minusDays(1), ENTERED, null, TODAY)).isPresent();
        assertThat(EndReasonPolicy.dayProblem(ENTERED, ENTERED, null, TODAY)).isEmpty();
        assertThat(EndReasonPolicy.dayProblem(TODAY, ENTERED, null, TODAY)).isEmpty();
        assertThat(EndReasonPolicy.dayProblem(TODAY.plusDays(1), ENTERED, null, TODAY)).isPresent();
        assertThat(EndReasonPolicy.dayProblem(LocalDate.of(2027, 1, 10), ENTERED, born, TODAY)).isEmpty();
        assertThat(EndReasonPolicy.dayProblem(LocalDate.of(2027, 1, 11), ENTERED, born, TODAY)).isPresent();
        assertThat(EndReasonPolicy.plannedDayProblem(TODAY.plusDays(30), ENTERED, null)).isEmpty();
    }

    @Test
    void every_way_of_the_national_return_has_its_route_but_a_new_episode() {
        Set<EndReasonCode> reached = EnumSet.noneOf(EndReasonCode.class);
        for (CeasingRoute route : CeasingRoute.values()) {
            assertThat(EndReasonPolicy.by(route)).isNotEmpty();
            assertThat(CeasingRoute.of(route.code())).isEqualTo(route);
            assertThat(route.words()).isNotBlank();
            reached.addAll(EndReasonPolicy.by(route));
        }
        reached.addAll(EndReasonPolicy.AT_EIGHTEEN);
        assertThat(EnumSet.complementOf(EnumSet.copyOf(reached))).containsExactly(EndReasonCode.X1);
    }

    @ParameterizedTest
    @CsvSource({
            "independence, 15, V2, true", "independence, 16, V2, false", "independence, , V2, false",
            "custody, 16, C2, true", "custody, 16, V2, false", "custody, 15, , false",
            "remand-ended, 15, J1, false", "remand-ended, 15, V2, true", "remand-ended, 15, , true",
            "return-home, 12, J1, true", "independence, 17, J1, true", "return-home, 12, C2, false",
            "death, 3, J1, false",
    })
    void what_cannot_be_is_said_before_anybody_works_on_it(String route, Integer age, LegalStatusCode now,
                                                          boolean refused) {
        assertThat(CeasingPolicy.problem(CeasingRoute.of(route), age, now).isPresent()).isEqualTo(refused);
    }

    @Test
    void the_draft_of_the_closing_letter_fits_the_age() {
        assertThat(ClosingLetterPolicy.draft("Robin", 7)).startsWith("Dear Robin,").contains("live in care any more")
                .doesNotContain("record");
        assertThat(ClosingLetterPolicy.draft("Robin", 12)).contains("There is a record");
        assertThat(ClosingLetterPolicy.draft("Robin", null)).contains("There is a record");
    }
}
