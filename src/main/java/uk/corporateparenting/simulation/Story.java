package uk.corporateparenting.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people decide about a child, as answers that differ from the usual ones. */
enum Story {

    NOTHING_MORE(6, 200, false, Map.of(
            "screenContact", Map.of("significantHarm", "none", "need", "none"),
            "confirmThreshold", Map.of("response", "no-further-action", "referral", "no"))),
    AGREED_CARE(12, 150, true, Map.of(), "raise-worry"),
    EARLY_HELP(12, 180, false, Map.of(
            "screenContact", Map.of("significantHarm", "none", "need", "additional"),
            "confirmThreshold", Map.of("response", "early-help"))),
    TEENAGER_IN_CARE(160, 186, true, Map.of(), "report-missing"),
    CHILD_IN_NEED(24, 190, false, Map.of(
            "assessChildAndFamily", Map.of("outcome", "child-in-need"))),
    AGREED_CARE_OF_A_BABY(1, 20, true, Map.of()),
    CARE_WITH_A_MOVE(60, 150, true, Map.of(), "propose-move"),
    SUPPORT_AT_HOME(20, 180, false, Map.of(
            "assessChildAndFamily", Map.of("outcome", "edge-of-care"),
            "decideRoute", Map.of("gatewayRoute", "support", "whyDifferent", "Both parents keep to the work."))),
    COURT(24, 120, true, Map.of(
            "recommendAtCarePanel", Map.of("recommendedRoute", "issue"),
            "holdLegalPlanningMeeting", Map.of("proposedRoute", "issue"),
            "decideRoute", Map.of("gatewayRoute", "issue"),
            "authoriseEntry", Map.of("legalBasis", "C1"))),
    RETURNED_HOME(60, 170, true, Map.of(), "propose-ceasing");

    private final int fromMonths;
    private final int toMonths;
    private final boolean entersCare;
    private final Map<String, Map<String, Object>> answers;
    private final List<String> happenings;

    Story(int fromMonths, int toMonths, boolean entersCare, Map<String, Map<String, Object>> answers,
            String... happenings) {
        this.fromMonths = fromMonths;
        this.toMonths = toMonths;
        this.entersCare = entersCare;
        this.answers = answers;
        this.happenings = List.of(happenings);
    }

    int fromMonths() {
        return fromMonths;
    }

    int toMonths() {
        return toMonths;
    }

    boolean entersCare() {
        return entersCare;
    }

    /** The start forms that somebody submits about this child, at a time of the child's own. */
    List<String> happenings() {
        return happenings;
    }

    Map<String, Object> answersTo(String task) {
        return new HashMap<>(answers.getOrDefault(task, Map.of()));
    }
}
