package uk.corporateparenting.entrytocare.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.corporateparenting.record.PlaceCode;
import uk.corporateparenting.record.ProviderCode;

class PlacementPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({"K3,15,false", "K3,16,true", "K3,17,true", "K2,15,true", "K3,,false", "K2,,true"})
    void nobody_under_16_lives_in_supported_accommodation(PlaceCode place, Integer age, boolean allowed) {
        assertThat(PlacementPolicy.age(place, age).isEmpty()).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"P1,PR0,true", "P1,PR1,false", "P1,,false", "U6,PR0,false", "U6,PR1,true", "U6,,false", "K2,PR4,true",
        "T0,,true", "T1,,true", "T3,PR1,false", "T4,PR1,true", "T4,,false", "Z11,,true", "Z14,PR5,false"})
    void parents_provide_only_their_own_home_and_short_stays_name_nobody(PlaceCode place, ProviderCode provider,
            boolean allowed) {
        assertThat(PlacementPolicy.provider(place, provider).isEmpty()).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"U6,SC123456,true,true", "U6,,true,false", "U6,,false,true", "K3,1234567,true,true", "R3,,true,false",
        "P1,SC123456,true,false", "P1,,true,true", "R5,,true,true", "T4,SC123456,true,false", "Z12,,true,true",
        "K2,next door,true,false"})
    void a_registered_home_in_England_has_a_number_and_other_places_have_none(PlaceCode place, String urn,
            boolean inEngland, boolean allowed) {
        assertThat(PlacementPolicy.urn(place, urn, inEngland).isEmpty()).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"LE1 1AA,3.5,,true,true", "le11aa,3.5,,true,true", "LE1,3.5,,true,false", ",3.5,,true,false",
        "LE1 1AA,,,true,false", "LE1 1AA,,,false,true", "LE1 1AA,20,,true,true", "LE1 1AA,20.1,,true,false",
        "LE1 1AA,20.1,her aunt,true,true", "LE1 1AA,-1,,true,false"})
    void a_match_says_where_it_is_and_why_it_is_far(String postcode, BigDecimal miles, String whyFar, boolean homeKnown,
            boolean allowed) {
        assertThat(PlacementPolicy.match(postcode, miles, whyFar, homeKnown).isEmpty()).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"2027-03-14,true", "2027-03-15,false", "2026-11-22,false", "2026-11-23,true", ",false"})
    void a_temporary_approval_lasts_up_to_sixteen_weeks(LocalDate endsOn, boolean allowed) {
        assertThat(PlacementPolicy.temporaryApproval(TODAY, endsOn).isEmpty()).isEqualTo(allowed);
    }

    @Test
    void a_registration_number_is_kept_in_one_form() {
        assertThat(PlacementPolicy.normalisedUrn(" sc 123456 ")).isEqualTo("SC123456");
        assertThat(PlacementPolicy.normalisedUrn(null)).isNull();
    }

    @ParameterizedTest
    @EnumSource(PlaceKind.class)
    void every_kind_of_home_has_a_place_in_the_national_return_that_can_be_completed(PlaceKind kind) {
        assertThat(kind.code()).matches(PlaceKind.CODES);
        assertThat(kind.places()).isNotEmpty().allMatch(place ->
                PlacementPolicy.provider(place, null).isEmpty()
                        || PlacementPolicy.provider(place, ProviderCode.PR0).isEmpty()
                        || PlacementPolicy.provider(place, ProviderCode.PR1).isEmpty());
    }
}
