package uk.corporateparenting.record;

/** What a contact says about consent to it. */
public enum ConsentAnswer implements KebabCoded {
    GIVEN, REFUSED, NOT_SOUGHT, NOT_ASKED_SAFETY
}
