package uk.corporateparenting.record;

/** Why a placement changed (SSDA903, REASON_PLACE_CHANGE). */
public enum PlaceChangeReason implements Coded {
    CARPL("care plan"),
    CLOSE("provision closed"),
    ALLEG("allegation"),
    STAND("standards of care"),
    APPRR("approval removed"),
    CREQB("carer asked, child's behaviour"),
    CREQO("carer asked, other reason"),
    CHILD("child asked"),
    LAREQ("council asked"),
    PLACE("status of placement only"),
    CUSTOD("custody"),
    OTHER("other reason");

    private final String meaning;

    PlaceChangeReason(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
