package uk.corporateparenting.returns;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The tables of the return, known by their columns and not by the names of their files. */
enum Sheet {
    HEADER("Header", false, "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB"),
    EPISODES("Episodes", false, "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,"
            + "PL_POST,URN"),
    REVIEWS("Reviews", false, "CHILD,DOB,REVIEW,REVIEW_CODE"),
    UASC("UASC", false, "CHILD,SEX,DOB,DUC"),
    OC2("OC2", true, "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,"
            + "HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED"),
    OC3("OC3", true, "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM"),
    AD1("AD1", false, "CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR"),
    PLACED_ADOPTION("PlacedAdoption", false, "CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED"),
    PREV_PERM("PrevPerm", false, "CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM"),
    MISSING("Missing", false, "CHILD,DOB,MISSING,MIS_START,MIS_END"),
    SW_EPISODES("SWEpisodes", false, "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON"),
    DOLO("DoLo", false, "CHILD,DOB,DOLO_START,DOLO_END");

    private final String title;
    private final boolean annual;
    private final List<String> columns;

    Sheet(String title, boolean annual, String columns) {
        this.title = title;
        this.annual = annual;
        this.columns = List.of(columns.split(","));
    }

    /** The table that has all its columns among these; of several the one with the most. */
    static Optional<Sheet> of(List<String> heading) {
        return Stream.of(values()).filter(sheet -> heading.containsAll(sheet.columns))
                .max(Comparator.comparingInt(sheet -> sheet.columns.size()));
    }

    /** The table that lacks the fewest of its columns, for saying what is missing. */
    static Sheet nearest(List<String> heading) {
        return Stream.of(values()).max(Comparator.comparingDouble(sheet ->
                (double) sheet.columns.stream().filter(heading::contains).count() / sheet.columns.size())).orElseThrow();
    }

    /** As the guide to the return calls it. */
    String title() {
        return title;
    }

    /** Whether a row speaks of one return year, so that the same row in two years says two things. */
    boolean isAnnual() {
        return annual;
    }

    List<String> columns() {
        return columns;
    }
}
