package uk.corporateparenting.incare;

import uk.corporateparenting.record.KebabCoded;

/** Why a home may break down; the code travels with {@link PlacementAtRisk#MESSAGE}. */
public enum AtRiskReason implements KebabCoded {
    CARER_NOTICE("the carer or home gave notice"),
    CARER_REMOVAL_TODAY("the carer asks for the child to leave today"),
    CARER_STRUGGLES("the carer finds it hard to go on"),
    CHILD_UNHAPPY("the child is unhappy there"),
    CONFLICT("conflict in the home"),
    SCHOOL("school is breaking down"),
    HEALTH("health or feelings"),
    MISSING("the child goes missing"),
    VISIT("a worry after a visit"),
    EARLY_WARNING("the early-warning table"),
    OTHER("something else");

    private final String meaning;

    AtRiskReason(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
