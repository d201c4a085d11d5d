package uk.corporateparenting.returns;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import uk.corporateparenting.record.EndReasonCode;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Fact.CareEpisode;
import uk.corporateparenting.record.Fact.ChildIdentity;
import uk.corporateparenting.record.Fact.LeaverStatus;
import uk.corporateparenting.record.InTouchCode;
import uk.corporateparenting.record.LeaverStatusCode;

/**
 * What a return says of a young person by telling of them as a care leaver (SSDA903, OC3): they were eligible or
 * relevant, or they would not stand there. The council's own table of statuses is asked all the same.
 */
final class LeaverTold {

    static final String WHY = "The council's return tells of a care leaver (OC3).";

    private static final int SIXTEEN = 16;
    private static final int ADULT = 18;
    private static final int LAST_AGE = 25;
    private LeaverTold() {
    }

    /** Empty: not told of, too old, in care now, or dead. */
    static Optional<LeaverStatusCode> status(Collection<Fact> facts, LocalDate today) {
        Optional<LocalDate> born = all(facts, ChildIdentity.class).map(ChildIdentity::dateOfBirth)
                .filter(day -> day != null).findFirst();
        Optional<LeaverStatus> last = all(facts, LeaverStatus.class).max(Comparator.comparing(
                LeaverStatus::birthdayOn));
        if (born.isEmpty() || last.isEmpty() || last.get().inTouch() == InTouchCode.DIED
                || all(facts, CareEpisode.class).anyMatch(time -> time.endedOn() == null
                        || time.endReason() == EndReasonCode.E2)) {
            return Optional.empty();
        }
        int age = born.get().until(today).getYears();
        return age < SIXTEEN || age >= LAST_AGE ? Optional.empty()
                : Optional.of(age < ADULT ? LeaverStatusCode.RELEVANT : LeaverStatusCode.FORMER_RELEVANT);
    }

    private static <F extends Fact> Stream<F> all(Collection<Fact> facts, Class<F> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast);
    }
}
