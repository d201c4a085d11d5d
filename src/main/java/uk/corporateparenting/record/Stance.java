package uk.corporateparenting.record;

/** Where a person stands when asked to consent. Silence is not consent. */
public enum Stance implements KebabCoded {
    AGREES, OBJECTS, CANNOT_BE_FOUND, NOT_ASKED_SAFETY, WITHDRAWN
}
