package uk.corporateparenting.leavingcarepathway;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.corporateparenting.incare.CareTime;
import uk.corporateparenting.record.AccommodationCode;
import uk.corporateparenting.record.Fact.AdvisorContact;
import uk.corporateparenting.record.Fact.AdvisorOffer;
import uk.corporateparenting.record.Fact.CareEpisode;
import uk.corporateparenting.record.Fact.HomePlan;
import uk.corporateparenting.record.Fact.LeaverHome;
import uk.corporateparenting.record.Fact.LeaverStatus;
import uk.corporateparenting.record.Fact.LeavingCareStatus;
import uk.corporateparenting.record.Fact.LostContact;
import uk.corporateparenting.record.Fact.PathwayPlan;
import uk.corporateparenting.record.Fact.PathwayReview;
import uk.corporateparenting.record.InTouchCode;
import uk.corporateparenting.record.LeaverStatusCode;
import uk.corporateparenting.timescale.LondonTime;

/** Which row of the clock table rules what, and what is owed (Care Leavers (England) Regulations 2010, regs 5 to 9). */
final class LeaverPolicy {

    static final String FORMAL_DUTIES = "formal-duties";
    static final String IN_PERSON = "in-person";

    private static final int ADULT = 18;
    private static final int HOME_SETTLED_MONTHS = 210;
    private static final int MONTHS_A_YEAR = 12;
    private static final int WEEKS_BETWEEN_CONTACTS = 8;
    /** Regulation 8(2)(c); longer than that there was no duty, or nobody was found. */
    private static final int MONTHS_WITHOUT_CONTACT = 2;
    /** A visit so close before a review is the visit before the review. */
    private static final int WEEKS_BEFORE_REVIEW = 4;
    private static final int MONTHS_BETWEEN_REVIEWS = 6;

    /** Abroad, deported or in custody, no district can give a home. */
    private static final Set<AccommodationCode> OUT_OF_REACH =
            Set.of(AccommodationCode.G2, AccommodationCode.H2, AccommodationCode.X2);

    private LeaverPolicy() {
    }

    /** The advisor is due by 16 where care began before, and where there never was one. */
    static String advisorClock(LeaverStory story, int advisorsBefore) {
        return advisorsBefore == 0 && story.bornOn() != null && story.episodes().stream().map(CareEpisode::startedOn)
                .anyMatch(day -> day.isBefore(CareTime.birthday(story.bornOn(), 16))) ? "L92" : "L92-late";
    }

    static String needsClock(LeaverStory story, LocalDate today) {
        LeaverStatusCode status = story.status().map(LeavingCareStatus::status).orElse(LeaverStatusCode.NONE);
        if (status == LeaverStatusCode.ELIGIBLE) {
            return "T95";
        }
        return status == LeaverStatusCode.QUALIFYING || LeaverStatusPolicy.age(story, today) >= 21 ? "T105" : "T97";
    }

    /** 17 and a half, unless the pathway began later. */
    static String homeClock(LeaverStory story) {
        Optional<LocalDate> began = story.decided().stream().map(LeavingCareStatus::decidedOn)
                .min(LocalDate::compareTo);
        return story.bornOn() != null && began.filter(day -> day.isAfter(story.bornOn()
                .plusMonths(HOME_SETTLED_MONTHS))).isEmpty() ? "L96" : "L96-late";
    }

    /** Where to live at 18 is settled once, and not after 18. */
    static boolean isHomePlanOwed(LeaverStory story, LocalDate today) {
        return LeaverStatusPolicy.age(story, today) < ADULT
                && story.homePlans().stream().map(HomePlan::approvedBy).noneMatch(by -> by != null);
    }

    /** A plan is owed where there is none, or where nobody looked at it for a year. */
    static boolean isPlanOwed(LeaverStory story, LocalDate today) {
        return lastReviewed(story).filter(day -> !day.plusMonths(MONTHS_A_YEAR).isBefore(today)).isEmpty();
    }

    /** The last day on which the plan was approved or reviewed. */
    static Optional<LocalDate> lastReviewed(LeaverStory story) {
        return Stream.concat(story.plans().stream().map(PathwayPlan::approvedOn).filter(Objects::nonNull),
                story.reviews().stream().map(PathwayReview::heldOn)).max(LocalDate::compareTo);
    }

    static Optional<LocalDate> reviewDueOn(LeaverStory story) {
        return lastReviewed(story).map(day -> day.plusMonths(MONTHS_BETWEEN_REVIEWS));
    }

    /** The last contact from which the next one counts: a visit, or the word that none is wanted. */
    static Optional<AdvisorContact> lastContact(LeaverStory story) {
        return story.contacts().stream().filter(LeaverPolicy::counts).findFirst()
                .or(() -> story.returned().stream().map(LeaverPolicy::asReturned).filter(LeaverPolicy::counts)
                        .findFirst());
    }

    /** What the return said around a birthday is the last contact of whom nobody here has seen yet. */
    private static AdvisorContact asReturned(LeaverStatus said) {
        return new AdvisorContact(LondonTime.startOf(said.birthdayOn()), IN_PERSON, null, said.inTouch(),
                said.activity(), said.accommodation(), null, null, null);
    }

    static boolean counts(AdvisorContact contact) {
        return contact.inTouch() == InTouchCode.YES ? IN_PERSON.equals(contact.mode())
                : contact.inTouch() != InTouchCode.NO;
    }

    /** Which clock rules the next contact (reg 8(2)). */
    static String contactClock(LeaverStory story) {
        if (isNewHomeNotVisited(story)) {
            return "T99";
        }
        Optional<AdvisorContact> last = lastContact(story);
        if (last.isEmpty()) {
            return "L100-first";
        }
        if (isBegunAgain(story, LondonTime.day(last.get().contactAt()))) {
            return "L100-again";
        }
        if (last.get().inTouch() != InTouchCode.YES) {
            return "L101-offer";
        }
        String often = last.get().howOften() == null ? "" : last.get().howOften();
        return switch (often) {
            case "weekly" -> "L101";
            case "fortnightly" -> "L101-fortnight";
            case "monthly" -> "L101-month";
            default -> isReviewFirst(story, LondonTime.day(last.get().contactAt())) ? "T100" : "L100";
        };
    }

    /** When a contact has lapsed: the council's eight weeks are its own, the law says two months. */
    static String contactLapseClock(LeaverStory story) {
        String clock = contactClock(story);
        return "L100".equals(clock) || "T100".equals(clock) ? "T101" : clock;
    }

    /**
     * Somebody who was lost was found, or who had no advisor any more asked for one: the next contact is not late
     * already because the last one was long ago.
     */
    private static boolean isBegunAgain(LeaverStory story, LocalDate last) {
        return story.lost().stream().map(LostContact::foundOn).anyMatch(found -> found != null && found.isAfter(last))
                || story.offers().stream().filter(offer -> Boolean.TRUE.equals(offer.wanted()))
                        .anyMatch(offer -> offer.offeredOn().isAfter(last.plusMonths(MONTHS_WITHOUT_CONTACT)));
    }

    private static boolean isReviewFirst(LeaverStory story, LocalDate last) {
        return reviewDueOn(story).filter(due -> last.isBefore(due.minusWeeks(WEEKS_BEFORE_REVIEW))
                && last.plusWeeks(WEEKS_BETWEEN_CONTACTS).isAfter(due.minusDays(3))).isPresent();
    }

    private static boolean isNewHomeNotVisited(LeaverStory story) {
        return story.home().map(LeaverHome::movedInOn).filter(since -> story.contacts().stream().noneMatch(c ->
                counts(c) && Boolean.TRUE.equals(c.atHome()) && !LondonTime.day(c.contactAt()).isBefore(since)))
                .isPresent();
    }

    /** Homeless, in bed and breakfast, or unsuitably housed where a district could do something. */
    static boolean isHomeUnsafe(AccommodationCode where) {
        return where != null && !OUT_OF_REACH.contains(where)
                && (where.code().endsWith("2") || where == AccommodationCode.W1);
    }

    /** Somebody has to look at what is owed when full duties end, once. */
    static boolean areDutiesToReview(LeaverStory story) {
        return story.status().filter(s -> s.status() == LeaverStatusCode.FORMER_RELEVANT).isPresent()
                && story.offers().stream().map(AdvisorOffer::kind).noneMatch(FORMAL_DUTIES::equals);
    }

    static String offerClock(LeaverStory story) {
        return story.offers().isEmpty() ? "L104-offer" : "T105-offer";
    }
}
