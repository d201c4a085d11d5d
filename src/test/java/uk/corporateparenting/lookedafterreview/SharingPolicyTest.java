package uk.corporateparenting.lookedafterreview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.corporateparenting.lookedafterreview.SharingPolicy.Share;

class SharingPolicyTest {

    private static final Share CHILD = new Share("The child", "given", null);
    private static final Share FATHER = new Share("The father", "withheld", "He must not learn the address");

    @Test
    void what_is_not_sent_has_a_reason() {
        assertThat(SharingPolicy.problem(List.of(CHILD, new Share("The father", "withheld", null)), false, false))
                .hasValue("Say why it was not sent: The father.");
        assertThat(SharingPolicy.problem(List.of(CHILD, FATHER), false, false)).isEmpty();
    }

    @Test
    void where_somebody_must_not_learn_the_address_it_is_checked_first() {
        assertThat(SharingPolicy.problem(List.of(CHILD, FATHER), true, false)).isPresent();
        assertThat(SharingPolicy.problem(List.of(CHILD, FATHER), true, true)).isEmpty();
        assertThat(SharingPolicy.problem(List.of(FATHER), true, false)).isEmpty();
    }
}
