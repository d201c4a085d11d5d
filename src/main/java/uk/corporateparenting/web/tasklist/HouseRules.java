package uk.corporateparenting.web.tasklist;

/** One plugin for three applications, with the same script and styles. */
final class HouseRules {

    static final String ID = "house-rules";
    static final String ASSETS = "plugin-webapp/" + ID;

    private HouseRules() {
    }
}
