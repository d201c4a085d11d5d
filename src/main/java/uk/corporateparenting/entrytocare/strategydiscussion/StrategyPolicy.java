package uk.corporateparenting.entrytocare.strategydiscussion;

import java.time.LocalDate;
import java.util.Optional;
import uk.corporateparenting.timescale.LondonTime;

/**
 * What a strategy discussion, the enquiry and the conference need before they count (Children Act 1989, section 47;
 * Working Together to Safeguard Children 2023, chapter 3).
 */
final class StrategyPolicy {

    static final String CONFERENCE = "conference";

    private StrategyPolicy() {
    }

    /** At least a social worker, the police and health take part. */
    static Optional<String> attendance(String socialWorker, String police, String health) {
        String missing = socialWorker == null ? "children's social care"
                : police == null ? "the police" : health == null ? "health" : null;
        return Optional.ofNullable(missing).map(who -> "Name who took part for " + who
                + ": a strategy discussion needs a social worker, the police and health.");
    }

    /** A section 47 enquiry is planned in the discussion: who makes it, and when the child is seen. */
    static Optional<String> plan(String outcome, String enquiry, LocalDate childSeenBy) {
        if (!"section-47".equals(outcome)) {
            return Optional.empty();
        }
        if (enquiry == null) {
            return Optional.of("Say whether the enquiry is single or joint with the police.");
        }
        return childSeenBy == null ? Optional.of("Say by when the child will be seen.") : Optional.empty();
    }

    /** The child is seen, and seen alone, or the record says why not. */
    static Optional<String> seen(boolean seen, LocalDate seenOn, Boolean alone, String whyNot) {
        if (!seen) {
            return whyNot == null ? Optional.of("Say why the child was not seen.") : Optional.empty();
        }
        if (seenOn == null) {
            return Optional.of("Say when the child was seen.");
        }
        if (alone == null) {
            return Optional.of("Say whether the child was seen alone.");
        }
        return !alone && whyNot == null ? Optional.of("Say why the child was not seen alone.") : Optional.empty();
    }

    /** The manager agrees, changes with a reason or sends back with a reason. */
    static Optional<String> authorisation(String decision, String proposed, String changedTo, String reason) {
        if ("return".equals(decision)) {
            return reason == null ? Optional.of("Say what is still to be done.") : Optional.empty();
        }
        if ("change".equals(decision)) {
            if (changedTo == null) {
                return Optional.of("Choose the outcome that you decide instead.");
            }
            if (changedTo.equals(proposed)) {
                return Optional.of("This is what was proposed: agree with it, or choose another outcome.");
            }
            return reason == null ? Optional.of("Say why you decide differently.") : Optional.empty();
        }
        return proposed == null ? Optional.of("No proposal is on the record: choose the outcome yourself.")
                : Optional.empty();
    }

    /** What the manager's decision means for the enquiry: the outcome that now stands, or null when sent back. */
    static String settled(String decision, String proposed, String changedTo) {
        return switch (decision) {
            case "agree" -> proposed;
            case "change" -> changedTo;
            default -> null;
        };
    }

    /** A plan has a category, a lead social worker, a core group and an outline. */
    static Optional<String> protectionPlan(boolean plan, String category, String leadWorker, String coreGroup,
            String outline) {
        if (!plan) {
            return Optional.empty();
        }
        if (category == null) {
            return Optional.of("Choose the category of the plan.");
        }
        if (leadWorker == null) {
            return Optional.of("Name the lead social worker.");
        }
        if (coreGroup == null) {
            return Optional.of("Say who is in the core group.");
        }
        return outline == null ? Optional.of("Write what must change and who does what.") : Optional.empty();
    }

    /**
     * The first review lies after the conference and within its clock.
     *
     * @param latest the last day that the clock of the first review allows
     */
    static Optional<String> firstReview(boolean plan, LocalDate conference, LocalDate review, LocalDate latest) {
        if (!plan) {
            return Optional.empty();
        }
        if (review == null) {
            return Optional.of("Say when the first review conference is.");
        }
        if (!review.isAfter(conference)) {
            return Optional.of("The first review conference comes after this one.");
        }
        return review.isAfter(latest)
                ? Optional.of("The first review conference is too late: choose a day not after "
                        + LondonTime.inWords(latest) + ".") : Optional.empty();
    }

    /** A conference without its quorum may go on, with a reason. */
    static Optional<String> quorum(boolean quorate, String why) {
        return !quorate && why == null ? Optional.of("Say why the conference went on without its quorum.")
                : Optional.empty();
    }
}
