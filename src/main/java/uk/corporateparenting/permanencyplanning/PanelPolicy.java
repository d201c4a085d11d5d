package uk.corporateparenting.permanencyplanning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.corporateparenting.timescale.LondonTime;

/** What has to be true of a decision of the permanence panel. */
final class PanelPolicy {

    /** Something the panel asks for. */
    record Action(String what, String owner, LocalDate by) {

        boolean isStarted() {
            return what != null || owner != null || by != null;
        }

        boolean isWhole() {
            return what != null && owner != null && by != null;
        }
    }

    private PanelPolicy() {
    }

    /** The sentence to refuse with, or nothing. */
    static Optional<String> problem(String decision, String localRoutes, List<Action> actions, LocalDate today) {
        if (decision.equals("refused") && localRoutes == null) {
            return Optional.of("Say which other routes were considered.");
        }
        if (!decision.equals("deferred")) {
            return Optional.empty();
        }
        if (actions.isEmpty()) {
            return Optional.of("Say what has to be done before the panel sees the plan again.");
        }
        if (!actions.stream().allMatch(Action::isWhole)) {
            return Optional.of("Give each action an owner and a date.");
        }
        return actions.stream().anyMatch(action -> action.by().isBefore(today))
                ? Optional.of("An action cannot be done in the past.") : Optional.empty();
    }

    static String words(List<Action> actions) {
        return actions.stream().map(action -> action.what() + " (" + action.owner() + ", by "
                + LondonTime.inWords(action.by()) + ")").collect(Collectors.joining("\n"));
    }
}
