package uk.corporateparenting.leavingcarepathway;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import uk.corporateparenting.incare.CareTime;
import uk.corporateparenting.record.AccommodationCode;
import uk.corporateparenting.record.ActivityCode;
import uk.corporateparenting.record.InTouchCode;

/** What a contact with a young person must say, and for which birthday it counts (SSDA903, OC3). */
final class ContactPolicy {

    private ContactPolicy() {
    }

    /** What a contact must say; {@code how}: in-person, video, telephone, message or visit-in-vain. */
    static Optional<String> problem(InTouchCode inTouch, String how, Boolean atHome, AccommodationCode where,
            ActivityCode activity, String howOften) {
        if (inTouch == InTouchCode.NO || inTouch == InTouchCode.DIED) {
            return Optional.empty();
        }
        if (where == null || activity == null) {
            return Optional.of("Say where the young person lives, whether it is suitable, and what they do.");
        }
        if (inTouch == InTouchCode.YES && howOften == null) {
            return Optional.of("Agree how often you want to be in touch.");
        }
        if (inTouch == InTouchCode.YES && "visit-in-vain".equals(how)) {
            return Optional.of("Where nobody opened, you could not reach them.");
        }
        return inTouch == InTouchCode.YES && LeaverPolicy.IN_PERSON.equals(how) && atHome == null
                ? Optional.of("Say whether it was where the young person lives.") : Optional.empty();
    }

    static Optional<String> newHome(boolean isNew, LocalDate since, Object kind, String address, Object isChecked,
            String why, LocalDate today) {
        if (!isNew) {
            return Optional.empty();
        }
        if (since == null || kind == null || address == null || isChecked == null || why == null) {
            return Optional.of("Say since when, what kind of home, where it is, whether it was looked at, and why it "
                    + "suits.");
        }
        return since.isAfter(today) ? Optional.of("The move cannot be in the future.") : Optional.empty();
    }

    static Optional<String> worry(String worry, String concern, String riskReason) {
        if (!"none".equals(worry) && concern == null) {
            return Optional.of("Say what worries you.");
        }
        return "high".equals(worry) && riskReason == null ? Optional.of("Say what the greatest risk is.")
                : Optional.empty();
    }

    /** The birthday for which the national return asks, from three months before to one month after it. */
    static Optional<LocalDate> birthdayNear(LocalDate bornOn, LocalDate day) {
        return bornOn == null ? Optional.empty() : Stream.iterate(17, age -> age + 1)
                .limit(LeaverStatusPolicy.LAST_AGE - 16).map(age -> CareTime.birthday(bornOn, age))
                .filter(b -> !day.isBefore(b.minusMonths(3)) && !day.isAfter(b.plusMonths(1))).findFirst();
    }
}
