package uk.corporateparenting.entrytocare.legalgateway;

import java.util.Optional;

/**
 * What each step of the legal gateway needs: nobody goes to court without the threshold (Children Act 1989, section
 * 31(2)), families are offered a meeting first unless that is unsafe, and a decider who differs says why.
 */
final class GatewayPolicy {

    static final String SUPPORT = "support";
    static final String CARE = "care";

    private static final String ISSUE = "issue";

    private GatewayPolicy() {
    }

    static Optional<String> threshold(boolean thresholdMet, String route) {
        return !thresholdMet && ("pre-proceedings".equals(route) || ISSUE.equals(route))
                ? Optional.of("Without the threshold nobody goes to court: choose support at home or section 20.")
                : Optional.empty();
    }

    /** Offered and when, or unsafe and why; viability of relatives and friends begun, or why not. */
    static Optional<String> familyGroup(String offer, boolean offeredOn, String why, boolean viabilityBegun,
            String kin, String whyNoViability) {
        if ("unsafe".equals(offer)) {
            if (why == null) {
                return Optional.of("Say why it is unsafe to offer a family group meeting.");
            }
        } else if (!offeredOn) {
            return Optional.of("Say when the meeting was offered.");
        }
        if (viabilityBegun) {
            return kin == null ? Optional.of("Name the relatives and friends being looked at.") : Optional.empty();
        }
        return whyNoViability == null ? Optional.of("Say why no relative or friend is being looked at yet.")
                : Optional.empty();
    }

    /** Somebody with a conflict of interest stands aside, and a panel without its quorum says why it went on. */
    static Optional<String> panel(boolean quorate, String whyWithoutQuorum, boolean conflict, String whoStoodAside) {
        if (!quorate && whyWithoutQuorum == null) {
            return Optional.of("Say why the panel went on without its quorum.");
        }
        return conflict && whoStoodAside == null ? Optional.of("Say who had a conflict of interest and stood aside.")
                : Optional.empty();
    }

    static Optional<String> differing(String recommended, String route, String whyDifferent) {
        return recommended != null && !recommended.equals(route) && whyDifferent == null
                ? Optional.of("Say why you differ from the panel's recommendation.") : Optional.empty();
    }

    /** Where a route ends if nothing else is decided on it; null where that is still open. */
    static String outcomeOf(String route) {
        return switch (route) {
            case SUPPORT, "step-down" -> SUPPORT;
            case "section-20" -> CARE;
            default -> null;
        };
    }

    /** A care or interim care order brings a child into care; no other does (Children Act 1989, section 22(1)). */
    static boolean bringsIntoCare(String order) {
        return "interim-care-order".equals(order) || "care-order".equals(order);
    }

    /** An order that says with whom the child lives names the person. */
    static Optional<String> order(String order, String livesWith) {
        return ("child-arrangements".equals(order) || "special-guardianship".equals(order)) && livesWith == null
                ? Optional.of("Say with whom the child is to live.") : Optional.empty();
    }
}
