package uk.corporateparenting.powerlapsing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.corporateparenting.incare.LapseKind;

/**
 * How what lapses may be settled. An emergency protection order is extended once and for seven days at most (Children
 * Act 1989, section 45(5) and (6)), police protection never (section 46(6)); a temporary approval once, for eight weeks
 * at most (Care Planning, Placement and Case Review (England) Regulations 2010, regulation 25). Each check answers the
 * sentence that refuses, or nothing.
 */
final class LapsePolicy {

    private LapsePolicy() {
    }

    /** What a person may choose. */
    static List<Outcome> choices(LapseKind kind) {
        return switch (kind) {
            case SECTION_20_END -> List.of(Outcome.SECTION_20, Outcome.REPLACED, Outcome.LEAVES);
            case TEMPORARY_APPROVAL -> List.of(Outcome.APPROVED, Outcome.EXTENDED, Outcome.MOVES, Outcome.REPLACED,
                    Outcome.LEAVES);
            case SECURE_ORDER, DEPRIVATION_OF_LIBERTY -> List.of(Outcome.EXTENDED, Outcome.ENDED, Outcome.REPLACED);
            case INTERIM_ORDER, EMERGENCY_ORDER, REMAND, OTHER_ORDER -> List.of(Outcome.EXTENDED, Outcome.REPLACED,
                    Outcome.LEAVES);
        };
    }

    /** @param stands the record still shows it ending on its day */
    static Optional<String> choice(Outcome outcome, LapseKind kind, boolean stands) {
        if (!choices(kind).contains(outcome)) {
            return Optional.of("Choose how it is settled.");
        }
        if (outcome == Outcome.REPLACED && stands) {
            return Optional.of("The record still shows it ending. Record what takes its place first: this task then "
                    + "closes by itself.");
        }
        return outcome != Outcome.REPLACED && !stands
                ? Optional.of("The record shows that it has been settled already: choose that something else has taken "
                        + "its place.")
                : Optional.empty();
    }

    /**
     * @param latest the last day that the law allows; null where it sets none
     * @param court  null where none is named
     */
    static Optional<String> extension(LapseKind kind, LocalDate from, LocalDate to, LocalDate latest, String court) {
        if (to == null) {
            return Optional.of("Say until which day it lasts now.");
        }
        if (!to.isAfter(from)) {
            return Optional.of("The new end must be later than the one before.");
        }
        if (latest != null && to.isAfter(latest)) {
            return Optional.of("It would last longer than the law allows: check until when.");
        }
        return court == null && kind != LapseKind.TEMPORARY_APPROVAL ? Optional.of("Name the court that extended it.")
                : Optional.empty();
    }

    /** Leaving or ending happens by the last day, not after it. */
    static Optional<String> byTheLastDay(LocalDate day, LocalDate lapsesOn, LocalDate today) {
        if (day == null) {
            return Optional.of("Say on which day.");
        }
        return day.isAfter(lapsesOn) && day.isAfter(today)
                ? Optional.of("It ends before that day: choose an earlier day, or another way.") : Optional.empty();
    }
}
