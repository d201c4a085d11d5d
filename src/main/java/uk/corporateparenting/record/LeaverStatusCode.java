package uk.corporateparenting.record;

/** Which duties are owed to a young person who leaves care (Children Act 1989, Schedule 2 and sections 23A to 24). */
public enum LeaverStatusCode implements KebabCoded {
    /** 16 or 17, looked after for 13 weeks since 14, and still looked after. */
    ELIGIBLE,
    /** 16 or 17, was eligible, and no longer looked after. */
    RELEVANT,
    /** 18 or over, was eligible or relevant. */
    FORMER_RELEVANT,
    /** Looked after at 16 or over for less than 13 weeks, or under special guardianship after care. */
    QUALIFYING,
    /** No duty as a care leaver. */
    NONE
}
