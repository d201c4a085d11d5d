package uk.corporateparenting.timescale;

import java.util.Optional;

/** Knows from the record when something began from which clocks count, such as {@code previousReviewOn}. */
public interface TriggerSource {

    /**
     * @param trigger  the word in the clock table's column "Starts with"
     * @param childRef whose record is asked
     * @return an ISO day or instant; empty where this source does not know the trigger or the record has no such fact
     */
    Optional<Object> start(String trigger, String childRef);
}
