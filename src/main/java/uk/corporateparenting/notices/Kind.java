package uk.corporateparenting.notices;

import java.util.Locale;

/** What a notice is about. */
public enum Kind {

    /** Work that keeps a child safe now. */
    URGENT,
    /** Late work that is put before the next person up. */
    ESCALATION,
    /** An escalation of somebody's work that was answered. */
    ANSWERED,
    /** What waits for somebody, told in the morning. */
    DIGEST;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
