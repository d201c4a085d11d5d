package uk.corporateparenting.entrytocare;

import java.util.Optional;
import java.util.stream.Stream;

/** What a council does about a contact. The codes are those of {@code threshold.dmn} and the model. */
public enum Response {
    NO_FURTHER_ACTION("no-further-action", "No further action"),
    INFORMATION_AND_ADVICE("information-and-advice", "Information and advice"),
    EARLY_HELP("early-help", "Early help"),
    ASSESSMENT("assessment", "Child and family assessment"),
    STRATEGY_DISCUSSION("strategy-discussion", "Strategy discussion"),
    IMMEDIATE_PROTECTION("immediate-protection", "Immediate protection"),
    CARE_AGREED("care-agreed", "A home straight away"),
    JOINED("joined", "Joined the child's open case");

    /** The codes a worker may choose when screening, as a pattern for validation. */
    public static final String SCREENING_CODES =
            "no-further-action|information-and-advice|early-help|assessment|strategy-discussion|immediate-protection";

    private final String code;
    private final String words;

    Response(String code, String words) {
        this.code = code;
        this.words = words;
    }

    public String code() {
        return code;
    }

    public static Optional<Response> of(String code) {
        return Stream.of(values()).filter(r -> r.code.equals(code)).findFirst();
    }

    public static String words(String code) {
        return of(code).map(r -> r.words).orElse("Not proposed");
    }

    /** Whether a social worker has to get involved: such a contact is always a referral. */
    public boolean isReferral() {
        return this == ASSESSMENT || this == STRATEGY_DISCUSSION || this == IMMEDIATE_PROTECTION;
    }
}
