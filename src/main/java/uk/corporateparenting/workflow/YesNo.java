package uk.corporateparenting.workflow;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The answer to a question that must be answered; a tick box cannot tell "no" from "not asked". */
public enum YesNo {
    @JsonProperty("yes") YES,
    @JsonProperty("no") NO;

    public static boolean isYes(YesNo answer) {
        return answer == YES;
    }

    /** Unknown stays unknown. */
    public static Boolean known(YesNo answer) {
        return answer == null ? null : answer == YES;
    }
}
