package uk.corporateparenting.leavingcarepathway;

import java.util.LinkedHashMap;
import java.util.Map;

/** The facts that the tables of statuses and duties are asked with. */
record LeaverFacts(int age, int daysSinceFourteen, boolean lookedAfterAtSixteen, boolean lookedAfterNow,
        boolean detainedAtSixteen, boolean homeSixMonthsSettled, boolean specialGuardianship, boolean inEducation,
        boolean agreedEducation, boolean wantsAdvisor) {

    /** The inputs of the table of statuses, in its order. */
    Map<String, Object> ofStatus() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("age", age);
        all.put("daysSinceFourteen", daysSinceFourteen);
        all.put("lookedAfterAtSixteen", lookedAfterAtSixteen);
        all.put("lookedAfterNow", lookedAfterNow);
        all.put("detainedAtSixteen", detainedAtSixteen);
        all.put("homeSixMonthsSettled", homeSixMonthsSettled);
        all.put("specialGuardianship", specialGuardianship);
        all.put("inEducation", inEducation);
        return all;
    }
}
