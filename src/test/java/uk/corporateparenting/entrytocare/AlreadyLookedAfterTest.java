package uk.corporateparenting.entrytocare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.record.NeedCode;

/** What the assessment and the legal gateway lead to for a child whom emergency protection brought into care before. */
@EngineTest
class AlreadyLookedAfterTest {

    @Autowired RuntimeService runtime;
    @Autowired HistoryService history;
    @Autowired IdentityService identity;
    @Autowired CareRecord record;

    @ParameterizedTest
    @CsvSource({
            "whichOutcome, assessmentOutcome, close,           true,  childLookedAfter",
            "whichOutcome, assessmentOutcome, early-help,      true,  childLookedAfter",
            "whichOutcome, assessmentOutcome, child-in-need,   true,  childLookedAfter",
            "whichOutcome, assessmentOutcome, protection-plan, true,  childLookedAfter",
            "whichOutcome, assessmentOutcome, care-needed,     true,  decideAtLegalGateway",
            "whichOutcome, assessmentOutcome, edge-of-care,    true,  decideAtLegalGateway",
            "whichOutcome, assessmentOutcome, close,           false, tellOutcome",
            "isCareDecided, gatewayOutcome,   support,         true,  childLookedAfter",
            "isCareDecided, gatewayOutcome,   support,         false, tellOutcome",
            "isCareDecided, gatewayOutcome,   care,            true,  childLookedAfter",
            "isCareDecided, gatewayOutcome,   care,            false, becomeLookedAfter",
            "isHomeNeededNow, response,       care-agreed,     false, becomeLookedAfter",
            "isHomeNeededNow, response,       care-agreed,     true,  childLookedAfter",
    })
    void a_child_in_care_stays_there_until_a_review(String from, String variable, String value, boolean lookedAfter,
                                                    String to) {
        Map<String, Object> variables = new HashMap<>(Map.of("contactId", "1", "wayIn", "contact", "team", "north",
                "receivedAt", "2026-11-20T10:15:00Z", "proposedBasis", "V2", "carePlanClock", "T21",
                "enteredCareOn", "2026-11-21"));
        variables.put(variable, value);
        String child = record.register(new Fact.ChildIdentity(Instant.parse("2026-11-20T10:15:00Z"), "Ada", "Looked",
                LocalDate.of(2017, 3, 7), null, null, null, null, null, null, null, null, false), "amara");
        if (lookedAfter) {
            record.add(child, new Fact.CareEpisode(LocalDate.of(2026, 11, 21), LegalStatusCode.C1, NeedCode.N1, "grace",
                    "Needed.", null, null), "system");
        }
        identity.setAuthentication("admin", List.of("camunda-admin"));
        try {
            String id = runtime.createProcessInstanceByKey("entry-to-care").businessKey(child)
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
