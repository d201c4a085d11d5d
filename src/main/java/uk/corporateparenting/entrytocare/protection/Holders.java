package uk.corporateparenting.entrytocare.protection;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether everyone with parental responsibility has been named. */
enum Holders {
    @JsonProperty("all-named") ALL_NAMED,
    @JsonProperty("nobody") NOBODY,
    @JsonProperty("not-all") NOT_ALL
}
