package uk.corporateparenting.lookedafterreview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.corporateparenting.incare.CareStory;
import uk.corporateparenting.record.Fact.CareEpisode;
import uk.corporateparenting.record.Fact.LegalStatus;
import uk.corporateparenting.record.Fact.Review;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.record.NeedCode;
import uk.corporateparenting.record.ReviewCode;

class ReviewPolicyTest {

    private static final LocalDate ENTERED = LocalDate.of(2026, 1, 5);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @ParameterizedTest
    @CsvSource({"V2, 0, T50", "V2, 1, T51", "V2, 2, T52", "C2, 7, T52", "V3, 0, L51", "V4, 0, L51", "V3, 1, T52",
            "V4, 3, T52"})
    void which_clock_counts(LegalStatusCode status, int held, String clock) {
        assertThat(ReviewPolicy.regularClock(story(status, held))).isEqualTo(clock);
        assertThat(ReviewPolicy.midwayClock(story(status, held)))
                .isEqualTo(held == 0 ? Optional.empty() : Optional.of(clock + "-midway"));
    }

    @Test
    void without_a_status_on_the_record_the_basis_of_the_time_in_care_counts() {
        CareStory known = story(LegalStatusCode.V3, 0);
        assertThat(ReviewPolicy.regularClock(new CareStory(known.childRef(), known.identity(), known.episode(), List.of(),
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty()))).isEqualTo("L51");
    }

    @ParameterizedTest
    @CsvSource({
            "2026-06-02, 2026-06-30,      , PN1, 9, when the review has been held",
            "2026-01-04, 2026-06-30,      , PN1, 9, before the child was looked after",
            "2026-01-14, 2026-06-30,      , PN1, 9, A later review",
            "2026-06-01, 2026-05-31,      , PN1, 9, held late",
            "2026-06-01, 2026-06-30,      , PN0, 4, 4 or older",
            "2026-06-01, 2026-06-30,      , PN1, 3, under 4",
            "2026-06-01, 2026-05-31, Snow , PN1, 9, ",
            "2026-06-01, 2026-06-01,      , PN1, 4, ",
            "2026-06-01, 2026-06-30,      , PN0, 3, ",
            "2026-06-01, 2026-06-30,      , PN7,  , ",
            "2026-06-01, 2026-06-30,      , PN0,  , ",
    })
    void what_must_be_true_of_a_review(LocalDate heldOn, LocalDate dueOn, String lateReason, ReviewCode participation,
            Integer age, String problem) {
        Optional<String> said = ReviewPolicy.problem(story(LegalStatusCode.V2, 1), heldOn, TODAY, dueOn, lateReason,
                participation, age);
        if (problem == null) {
            assertThat(said).isEmpty();
        } else {
            assertThat(said).hasValueSatisfying(sentence -> assertThat(sentence).contains(problem));
        }
    }

    /** With that many reviews, the oldest on 15 January. */
    private static CareStory story(LegalStatusCode status, int held) {
        List<Review> reviews = Stream.iterate(LocalDate.of(2026, 1, 15), day -> day.plusMonths(1)).limit(held)
                .sorted(java.util.Comparator.reverseOrder())
                .map(day -> new Review(day, ReviewCode.PN1, "uma", true, true, "Stay", day, null)).toList();
        return new CareStory("CH-000001", Optional.empty(),
                Optional.of(new CareEpisode(ENTERED, status, NeedCode.N1, "grace", "Not safe", null, null)),
                List.of(new LegalStatus(ENTERED.atStartOfDay(ZoneOffset.UTC).toInstant(), status, null, null, null, null)),
                List.of(), reviews, List.of(), List.of(), List.of(), List.of(), Optional.empty());
    }
}
