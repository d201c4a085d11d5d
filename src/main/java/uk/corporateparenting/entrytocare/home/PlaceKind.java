package uk.corporateparenting.entrytocare.home;

import java.util.List;
import uk.corporateparenting.record.Coded;
import uk.corporateparenting.record.PlaceCode;

/** The kind of home, as the table of approvals asks for it, and the placement codes of the national return it can be. */
enum PlaceKind implements Coded {
    PARENT("parent", "with a parent or someone else with parental responsibility", PlaceCode.P1),
    CONNECTED_APPROVED("connected-approved", "relative or friend, approved as a foster carer",
            PlaceCode.U3, PlaceCode.U1, PlaceCode.U2),
    CONNECTED_UNAPPROVED("connected-unapproved", "relative or friend, not approved yet", PlaceCode.U3),
    FOSTER("foster", "foster carer", PlaceCode.U6, PlaceCode.U4, PlaceCode.U5, PlaceCode.T0, PlaceCode.T2,
            PlaceCode.T3, PlaceCode.T4),
    CHILDRENS_HOME("childrens-home", "registered children's home or other registered residential place",
            PlaceCode.K2, PlaceCode.S1, PlaceCode.R1, PlaceCode.R3, PlaceCode.T0, PlaceCode.T4),
    SUPPORTED_ACCOMMODATION("supported-accommodation", "registered supported accommodation", PlaceCode.K3,
            PlaceCode.P3),
    SECURE("secure", "secure children's home", PlaceCode.K1),
    HEALTH_OR_CUSTODY("health-or-custody", "hospital, or a place ordered by a court", PlaceCode.R2, PlaceCode.T1,
            PlaceCode.R5),
    UNREGISTERED("unregistered", "a place that is not registered", PlaceCode.Z11, PlaceCode.Z12, PlaceCode.Z13,
            PlaceCode.Z14);

    static final String CODES = "parent|connected-approved|connected-unapproved|foster|childrens-home"
            + "|supported-accommodation|secure|health-or-custody|unregistered";

    private final String code;
    private final String meaning;
    private final List<PlaceCode> places;

    PlaceKind(String code, String meaning, PlaceCode... places) {
        this.code = code;
        this.meaning = meaning;
        this.places = List.of(places);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** The usual one first. */
    List<PlaceCode> places() {
        return places;
    }
}
