package uk.corporateparenting.entrytocare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.corporateparenting.EngineTest;

/** What the assessment and the legal gateway lead to for a child whom emergency protection brought into care before. */
@EngineTest
class AlreadyLookedAfterTest {

    @Autowired RuntimeService runtime;
    @Autowired HistoryService history;
    @Autowired IdentityService identity;

    @ParameterizedTest
    @CsvSource({
            "whichOutcome, assessmentOutcome, close,           true,  childLookedAfter",
            "whichOutcome, assessmentOutcome, early-help,      true,  childLookedAfter",
            "whichOutcome, assessmentOutcome, child-in-need,   true,  childLookedAfter",
            "whichOutcome, assessmentOutcome, protection-plan, true,  childLookedAfter",
            "whichOutcome, assessmentOutcome, care-needed,     true,  decideAtLegalGateway",
            "whichOutcome, assessmentOutcome, edge-of-care,    true,  decideAtLegalGateway",
            "whichOutcome, assessmentOutcome, close,           false, tellOutcome",
            "whichOutcome, assessmentOutcome, close,           ,      tellOutcome",
            "isCareDecided, gatewayOutcome,   support,         true,  childLookedAfter",
            "isCareDecided, gatewayOutcome,   support,         ,      tellOutcome",
            "isCareDecided, gatewayOutcome,   care,            true,  childLookedAfter",
            "isCareDecided, gatewayOutcome,   care,            false, becomeLookedAfter",
            "isCareDecided, gatewayOutcome,   care,            ,      becomeLookedAfter",
            "isHomeNeededNow, response,       care-agreed,     ,      becomeLookedAfter",
    })
    void a_child_in_care_stays_there_until_a_review(String from, String variable, String value, Boolean lookedAfter,
                                                    String to) {
        Map<String, Object> variables = new HashMap<>(Map.of("contactId", "1", "wayIn", "contact", "team", "north",
                "receivedAt", "2026-11-20T10:15:00Z", "proposedBasis", "V2", "carePlanClock", "T21",
                "enteredCareOn", "2026-11-21"));
        variables.put(variable, value);
        if (lookedAfter != null) {
            variables.put("lookedAfter", lookedAfter);
        }
        identity.setAuthentication("admin", List.of("camunda-admin"));
        try {
            String id = runtime.createProcessInstanceByKey("entry-to-care").businessKey("CH-" + UUID.randomUUID())
                    .setVariables(variables).startBeforeActivity(from).execute().getId();
            assertThat(history.createHistoricActivityInstanceQuery().processInstanceId(id).activityId(to).count())
                    .isOne();
            boolean over = runtime.createProcessInstanceQuery().processInstanceId(id).count() == 0;
            assertThat(over).isEqualTo(to.equals("childLookedAfter"));
        } finally {
            identity.clearAuthentication();
        }
    }
}
