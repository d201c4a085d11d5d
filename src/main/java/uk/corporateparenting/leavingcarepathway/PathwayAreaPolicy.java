package uk.corporateparenting.leavingcarepathway;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What an area of a pathway plan must say (Care Leavers (England) Regulations 2010, Schedule 1). */
final class PathwayAreaPolicy {

    /** One action as it was typed. */
    record Step(String action, String owner, LocalDate by) {

        boolean isEmpty() {
            return action == null && owner == null && by == null;
        }
    }

    private PathwayAreaPolicy() {
    }

    static Optional<String> problem(String need, String ownWords, List<Step> steps, String whyNoAction,
            String contingency, LocalDate today) {
        if (need == null || ownWords == null) {
            return Optional.of("Write what the young person needs, in their own words too.");
        }
        for (Step step : steps) {
            if (!step.isEmpty() && (step.action() == null || step.owner() == null || step.by() == null)) {
                return Optional.of("Every action needs somebody who does it and a day.");
            }
            if (!step.isEmpty() && step.by().isBefore(today)) {
                return Optional.of("An action cannot be due in the past.");
            }
        }
        if (steps.stream().allMatch(Step::isEmpty) && whyNoAction == null) {
            return Optional.of("Name at least one action, or say why there is nothing to do.");
        }
        return contingency == null ? Optional.of("Write what happens if it goes wrong.") : Optional.empty();
    }
}
