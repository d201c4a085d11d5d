package uk.corporateparenting.record;

/** Where a young person may live from 18. Bed and breakfast and homelessness are none of the options. */
public enum HomeOption implements KebabCoded {
    STAYING_PUT("Staying Put with the former foster carers"),
    SUPPORTED_LODGINGS("Supported Lodgings"),
    STAYING_CLOSE("Staying Close to the former children's home"),
    SUPPORTED_ACCOMMODATION("supported accommodation"),
    OWN_TENANCY("a tenancy of their own"),
    FAMILY("with family or friends"),
    STUDENT("student accommodation"),
    ADULT_CARE("a home arranged by adult social care"),
    OTHER("another settled home");

    /** The codes, for a form to be held to. */
    public static final String PATTERN = "staying-put|supported-lodgings|staying-close|supported-accommodation"
            + "|own-tenancy|family|student|adult-care|other";

    private final String meaning;

    HomeOption(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
