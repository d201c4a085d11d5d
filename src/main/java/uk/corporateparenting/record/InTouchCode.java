package uk.corporateparenting.record;

/** Whether the council is in touch with a care leaver (SSDA903, IN_TOUCH). */
public enum InTouchCode implements Coded {
    YES("in touch"),
    NO("not in touch"),
    DIED("has died"),
    REFU("refuses contact"),
    NREQ("no longer needs services"),
    RHOM("returned home");

    private final String meaning;

    InTouchCode(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
