package uk.corporateparenting.highriskpanelreferral;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.YesNo;

/** What a referral says, typed at the start or completed after a message. */
interface Referral {

    /** The level at which a risk counts as named. */
    String NONE = "none";

    String whatWorries();

    String exploitation();

    String goingMissing();

    String selfHarm();

    String homelessness();

    String offending();

    String substances();

    String notEngaging();

    String tried();

    String bestPlaced();

    YesNo immediateDanger();

    YesNo panelUrgent();

    YesNo youngPersonKnows();

    ChildVoice voice();

    /** The risks that were named, in words. */
    default String risks() {
        Map<String, String> levels = new LinkedHashMap<>();
        levels.put("Exploitation", exploitation());
        levels.put("Going missing", goingMissing());
        levels.put("Self-harm", selfHarm());
        levels.put("Homelessness", homelessness());
        levels.put("Offending", offending());
        levels.put("Drugs or alcohol", substances());
        levels.put("Not engaging", notEngaging());
        return levels.entrySet().stream().filter(risk -> !NONE.equals(risk.getValue()))
                .map(risk -> risk.getKey() + ": " + risk.getValue()).collect(Collectors.joining(", "));
    }

    /** What the models need to know of it. */
    default Facts facts(Integer age) {
        boolean urgent = YesNo.isYes(panelUrgent()) || YesNo.isYes(immediateDanger());
        return Facts.of("referralComplete", true).and("age", age).and("immediateDanger", YesNo.isYes(immediateDanger()))
                .and("panelUrgent", urgent).and("screeningClock", urgent ? "L86-urgent" : "L86")
                .and("workerRoles", age != null && age >= 18 ? "personal-advisor,social-worker" : "social-worker")
                .and("exploitation", exploitation()).and("goingMissing", goingMissing()).and("selfHarm", selfHarm())
                .and("homelessness", homelessness()).and("offending", offending()).and("substances", substances())
                .and("notEngaging", notEngaging());
    }
}
