package uk.corporateparenting.permanencyplanning;

import java.util.Set;

/** What the end of care means for an agreed plan. */
final class EndOfCarePolicy {

    enum Meaning { ACHIEVED, HOME, CLOSED }

    private static final Set<String> ADOPTED = Set.of("E11", "E12");
    private static final Set<String> GUARDIANSHIP = Set.of("E45", "E46", "E47", "E48");
    private static final String ARRANGEMENTS = "E41";
    private static final String HOME = "E4A";

    private EndOfCarePolicy() {
    }

    /**
     * @param plan      the option that was agreed; null where none was
     * @param endReason a code of the national return
     */
    static Meaning of(String plan, String endReason) {
        if (plan == null) {
            return Meaning.CLOSED;
        }
        boolean ordered = switch (plan) {
            case "adoption" -> ADOPTED.contains(endReason);
            case "special-guardianship" -> GUARDIANSHIP.contains(endReason);
            case "child-arrangements" -> ARRANGEMENTS.equals(endReason);
            case "family-and-friends" -> GUARDIANSHIP.contains(endReason) || ARRANGEMENTS.equals(endReason);
            default -> false;
        };
        if (ordered) {
            return Meaning.ACHIEVED;
        }
        return HOME.equals(endReason) && (plan.equals("return-home") || plan.equals("care-at-home"))
                ? Meaning.HOME : Meaning.CLOSED;
    }
}
