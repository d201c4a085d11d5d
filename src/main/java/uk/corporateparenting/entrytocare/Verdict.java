package uk.corporateparenting.entrytocare;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a manager says to a proposal. */
public enum Verdict {
    @JsonProperty("agree") AGREE,
    @JsonProperty("change") CHANGE,
    @JsonProperty("return") RETURN
}
