package uk.corporateparenting.childincare;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;

/** The ways in which care ends before the 18th birthday. */
enum CeasingRoute {
    @JsonProperty("return-home") RETURN_HOME("Return home"),
    @JsonProperty("special-guardianship") SPECIAL_GUARDIANSHIP("Special guardianship"),
    @JsonProperty("child-arrangements") CHILD_ARRANGEMENTS("Child arrangements"),
    @JsonProperty("adoption") ADOPTION("Adoption"),
    @JsonProperty("custody") CUSTODY("Custody"),
    @JsonProperty("remand-ended") REMAND_ENDED("The remand ended"),
    @JsonProperty("transfer") TRANSFER("Transfer to another council"),
    @JsonProperty("moved-abroad") MOVED_ABROAD("Moved abroad"),
    @JsonProperty("assessed-as-adult") ASSESSED_AS_ADULT("Assessed as an adult"),
    @JsonProperty("independence") INDEPENDENCE("Living on their own"),
    @JsonProperty("death") DEATH("Death"),
    @JsonProperty("other") OTHER("Another way");

    private final String words;

    CeasingRoute(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static CeasingRoute of(String code) {
        return Arrays.stream(values()).filter(route -> route.code().equals(code)).findFirst().orElseThrow();
    }
}
