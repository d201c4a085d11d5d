package uk.corporateparenting.entrytocare.protection;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a young person of 16 or 17 agrees for themselves (Children Act 1989, section 20(11)). */
enum OwnAgreement {
    @JsonProperty("yes") YES,
    @JsonProperty("no") NO,
    @JsonProperty("under-16") UNDER_16
}
