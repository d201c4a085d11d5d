package uk.corporateparenting.leavingcarepathway;

import java.util.Map;
import java.util.Optional;

/** What may be asked for, beside what other services owe. */
final class SupportPolicy {

    private static final Map<String, String> SAID = Map.of("takes", "take the young person", "waits",
            "have a waiting list", "does-not", "say the threshold is not met", "not-asked-age",
            "are not for this age");

    private SupportPolicy() {
    }

    /**
     * The council pays for counselling only where neither the mental health service for children nor the one for adults
     * takes the young person.
     */
    static Optional<String> problem(String kind, Integer pounds, String childService, String adultService) {
        boolean counselling = Support.COUNSELLING.equals(kind);
        if ((counselling || Support.EQUIPMENT.equals(kind)) && pounds == null) {
            return Optional.of("Say how much money it takes.");
        }
        if (!counselling) {
            return Optional.empty();
        }
        if (childService == null || adultService == null) {
            return Optional.of("Say what the mental health services answered.");
        }
        if ("takes".equals(childService) || "takes".equals(adultService)) {
            return Optional.of("A mental health service takes the young person: go there with them instead.");
        }
        return "not-asked-age".equals(childService) && "not-asked-age".equals(adultService)
                ? Optional.of("One of the two services is for this age: ask it first.") : Optional.empty();
    }

    static String elsewhere(String childService, String adultService) {
        return childService == null && adultService == null ? null : "Mental health services for children "
                + SAID.get(childService) + "; those for adults " + SAID.get(adultService) + ".";
    }

    /** Help that is in place has somebody who gives it and a day; a work placement a mentor too. */
    static Optional<String> problemOfArrangement(String kind, boolean inPlace, String provider, String mentor,
            Object startsOn) {
        if (!inPlace) {
            return Optional.empty();
        }
        if (provider == null || startsOn == null) {
            return Optional.of("Say who gives the help, and from when.");
        }
        return Support.WORK_PLACEMENT.equals(kind) && mentor == null
                ? Optional.of("A work placement has a mentor: say who it is.") : Optional.empty();
    }
}
