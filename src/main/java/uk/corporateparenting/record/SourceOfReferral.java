package uk.corporateparenting.record;

/** Source of a contact or referral (children in need census). */
public enum SourceOfReferral implements Coded {
    S1A("family member, relative or carer"),
    S1B("acquaintance"),
    S1C("the child themselves"),
    S1D("other individual"),
    S2A("school"),
    S2B("education service"),
    S3A("GP"),
    S3B("health visitor"),
    S3C("school nurse"),
    S3D("other primary health service"),
    S3E("emergency department"),
    S3F("other health service"),
    S4("housing"),
    S5A("council adult social care"),
    S5B("other council department"),
    S5C("another council"),
    S5D("council early help"),
    S6("police"),
    S7("other legal agency"),
    S8("other"),
    S9("anonymous"),
    S10("not known");

    private final String meaning;

    SourceOfReferral(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    @Override
    public String code() {
        return name().substring(1);
    }
}
