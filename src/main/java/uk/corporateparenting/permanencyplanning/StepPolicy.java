package uk.corporateparenting.permanencyplanning;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** What has to be true of a step that is recorded for an agreed plan. */
final class StepPolicy {

    private static final Map<String, String> ACHIEVED_BY = Map.of(
            "order-made", "This plan is achieved by an order.",
            "match", "This plan is achieved when a home for the long term is confirmed.",
            "home", "This plan is achieved when the child lives in the home that is planned.");

    private StepPolicy() {
    }

    /**
     * The sentence to refuse with, or nothing.
     *
     * @param achievedBy what achieves the plan, as {@code permanence-choices} says
     */
    static Optional<String> problem(String progress, String achievedBy, String nextStep, String nextBy,
            LocalDate nextOn, LocalDate doneOn) {
        if (progress.equals("step")) {
            if (nextStep == null || nextBy == null || nextOn == null) {
                return Optional.of("Say what comes next, who does it and by when.");
            }
            return nextOn.isBefore(doneOn) ? Optional.of("What comes next cannot lie before what was done.")
                    : Optional.empty();
        }
        return ACHIEVED_BY.containsKey(progress) && !progress.equals(achievedBy)
                ? Optional.of(ACHIEVED_BY.getOrDefault(achievedBy, "No plan is open for this child."))
                : Optional.empty();
    }
}
