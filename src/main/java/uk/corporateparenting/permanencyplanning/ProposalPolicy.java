package uk.corporateparenting.permanencyplanning;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import uk.corporateparenting.workflow.YesNo;

/** What has to be true of a plan that is proposed. */
final class ProposalPolicy {

    private ProposalPolicy() {
    }

    /**
     * The sentence to refuse with, or nothing.
     *
     * @param weighed the options that were weighed side by side
     */
    static Optional<String> problem(String plan, String alongside, Collection<String> weighed, LocalDate targetOn,
            LocalDate today, String stepDown, YesNo consent) {
        if (!weighed.contains(plan)) {
            return Optional.of("Weigh this option beside the others first.");
        }
        if (plan.equals(alongside)) {
            return Optional.of("The second plan has to be another one.");
        }
        if (targetOn.isBefore(today)) {
            return Optional.of("The plan cannot be reached in the past.");
        }
        if (plan.equals("residential") && stepDown == null) {
            return Optional.of("Say how and with whom the child steps down to a family.");
        }
        if (plan.equals("adoption") && consent == null) {
            return Optional.of("Say whether both parents consent to adoption.");
        }
        return Optional.empty();
    }
}
