package uk.corporateparenting.statutoryvisit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import uk.corporateparenting.incare.CareStory;
import uk.corporateparenting.incare.CareTime;
import uk.corporateparenting.record.Fact.Placement;
import uk.corporateparenting.record.Fact.Visit;
import uk.corporateparenting.record.PlaceCode;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.Facts;

/**
 * What the table of visit rules has to know about a child, and which visit counts (Care Planning, Placement and Case
 * Review (England) Regulations 2010, regulations 28 and 29). Nothing here depends on today: a due date moves only when
 * the record does.
 */
final class VisitPolicy {

    static final String IN_PERSON = "in-person";
    static final String VIDEO = "video";

    private static final Set<PlaceCode> LONG_TERM_FOSTERING = Set.of(PlaceCode.U1, PlaceCode.U4);

    private VisitPolicy() {
    }

    /** What the table is asked. An interval belongs to the year in which it begins: that of the last visit. */
    static Facts question(CareStory story, boolean parentBeforeAssessment, boolean sixMonthsAgreed) {
        Optional<Placement> here = story.placement();
        return Facts.of("legalStatus", story.status().map(status -> status.code().code()).orElse(null))
                .and("place", here.map(p -> p.place() == null ? null : p.place().code()).orElse(null))
                .and("visitedHere", story.lastVisit().isPresent())
                .and("newOrderNotVisited", newOrderNotVisited(story))
                .and("firstReviewHeld", !story.reviews().isEmpty())
                .and("temporaryApproval", here.filter(p -> p.temporaryApprovalEndsOn() != null).isPresent())
                .and("parentBeforeAssessment", parentBeforeAssessment)
                .and("afterFirstYear", afterFirstYear(story))
                .and("sixMonthsAgreed", sixMonthsAgreed);
    }

    static boolean isWithParent(CareStory story) {
        return story.placement().filter(p -> p.place() == PlaceCode.P1).isPresent();
    }

    /** Whether six months may be agreed with the child: a long-term foster home, after its first year. */
    static boolean maySixMonthsBeAgreed(CareStory story, LocalDate visitOn) {
        return story.placement().filter(p -> LONG_TERM_FOSTERING.contains(p.place()))
                .filter(p -> isAfterFirstYear(p, visitOn)).isPresent();
    }

    /**
     * Whether the visit fulfils the duty: the child was seen, where they live now, in person or by video while that
     * counts.
     *
     * @param videoCounts whether a video visit counts on that day
     */
    static boolean counts(boolean seen, String mode, boolean videoCounts, Instant at, CareStory story) {
        boolean here = story.isShortBreaks()
                || story.placement().filter(p -> at.isBefore(p.startsAt())).isEmpty();
        return seen && here && (IN_PERSON.equals(mode) || VIDEO.equals(mode) && videoCounts);
    }

    private static boolean newOrderNotVisited(CareStory story) {
        return story.status().filter(status -> status.code().isOrder())
                .filter(status -> story.placement()
                        .filter(here -> status.startsAt().isAfter(here.startsAt())).isPresent())
                .filter(status -> story.lastVisit().map(Visit::visitedAt)
                        .filter(visited -> !visited.isBefore(status.startsAt())).isEmpty())
                .isPresent();
    }

    private static boolean afterFirstYear(CareStory story) {
        return story.placement().flatMap(here -> story.lastVisit()
                .filter(visit -> isAfterFirstYear(here, LondonTime.day(visit.visitedAt())))).isPresent();
    }

    private static boolean isAfterFirstYear(Placement here, LocalDate day) {
        return !day.isBefore(CareTime.yearsAfter(LondonTime.day(here.startsAt()), 1));
    }
}
