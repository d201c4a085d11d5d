package uk.corporateparenting.timescale;

/** A clock that is not in the table, or whose row or start cannot be counted. Carries ids only. */
public class BadClock extends RuntimeException {

    BadClock(String clockId, String why) {
        super("Clock " + clockId + ": " + why);
    }

    BadClock(String clockId, String why, Throwable cause) {
        super("Clock " + clockId + ": " + why, cause);
    }
}
