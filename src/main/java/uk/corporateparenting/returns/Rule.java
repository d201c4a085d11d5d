package uk.corporateparenting.returns;

/**
 * What the import looks for. Numbers, INT and SW are validation rules of the return; F (refused), R (repeated), W
 * (warning) and N (note) are our own.
 */
enum Rule {
    NOT_A_TABLE("F01", Weight.REFUSED, "The file is not a table of the return; none of its rows was read"),
    WRONG_LENGTH("F02", Weight.REFUSED, "The row does not have as many cells as the heading"),
    NO_CHILD("F03", Weight.REFUSED, "The row does not say which child"),
    MISSING_VALUE("F04", Weight.REFUSED, "A value is empty without which the row says nothing"),
    BAD_VALUE("F05", Weight.REFUSED, "A value without which the row says nothing is no date or no code of the list"),
    CONTRADICTION("F06", Weight.REFUSED, "Another row of the same return year says something else about the same"),
    IN_THE_FUTURE("F07", Weight.REFUSED, "What happened lies after the last day of these returns"),
    ENDS_BEFORE_IT_BEGINS("F08", Weight.REFUSED, "The end lies before the beginning"),
    BEFORE_BIRTH("F09", Weight.REFUSED, "It lies before the child's birth"),
    NOT_WRITTEN("F10", Weight.REFUSED, "The database refused the child's rows; none of this child's was taken"),
    NOT_IN_HEADER("INT01-INT36", Weight.REFUSED, "No Header row was taken for this child"),

    SAME_ROW("R01", Weight.REPEATED, "The same row stands in another place"),
    TAKEN_BEFORE("R02", Weight.REPEATED, "An earlier import took the same row"),

    LEFT_OUT("W01", Weight.WARNING, "The value cannot be read or is not on the list; it was left out"),
    AFTER_ITS_YEAR("W02", Weight.WARNING, "The day lies after the return year of the file"),
    OTHER_BIRTH("INT01-INT36", Weight.WARNING, "The date of birth or the sex differs from the Header; the Header counts"),
    NOT_THE_START("W03", Weight.WARNING,
            "The first episode known is not a start (RNE S); the time in care is taken to begin with it"),
    GROWN_UP("W04", Weight.WARNING, "The last episode has no end, but the young person is 18; no duties were started"),
    GONE_QUIET("W05", Weight.WARNING,
            "The last episode has no end, but the last return year does not know the child; duties were started"),
    CHANGED_SINCE("W06", Weight.WARNING,
            "What the row changes was corrected on the record meanwhile; the record was left as it is"),
    OUTSIDE_CARE("W07", Weight.WARNING, "The day lies outside every time in care that these returns know"),
    REASON_WITHOUT_END("148", Weight.WARNING, "A reason for the end (REC) without an end; the reason was left out"),
    END_WITHOUT_REASON("148", Weight.WARNING, "An end without a reason (REC); E8, other reason, was taken"),
    OVERLAP("501", Weight.WARNING,
            "The next episode begins before this one ends; this one is taken to end on that day"),
    BROKEN_CHAIN("388", Weight.WARNING, "The reason for the end (REC) does not fit with what follows"),
    STARTS_AGAIN("433", Weight.WARNING, "A start (RNE S) right after an episode that went on; care is taken to go on"),
    TOO_OLD("352", Weight.WARNING, "The episode begins after the 18th birthday"),
    POLICE_PROTECTION("361", Weight.WARNING, "Police protection (L1) for more than 72 hours"),
    EMERGENCY_ORDER("362", Weight.WARNING, "An emergency protection order (L2) for more than 21 days"),
    ASSESSMENT_ORDER("363", Weight.WARNING, "A child assessment order (L3) for more than 7 days"),
    SHORT_BREAK("365", Weight.WARNING, "A short break (V3) of more than 17 days"),
    SHORT_BREAKS("367", Weight.WARNING, "Short breaks (V3) of more than 75 days in one return year"),
    HOSPITAL("375", Weight.WARNING, "A temporary placement in hospital (T1) for more than 6 weeks"),
    TEMPORARY("379", Weight.WARNING, "A temporary placement (T4) for more than 7 days"),
    NO_URN("218", Weight.WARNING, "No URN, although this kind of placement has one"),
    NEEDLESS_URN("222", Weight.WARNING, "A URN, although this kind of placement has none"),
    PROVIDER("527-550", Weight.WARNING, "The provider does not go with this kind of placement"),
    NO_CHANGE_REASON("225", Weight.WARNING, "No reason for a change of placement"),
    NEEDLESS_CHANGE_REASON("233", Weight.WARNING, "A reason for a change of placement that did not happen; left out"),
    POSTCODE("392", Weight.WARNING, "Not the form of a postcode; a home postcode was left out"),
    NOT_A_MOTHER("165", Weight.WARNING, "Motherhood is told of girls and young women only; it was left out"),
    NO_QUESTIONNAIRE("186", Weight.WARNING, "Aged 4 to 16 without a score of strengths and difficulties or a reason"),
    NEEDLESS_QUESTIONNAIRE("189", Weight.WARNING, "Strengths and difficulties of somebody who was 17 before the year"),
    LEAVER_AGE("391", Weight.WARNING, "Care leavers are told of around their 17th to 25th birthdays"),
    REVIEW_OF_SHORT_BREAK("399", Weight.WARNING, "A review during short breaks (V3, V4), which is not returned"),
    MISSING_OUTSIDE("577-581", Weight.WARNING, "A time missing outside every time in care that these returns know"),
    WORKER_ID("SW02", Weight.WARNING, "A social worker's number begins with SW or XX"),

    OLD_SEX("101", Weight.NOTE, "An old code: 1 was read as M, 2 as F"),
    OLD_PLACE("146", Weight.NOTE, "An old code: H5 and P2 were read as K3, Z1 as Z11"),
    DECIMAL("N01", Weight.NOTE, "A number with decimals was read as a whole one"),
    YEAR_READ("N02", Weight.NOTE, "The return year was read from the dates in Episodes; the file's name says another");

    private final String id;
    private final Weight weight;
    private final String words;

    Rule(String id, Weight weight, String words) {
        this.id = id;
        this.weight = weight;
        this.words = words;
    }

    String id() {
        return id;
    }

    Weight weight() {
        return weight;
    }

    String words() {
        return words;
    }
}
