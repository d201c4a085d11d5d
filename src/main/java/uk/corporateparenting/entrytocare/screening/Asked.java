package uk.corporateparenting.entrytocare.screening;

import com.fasterxml.jackson.annotation.JsonProperty;
import uk.corporateparenting.record.Stance;

/** How consent for one purpose stands when a contact is screened. Refusal never stops safeguarding. */
enum Asked {
    @JsonProperty("given") GIVEN(Stance.AGREES),
    @JsonProperty("refused") REFUSED(Stance.OBJECTS),
    @JsonProperty("overridden") OVERRIDDEN(Stance.OBJECTS),
    @JsonProperty("unsafe-to-ask") UNSAFE_TO_ASK(Stance.NOT_ASKED_SAFETY),
    @JsonProperty("not-asked") NOT_ASKED(null);

    private final Stance stance;

    Asked(Stance stance) {
        this.stance = stance;
    }

    /** What the record keeps; null when nobody was asked. */
    Stance stance() {
        return stance;
    }

    boolean isWithout() {
        return this == OVERRIDDEN || this == UNSAFE_TO_ASK;
    }
}
