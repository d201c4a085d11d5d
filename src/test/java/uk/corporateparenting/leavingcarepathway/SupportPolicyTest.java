package uk.corporateparenting.leavingcarepathway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the council pays for, and what it does not. */
class SupportPolicyTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "work-placement,  -,   -,             -,             -",
            "staying-close,   -,   -,             -,             -",
            "study-equipment, 450, -,             -,             -",
            "study-equipment, -,   -,             -,             Say how much money it takes.",
            "counselling,     -,   does-not,      does-not,      Say how much money it takes.",
            "counselling,     700, does-not,      does-not,      -",
            "counselling,     700, waits,         not-asked-age, -",
            "counselling,     700, -,             does-not,      Say what the mental health services answered.",
            "counselling,     700, not-asked-age, not-asked-age, 'One of the two services is for this age: ask it"
                    + " first.'",
            "counselling,     700, does-not,      takes, 'A mental health service takes the young person: go there with"
                    + " them instead.'"})
    void what_may_be_asked_for(String kind, Integer pounds, String child, String adult, String refused) {
        assertThat(SupportPolicy.problem(kind, pounds, child, adult).orElse(null)).isEqualTo(refused);
    }

    @Test
    void help_that_is_in_place_has_somebody_and_a_day() {
        assertThat(SupportPolicy.problemOfArrangement("local-offer", false, null, null, null)).isEmpty();
        assertThat(SupportPolicy.problemOfArrangement("local-offer", true, "Leisure", null, null)).isPresent();
        assertThat(SupportPolicy.problemOfArrangement("local-offer", true, "Leisure", null, "a day")).isEmpty();
        assertThat(SupportPolicy.problemOfArrangement("work-placement", true, "A kitchen", null, "a day"))
                .contains("A work placement has a mentor: say who it is.");
    }
}
