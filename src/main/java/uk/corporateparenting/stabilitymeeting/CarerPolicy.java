package uk.corporateparenting.stabilitymeeting;

import java.time.LocalDate;
import java.util.Optional;

/** What a review of foster carers needs (Fostering Services (England) Regulations 2011, reg 28; the standards). */
final class CarerPolicy {

    private CarerPolicy() {
    }

    /** Children of the carers have a say, or there is a reason why not. */
    static Optional<String> ownChildren(String ownChildren, String say, String whyNot) {
        if ("heard".equals(ownChildren) && say == null) {
            return Optional.of("Write what the carers' own children say.");
        }
        return "not-heard".equals(ownChildren) && whyNot == null
                ? Optional.of("Say why the carers' own children were not heard.") : Optional.empty();
    }

    /** The home is seen for each review, and no child sleeps in an unsuitable place by the standards. */
    static Optional<String> home(LocalDate heldOn, LocalDate seenOn, String bedroom, boolean standardsMet) {
        if (seenOn.isBefore(heldOn.minusYears(1))) {
            return Optional.of("The bedroom was last seen more than a year before the review. See it again.");
        }
        return "not-suitable".equals(bedroom) && standardsMet
                ? Optional.of("A child who sleeps in a place that is not suitable is not within the standards.")
                : Optional.empty();
    }

    static Optional<String> missing(boolean standardsMet, String missing, LocalDate putRightBy, LocalDate heldOn) {
        if (standardsMet) {
            return Optional.empty();
        }
        if (missing == null || putRightBy == null) {
            return Optional.of("Say what is missing, what is done about it and by when.");
        }
        return putRightBy.isBefore(heldOn) ? Optional.of("It cannot be put right before the review.")
                : Optional.empty();
    }

    static Optional<String> next(LocalDate heldOn, LocalDate nextOn, LocalDate today) {
        if (!nextOn.isAfter(today)) {
            return Optional.of("The next review is a day to come.");
        }
        return nextOn.isAfter(heldOn.plusYears(1))
                ? Optional.of("The next review is at most a year after this one.") : Optional.empty();
    }
}
