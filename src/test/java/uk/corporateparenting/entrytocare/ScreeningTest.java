package uk.corporateparenting.entrytocare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.corporateparenting.entrytocare.FrontDoor.heard;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.workflow.engine.TestClock;

@EngineTest
public class ScreeningTest {

    @Autowired Council council;
    @Autowired FrontDoor frontDoor;
    @Autowired TestClock clock;

    @AfterEach
    void time_goes_back_to_normal() {
        clock.reset();
    }

    public static Map<String, Object> screening(String danger, String harm, String need, String adviceOnly) {
        return heard("knownAs", "new", "dangerNow", danger, "significantHarm", harm, "need", need,
                "adviceOnly", adviceOnly, "consentToTalk", "given", "consentToShare", "given",
                "consentToEarlyHelp", "not-asked", "analysis", "Worried about home.");
    }

    @Test
    void advice_is_given_by_the_worker_alone_and_the_case_closes() {
        String child = frontDoor.contact("contact");
        council.complete("amara", child, "screenContact", screening("no", "none", "universal", "yes"));
        council.complete("amara", child, "confirmThreshold", heard("response", "information-and-advice",
                "reason", "Only advice was asked for.", "referral", "no"));
        council.complete("amara", child, "tellOutcome", heard("referrerTold", "outcome", "familyTold", "told",
                "childTold", "told"));
        assertThat(council.isOver(child)).isTrue();
    }

    @Test
    void the_screener_never_authorises_and_a_manager_does() {
        String child = frontDoor.contact("contact");
        council.complete("amara", child, "screenContact", screening("no", "possible", "complex", "no"));
        assertThat(council.variable(child, "proposedResponse")).isEqualTo("assessment");
        council.complete("amara", child, "confirmThreshold", heard("response", "assessment",
                "reason", "A social worker is needed.", "referral", "yes"));
        assertThat(council.open(child)).containsExactly("authoriseResponse");
        assertThatThrownBy(() -> council.complete("amara", child, "authoriseResponse",
                heard("verdict", "agree", "reason", "Right."))).isNotNull();
        council.complete("carol", child, "authoriseResponse", heard("verdict", "agree", "reason", "Right."));
        assertThat(council.open(child)).containsExactly("assessChildAndFamily");
    }
}
