package uk.corporateparenting.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.corporateparenting.notices.NoticeWordsTest.settings;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import uk.corporateparenting.database.StartRefused;

class NoticeSettingsTest {

    private static final String PREFIX = "corporate-parenting.notices.";

    @Test
    void nothing_leaves_the_house_unless_it_is_wanted() {
        assertThat(settings(Map.of()).checked().byMail()).isFalse();
    }

    @Test
    void a_start_that_could_tell_nobody_says_what_is_missing() {
        Map<String, String> values = new TreeMap<>(Map.of(PREFIX + "channel", "smtp"));
        refused(values, "where people reach the product");
        values.put(PREFIX + "address", "https://care.example.org");
        refused(values, "the sender of every mail");
        values.put(PREFIX + "from", "care@example.org");
        assertThat(settings(values).checked().byMail()).isTrue();

        values.put(PREFIX + "channel", "govuk-notify");
        refused(values, "govuk-notify.api-key");
        values.put(PREFIX + "govuk-notify.api-key", "secret");
        refused(values, "govuk-notify.template-id");
        values.put(PREFIX + "govuk-notify.template-id", "t");
        assertThat(settings(values).checked().toString()).doesNotContain("secret");
        values.put(PREFIX + "digest-at", "half past seven");
        refused(values, "digest-at is a time such as 07:30");
    }

    private static void refused(Map<String, String> values, String because) {
        NoticeSettings settings = settings(new HashMap<>(values));
        assertThatThrownBy(settings::checked).isInstanceOf(StartRefused.class).hasMessageContaining(because);
    }
}
