package uk.corporateparenting.stabilitymeeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.corporateparenting.incare.AtRiskReason;
import uk.corporateparenting.record.Fact.Placement;
import uk.corporateparenting.record.PlaceChangeReason;
import uk.corporateparenting.record.PlaceCode;
import uk.corporateparenting.record.ProviderCode;
import uk.corporateparenting.timescale.LondonTime;

/** Who weighs a home at risk, what a decision needs, and what is owed when a placement has ended. */
final class StabilityPolicy {

    static final String FOSTERING = "fostering-officer";
    static final String PLACEMENTS = "placements-officer";
    static final String SPECIALISTS = "support-team";
    static final Set<String> MOVES = Set.of("step-down", "planned-move", "recommend-ending");

    private static final int LESSON_WEEKS = 12;
    private static final Set<PlaceCode> RESIDENTIAL = Set.of(PlaceCode.K1, PlaceCode.K2, PlaceCode.R1, PlaceCode.S1);
    /** The council or the plan ends the others; a change of status only ends nothing. */
    private static final Set<PlaceChangeReason> UNPLANNED = Set.of(PlaceChangeReason.CLOSE, PlaceChangeReason.ALLEG,
            PlaceChangeReason.STAND, PlaceChangeReason.APPRR, PlaceChangeReason.CREQB, PlaceChangeReason.CREQO,
            PlaceChangeReason.CHILD);

    private StabilityPolicy() {
    }

    /** One action of a decision, as far as it was filled in. */
    record Action(String what, String owner, LocalDate by) {

        boolean isEmpty() {
            return what == null && owner == null && by == null;
        }
    }

    /** Our own foster homes have the fostering officer, whatever is commissioned the placements officer. */
    static String triageRole(Optional<Placement> home) {
        return home.filter(StabilityPolicy::isFosterHome)
                .filter(p -> p.provider() == null || p.provider() == ProviderCode.PR1).isPresent() ? FOSTERING
                : PLACEMENTS;
    }

    /** The same day where the carer asks for the child to leave today. */
    static String triageClock(String reason) {
        return AtRiskReason.CARER_REMOVAL_TODAY.code().equals(reason) ? "L116" : "L115";
    }

    static boolean isFosterHome(Placement home) {
        return home.place() != null && home.place().name().startsWith("U");
    }

    /**
     * Whether the next home would be the third within 12 months: two began in them. Temporary stays and a change of
     * status with the same carers are no homes of their own.
     */
    static boolean nextWouldBeThird(List<Placement> all, LocalDate today) {
        LocalDate yearAgo = today.minusYears(1);
        return all.stream().filter(p -> p.place() == null || !p.place().name().startsWith("T"))
                .filter(p -> LondonTime.day(p.startsAt()).isAfter(yearAgo))
                .filter(p -> all.stream().noneMatch(before -> before.changeReason() == PlaceChangeReason.PLACE
                        && p.startsAt().equals(before.endedAt())))
                .count() >= 2;
    }

    /** What was decided at triage fits what the carer said. */
    static Optional<String> triage(String decision, String reason) {
        if (!"standing".equals(decision)) {
            return Optional.empty();
        }
        if (AtRiskReason.CARER_REMOVAL_TODAY.code().equals(reason)) {
            return Optional.of("The carer asks for the child to leave today: choose a meeting at once.");
        }
        return AtRiskReason.CARER_NOTICE.code().equals(reason)
                ? Optional.of("Notice was given: choose a meeting within three working days or at once.")
                : Optional.empty();
    }

    /** Every decision but the last has actions, each with an owner and a day that is still to come. */
    static Optional<String> actions(String outcome, List<Action> actions, LocalDate today) {
        List<Action> given = actions.stream().filter(a -> !a.isEmpty()).toList();
        if (given.stream().anyMatch(a -> a.what() == null || a.owner() == null || a.by() == null)) {
            return Optional.of("Say of each action what is done, who does it and by which day.");
        }
        if (given.stream().anyMatch(a -> a.by().isBefore(today))) {
            return Optional.of("An action cannot be due in the past.");
        }
        if (given.isEmpty() && !"stable".equals(outcome)) {
            return Optional.of("Agree at least one action, with who does it and by which day.");
        }
        return "specialist-team".equals(outcome) && given.stream().noneMatch(a -> SPECIALISTS.equals(a.owner()))
                ? Optional.of("Give the specialist team an action and a day.") : Optional.empty();
    }

    /** A move says why and by when; only a child in residential care steps down from it. */
    static Optional<String> move(String outcome, Optional<Placement> home, String reason, LocalDate neededOn,
            Boolean keyStage4, LocalDate today) {
        if (!MOVES.contains(outcome)) {
            return Optional.empty();
        }
        if ("step-down".equals(outcome) && home.filter(p -> RESIDENTIAL.contains(p.place())).isEmpty()) {
            return Optional.of("The child does not live in residential care, so there is nothing to step down from.");
        }
        if (reason == null || neededOn == null || keyStage4 == null) {
            return Optional.of("Say why the child moves, by which day, and whether it disrupts years 10 and 11.");
        }
        return neededOn.isBefore(today) ? Optional.of("The day by which the new home is needed cannot be in the past.")
                : Optional.empty();
    }

    /** Everybody is invited, or it is said why not: the Virtual School above all. */
    static Optional<String> invitations(List<Boolean> invited, boolean virtualSchool, String whyNot, boolean advocate,
            String whyNoAdvocate) {
        if (!virtualSchool && whyNot == null) {
            return Optional.of("The Virtual School comes to every stability meeting. Invite it, or say why not.");
        }
        if (invited.contains(false) && whyNot == null) {
            return Optional.of("Say who was not invited, and why.");
        }
        return !advocate && whyNoAdvocate == null ? Optional.of("Say why no advocate was offered.") : Optional.empty();
    }

    /** Whoever asks the child, or chairs what is learned, had no part in it. */
    static Optional<String> independent(boolean works, boolean manages) {
        return works || manages
                ? Optional.of("You work with this child or manage the case, so somebody independent has to do this.")
                : Optional.empty();
    }

    static boolean interviewOwed(Placement ended) {
        return isFosterHome(ended) && ended.changeReason() != PlaceChangeReason.PLACE;
    }

    static boolean disruptionOwed(Placement ended) {
        return ended.changeReason() != null && UNPLANNED.contains(ended.changeReason());
    }

    /** Nobody asks a child a year later: what is heard of only long afterwards, as from a return, owes nothing. */
    static boolean isRecent(LocalDate endedOn, LocalDate today) {
        return !endedOn.isBefore(today.minusWeeks(LESSON_WEEKS));
    }

    /** A talk that took place says when and brings at least one theme; one that did not says why. */
    static Optional<String> interview(String interview, LocalDate doneOn, String whyNot, boolean anyTheme) {
        if (!"done".equals(interview)) {
            return whyNot == null ? Optional.of("Say why there was no talk.") : Optional.empty();
        }
        if (doneOn == null) {
            return Optional.of("Say when you talked.");
        }
        return anyTheme ? Optional.empty() : Optional.of("Choose at least one theme of the talk.");
    }

    /** A theme says whether it is good or a concern. */
    static Optional<String> themes(Stream<String[]> themesAndTones) {
        return themesAndTones.anyMatch(one -> (one[0] == null) != (one[1] == null))
                ? Optional.of("Say of each theme whether it is good or a concern.") : Optional.empty();
    }
}
