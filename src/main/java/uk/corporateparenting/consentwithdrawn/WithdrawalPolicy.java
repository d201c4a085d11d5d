package uk.corporateparenting.consentwithdrawn;

import java.util.Optional;

/** What each way to go on after consent was withdrawn has to say. Children Act 1989, sections 20, 38, 44 and 46. */
final class WithdrawalPolicy {

    private WithdrawalPolicy() {
    }

    /** @param withdrawnBy null where the case began with a message that does not say */
    static Optional<String> problem(String outcome, String withdrawnBy, DecideAfterWithdrawal.Answers a) {
        return switch (outcome) {
            case "return" -> sentence(a.returnAt() == null || a.returnTo() == null || a.homeSafe() == null,
                    "Say when and to whom the child goes, and why it is safe there.");
            case "police-protection" -> sentence(a.takenAt() == null || a.officer() == null,
                    "Say when the police took the child into protection, and who.");
            case "interim-order" -> sentence(a.court() == null || a.orderMadeAt() == null,
                    "Name the court and say when it made the order.");
            case "restored" -> sentence(a.restoredBy() == null || a.restoredOn() == null,
                    "Say who agrees again, and when they signed.");
            case "stands" -> sentence(!"without".equals(withdrawnBy),
                    "The agreement stands only where the person has no parental responsibility.");
            default -> Optional.empty();
        };
    }

    private static Optional<String> sentence(boolean refused, String sentence) {
        return refused ? Optional.of(sentence) : Optional.empty();
    }
}
