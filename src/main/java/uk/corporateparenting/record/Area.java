package uk.corporateparenting.record;

/** Where a home is: in our area, out of it, or at a distance (beyond every adjoining area). */
public enum Area implements KebabCoded {
    IN, OUT, AT_DISTANCE
}
