package uk.corporateparenting.lookedafterreview;

import java.time.LocalDate;
import java.util.Optional;
import uk.corporateparenting.incare.CareStory;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.record.ReviewCode;

/**
 * When reviews fall due and what must be true of one (Care Planning, Placement and Case Review (England) Regulations
 * 2010, regulation 33). The first counts from the day the child is looked after, the second from the first, every later
 * one from the review before: a late review moves the next one, a move of home or a new order moves none.
 */
final class ReviewPolicy {

    static final String FIRST = "T50";
    static final String SECOND = "T51";
    static final String LATER = "T52";
    static final String EARLIER = "T53";
    static final String FIRST_OF_SHORT_BREAKS = "L51";

    private static final int NATIONAL_RETURN_ASKS_FROM = 4;

    private ReviewPolicy() {
    }

    /** The clock of the next review, when nobody asks for an earlier one. */
    static String regularClock(CareStory story) {
        int held = story.reviews().size();
        if (isShortBreaks(story)) {
            return held == 0 ? FIRST_OF_SHORT_BREAKS : LATER;
        }
        return switch (held) {
            case 0 -> FIRST;
            case 1 -> SECOND;
            default -> LATER;
        };
    }

    /** The clock of the check between two reviews; before the first review there is none. */
    static Optional<String> midwayClock(CareStory story) {
        return story.reviews().isEmpty() ? Optional.empty() : Optional.of(regularClock(story) + "-midway");
    }

    private static boolean isShortBreaks(CareStory story) {
        LegalStatusCode basis = story.status().map(status -> status.code())
                .orElseGet(() -> story.episode().map(episode -> episode.basis()).orElse(null));
        return basis == LegalStatusCode.V3 || basis == LegalStatusCode.V4;
    }

    /**
     * @param dueOn  by which day it had to be held; null where no date follows
     * @param age    in years on the day it was held; null where not known
     * @param today  the day it is recorded
     */
    static Optional<String> problem(CareStory story, LocalDate heldOn, LocalDate today, LocalDate dueOn,
            String lateReason, ReviewCode participation, Integer age) {
        if (heldOn.isAfter(today)) {
            return Optional.of("Complete this when the review has been held, not before.");
        }
        if (story.episode().isPresent() && heldOn.isBefore(story.episode().get().startedOn())) {
            return Optional.of("The review cannot have been held before the child was looked after.");
        }
        if (story.reviews().stream().anyMatch(review -> review.heldOn().isAfter(heldOn))) {
            return Optional.of("A later review is on the record already: check the day.");
        }
        if (dueOn != null && heldOn.isAfter(dueOn) && lateReason == null) {
            return Optional.of("The review was held late: say why.");
        }
        if (age != null && age >= NATIONAL_RETURN_ASKS_FROM && participation == ReviewCode.PN0) {
            return Optional.of("The child was 4 or older: say how they took part.");
        }
        if (age != null && age < NATIONAL_RETURN_ASKS_FROM && participation != ReviewCode.PN0) {
            return Optional.of("The child was under 4: choose that, and write below how they showed what they feel.");
        }
        return Optional.empty();
    }
}
