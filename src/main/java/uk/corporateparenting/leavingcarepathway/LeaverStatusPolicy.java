package uk.corporateparenting.leavingcarepathway;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.corporateparenting.incare.CareTime;
import uk.corporateparenting.record.AccommodationCode;
import uk.corporateparenting.record.ActivityCode;
import uk.corporateparenting.record.EndReasonCode;
import uk.corporateparenting.record.Fact.AgreedEducation;
import uk.corporateparenting.record.Fact.CareEpisode;
import uk.corporateparenting.record.Fact.LegalStatus;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.record.PlaceCode;
import uk.corporateparenting.timescale.LondonTime;

/**
 * Reads from the record what decides a status (Care Planning Regulations 2010, reg 40; Care Leavers Regulations 2010,
 * reg 3). A day on which care began or ended counts as a day looked after; days of short breaks do not.
 */
final class LeaverStatusPolicy {

    /** 13 weeks (reg 40(1)). */
    static final int THIRTEEN_WEEKS = 91;
    static final int LAST_AGE = 25;

    private static final int FOURTEEN = 14;
    private static final int SIXTEEN = 16;
    private static final int ADULT = 18;
    private static final int MONTHS_AT_HOME = 6;

    private static final Set<PlaceCode> DETAINED = Set.of(PlaceCode.R5, PlaceCode.R2, PlaceCode.T1);
    private static final Set<EndReasonCode> HOME =
            Set.of(EndReasonCode.E4A, EndReasonCode.E4B, EndReasonCode.E13);
    private static final Set<EndReasonCode> GUARDIANSHIP =
            Set.of(EndReasonCode.E45, EndReasonCode.E46, EndReasonCode.E47, EndReasonCode.E48);
    private static final Set<ActivityCode> STUDIES =
            Set.of(ActivityCode.F1, ActivityCode.F2, ActivityCode.P1, ActivityCode.P2);

    private LeaverStatusPolicy() {
    }

    static LeaverFacts facts(LeaverStory story, LocalDate today) {
        boolean agreed = isEducationAgreed(story, today);
        return new LeaverFacts(age(story, today), daysSinceFourteen(story, today),
                days(story, SIXTEEN, today).findAny().isPresent(), story.isInCare(), isDetainedAtSixteen(story),
                isHomeAndSettled(story, today), isUnderGuardianship(story), agreed || studies(story), agreed,
                story.offers().stream().map(offer -> offer.wanted()).filter(w -> w != null).findFirst().orElse(false));
    }

    static int age(LeaverStory story, LocalDate on) {
        return story.bornOn() == null ? 0 : (int) IntStream.rangeClosed(1, 100)
                .takeWhile(years -> !CareTime.birthday(story.bornOn(), years).isAfter(on)).count();
    }

    static int daysSinceFourteen(LeaverStory story, LocalDate today) {
        return (int) days(story, FOURTEEN, today).count();
    }

    /** The day on which the young person became eligible. */
    static Optional<LocalDate> eligibleOn(LeaverStory story, LocalDate today) {
        return days(story, FOURTEEN, today).skip(THIRTEEN_WEEKS - 1)
                .filter(day -> !day.isBefore(CareTime.birthday(story.bornOn(), SIXTEEN))).findFirst();
    }

    /** The next day after today on which the table may answer otherwise. */
    static LocalDate changesOn(LeaverStory story, LocalDate today) {
        Stream<LocalDate> birthdays = story.bornOn() == null ? Stream.empty()
                : Stream.of(SIXTEEN, ADULT, 21, LAST_AGE).map(age -> CareTime.birthday(story.bornOn(), age));
        Stream<LocalDate> thirteenWeeks = story.isInCare() && daysSinceFourteen(story, today) < THIRTEEN_WEEKS
                ? Stream.of(today.plusDays(THIRTEEN_WEEKS - daysSinceFourteen(story, today))) : Stream.empty();
        Stream<LocalDate> home = wentHome(story).map(day -> day.plusMonths(MONTHS_AT_HOME)).stream();
        Stream<LocalDate> education = story.education().stream().limit(1).map(AgreedEducation::endsOn)
                .filter(day -> day != null).map(day -> day.plusDays(1));
        return Stream.of(birthdays, thirteenWeeks, home, education).flatMap(days -> days)
                .filter(day -> day.isAfter(today)).min(LocalDate::compareTo).orElse(today.plusYears(1));
    }

    static boolean isEducationAgreed(LeaverStory story, LocalDate today) {
        return story.education().stream().findFirst().filter(e -> e.programme() != null
                && (e.endsOn() == null || !e.endsOn().isBefore(today))).isPresent();
    }

    /** The days looked after from an age to the day before 18, at most to today. */
    private static Stream<LocalDate> days(LeaverStory story, int fromAge, LocalDate today) {
        Optional<LocalDate> first = story.episodes().stream().map(CareEpisode::startedOn).min(LocalDate::compareTo);
        if (story.bornOn() == null || first.isEmpty()) {
            return Stream.empty();
        }
        LocalDate from = later(first.get(), CareTime.birthday(story.bornOn(), fromAge));
        LocalDate to = earlier(today.plusDays(1), CareTime.birthday(story.bornOn(), ADULT));
        return from.isBefore(to) ? from.datesUntil(to).filter(day -> isLookedAfter(story, day)) : Stream.empty();
    }

    private static boolean isLookedAfter(LeaverStory story, LocalDate day) {
        Optional<CareEpisode> care = story.episodes().stream()
                .filter(e -> !e.startedOn().isAfter(day) && (e.endedOn() == null || !e.endedOn().isBefore(day)))
                .findFirst();
        if (care.isEmpty()) {
            return false;
        }
        List<LegalStatusCode> standing = story.statuses().stream().filter(status -> stands(status, day))
                .map(LegalStatus::code).toList();
        return standing.isEmpty() ? !isShortBreak(care.get().basis())
                : standing.stream().anyMatch(code -> !isShortBreak(code));
    }

    private static boolean stands(LegalStatus status, LocalDate day) {
        return !LondonTime.day(status.startsAt()).isAfter(day)
                && (status.endedAt() == null || !LondonTime.day(status.endedAt()).isBefore(day));
    }

    private static boolean isShortBreak(LegalStatusCode code) {
        return code == LegalStatusCode.V3 || code == LegalStatusCode.V4;
    }

    private static boolean isDetainedAtSixteen(LeaverStory story) {
        if (story.bornOn() == null) {
            return false;
        }
        LocalDate sixteenth = CareTime.birthday(story.bornOn(), SIXTEEN);
        return story.placements().stream().anyMatch(p -> DETAINED.contains(p.place())
                && !LondonTime.day(p.startsAt()).isAfter(sixteenth)
                && (p.endedAt() == null || !LondonTime.day(p.endedAt()).isBefore(sixteenth)));
    }

    private static Optional<LocalDate> wentHome(LeaverStory story) {
        return story.isInCare() ? Optional.empty() : story.lastEpisode()
                .filter(e -> HOME.contains(e.endReason())).map(CareEpisode::endedOn);
    }

    /** Six months by today, and by the 18th birthday; settled is what the advisor last found until then. */
    private static boolean isHomeAndSettled(LeaverStory story, LocalDate today) {
        if (story.bornOn() == null) {
            return false;
        }
        LocalDate until = earlier(today, CareTime.birthday(story.bornOn(), ADULT));
        return wentHome(story).filter(day -> !day.plusMonths(MONTHS_AT_HOME).isAfter(until)).isPresent()
                && story.contacts().stream().filter(c -> !LondonTime.day(c.contactAt()).isAfter(until)).findFirst()
                        .filter(contact -> contact.accommodation() == AccommodationCode.B1).isPresent();
    }

    private static boolean isUnderGuardianship(LeaverStory story) {
        return !story.isInCare() && story.lastEpisode().filter(e -> GUARDIANSHIP.contains(e.endReason())).isPresent();
    }

    private static boolean studies(LeaverStory story) {
        return story.contacts().stream().findFirst().filter(c -> STUDIES.contains(c.activity())).isPresent();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
