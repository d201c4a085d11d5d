package uk.corporateparenting.incare;

import uk.corporateparenting.record.KebabCoded;
import uk.corporateparenting.record.LegalStatusCode;

/** What about a child in care has an end before which something has to follow. */
public enum LapseKind implements KebabCoded {
    INTERIM_ORDER("the interim care order"),
    EMERGENCY_ORDER("the emergency power"),
    SECTION_20_END("the section 20 agreement"),
    REMAND("the remand"),
    OTHER_ORDER("the order"),
    TEMPORARY_APPROVAL("the temporary approval of the relative or friend"),
    SECURE_ORDER("the secure accommodation order"),
    DEPRIVATION_OF_LIBERTY("the court's authority to deprive the child of liberty");

    private final String meaning;

    LapseKind(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** How a legal status ends. */
    public static LapseKind of(LegalStatusCode status) {
        return switch (status) {
            case C1 -> INTERIM_ORDER;
            case L1, L2 -> EMERGENCY_ORDER;
            case V2, V3, V4 -> SECTION_20_END;
            case J1 -> REMAND;
            case C2, D1, E1, L3, J2, J3 -> OTHER_ORDER;
        };
    }

    /** Whether it is the child's legal status that ends. */
    public boolean isLegalStatus() {
        return ordinal() <= OTHER_ORDER.ordinal();
    }

    /** Whether it is a restriction of the child's liberty that ends. */
    public boolean isRestriction() {
        return this == SECURE_ORDER || this == DEPRIVATION_OF_LIBERTY;
    }

    /** The clock by which it has to be settled: a temporary approval is warned of earlier, at weeks 8, 12 and 14. */
    String clock() {
        return this == TEMPORARY_APPROVAL ? "L67" : "L37";
    }

    /** The clock of the loud warning before. */
    String soonClock() {
        return this == TEMPORARY_APPROVAL ? "L68" : "L37-soon";
    }
}
