package uk.corporateparenting.workflow.engine;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.corporateparenting.meetings.Holding;
import uk.corporateparenting.meetings.Meetings;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.timescale.LondonTime;

/** What the work of panels finds when each of its tasks is done for itself: a meeting to come and one that was held. */
@Component
class PanelWork {

    private static final String PANEL = "children-high-risk";

    private final Meetings meetings;
    private final CareRecord record;
    private final TestClock clock;
    private Meetings.Item toCome;
    private final Map<String, Map<String, Object>> held = new HashMap<>();

    PanelWork(Meetings meetings, CareRecord record, TestClock clock) {
        this.meetings = meetings;
        this.record = record;
        this.clock = clock;
    }

    /** A meeting on whose agenda the child stands. */
    String meeting(String childRef) {
        if (toCome == null) {
            facts(childRef);
            toCome = meetings.putOnAgenda(PANEL, childRef, "review", false);
        }
        return toCome.meeting();
    }

    /** For the tasks of that meeting. */
    Map<String, Object> facts() {
        return Map.of("meeting", toCome.meeting(), "minuteOf", toCome.id(), "chairRole", "high-risk-panel-chair",
                "meetingRoles", "high-risk-panel-chair,business-support", "agendaClock", "L81", "circulateClock", "L82",
                "meetingOn", meetings.of(toCome.meeting()).meetsOn().toString());
    }

    /** For the tasks about a child who came before a meeting that was held. */
    Map<String, Object> facts(String childRef) {
        return held.computeIfAbsent(childRef, child -> {
            Meetings.Item item = meetings.putOnAgenda(PANEL, child, "referral", false);
            meetings.arrange(item.meeting(), meetings.of(item.meeting()).meetsOn(), LocalTime.NOON, "Room 2", "celia",
                    "desmond", null, "sunita");
            meetings.held(item.meeting(), new Holding(LondonTime.day(clock.now()), Set.of("celia", "desmond", "fiona"),
                    List.of(), null, List.of(), Set.of(), null), "sunita");
            long action = record.add(child, new Fact.PanelAction(LondonTime.day(clock.now()), item.meeting(), "Call",
                    "agency-police", LondonTime.day(clock.now()), null, null, null), "celia");
            long call = record.add(child, new Fact.PoliceCallOut(clock.now(), "Elm House", "night worker", "A window",
                    false, null, null, null), "tom");
            Map<String, Object> facts = new HashMap<>(Map.of("meeting", item.meeting(), "meetingItem", item.id(),
                    "agencyRole", "agency-police", "workerRoles", "social-worker", "screeningClock", "L86",
                    "contributionClock", "L88", "highRiskPanel", PANEL, "actionId", String.valueOf(action),
                    "actionRole", "agency-police", "actionDueOn", LondonTime.day(clock.now()).toString()));
            facts.put("callOutId", String.valueOf(call));
            facts.put("riskReason", "offending");
            return facts;
        });
    }
}
