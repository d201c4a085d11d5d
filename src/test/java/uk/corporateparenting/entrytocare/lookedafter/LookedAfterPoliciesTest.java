package uk.corporateparenting.entrytocare.lookedafter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.corporateparenting.entrytocare.lookedafter.HealthConsentPolicy.AdultConsent;
import uk.corporateparenting.entrytocare.lookedafter.NoticePolicy.Notice;

class LookedAfterPoliciesTest {

    private static final Instant MOVED_IN = Instant.parse("2026-11-20T16:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final AdultConsent NONE = new AdultConsent(null, null, null);

    @Test
    void a_return_is_early_up_to_24_hours_to_the_minute() {
        Instant now = MOVED_IN.plus(Duration.ofHours(30));
        assertThat(RecordEarlyReturn.problem(MOVED_IN, MOVED_IN.plus(Duration.ofHours(24)), now)).isEmpty();
        assertThat(RecordEarlyReturn.problem(MOVED_IN, MOVED_IN.plus(Duration.ofHours(24)).plusSeconds(60), now))
                .isPresent();
        assertThat(RecordEarlyReturn.problem(MOVED_IN, MOVED_IN.minusSeconds(1), now)).isPresent();
        assertThat(RecordEarlyReturn.problem(MOVED_IN, now.plusSeconds(1), now)).isPresent();
    }

    @Test
    void brothers_and_sisters_share_a_reviewing_officer_or_it_is_said_why_not() {
        Set<String> officers = Set.of("ruth", "omar");
        assertThat(ReviewingOfficerPolicy.problem("ruth", officers, Set.of(), null)).isEmpty();
        assertThat(ReviewingOfficerPolicy.problem("ruth", officers, Set.of("ruth"), null)).isEmpty();
        assertThat(ReviewingOfficerPolicy.problem("omar", officers, Set.of("ruth"), null)).isPresent();
        assertThat(ReviewingOfficerPolicy.problem("omar", officers, Set.of("ruth"), "interests conflict")).isEmpty();
        assertThat(ReviewingOfficerPolicy.problem("nobody", officers, Set.of(), null)).isPresent();
    }

    @Test
    void everyone_is_told_or_it_is_said_why_not() {
        assertThat(NoticePolicy.problem(List.of(new Notice("The GP", "given", null)), false, false)).isEmpty();
        assertThat(NoticePolicy.problem(List.of(new Notice("The GP", null, null)), false, false)).isPresent();
        assertThat(NoticePolicy.problem(List.of(new Notice("Parents", "withheld", null)), false, false)).isPresent();
        assertThat(NoticePolicy.problem(List.of(new Notice("Parents", "withheld", "risk")), false, false)).isEmpty();
    }

    @Test
    void who_must_not_know_the_address_does_not_get_it_in_a_letter() {
        List<Notice> told = List.of(new Notice("Parents", "given", null));
        assertThat(NoticePolicy.problem(told, true, false)).isPresent();
        assertThat(NoticePolicy.problem(told, true, true)).isEmpty();
    }

    @Test
    void a_competent_young_persons_own_consent_comes_first() {
        AdultConsent mother = new AdultConsent("mother", "parent", TODAY);
        assertThat(HealthConsentPolicy.problem(true, false, mother, false, TODAY)).isPresent();
        assertThat(HealthConsentPolicy.problem(true, true, NONE, false, TODAY)).isEmpty();
        assertThat(HealthConsentPolicy.problem(false, false, NONE, false, TODAY)).isPresent();
        assertThat(HealthConsentPolicy.problem(false, false, mother, false, TODAY)).isEmpty();
    }

    @Test
    void the_council_consents_only_under_a_care_order() {
        AdultConsent council = new AdultConsent("service manager", "council", TODAY);
        assertThat(HealthConsentPolicy.problem(false, false, council, false, TODAY)).isPresent();
        assertThat(HealthConsentPolicy.problem(false, false, council, true, TODAY)).isEmpty();
        assertThat(HealthConsentPolicy.problem(true, true, new AdultConsent("mother", null, null), false, TODAY))
                .isPresent();
    }
}
