package uk.corporateparenting.entrytocare.assessment;

import java.util.Map;

/** How a child and family assessment may end. The codes are those of the model. */
public final class AssessmentOutcome {

    static final String CODES = "close|early-help|child-in-need|strategy-discussion|protection-plan|edge-of-care|care-needed";

    private static final Map<String, String> WORDS = Map.of(
            "close", "Close",
            "early-help", "Early help",
            "child-in-need", "Child in need plan",
            "strategy-discussion", "Strategy discussion",
            "protection-plan", "Child protection plan",
            "edge-of-care", "Edge of care",
            "care-needed", "Care is needed");

    private AssessmentOutcome() {
    }

    public static String words(String code) {
        return WORDS.getOrDefault(code, "Not proposed");
    }
}
