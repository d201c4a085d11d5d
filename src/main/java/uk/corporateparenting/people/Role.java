package uk.corporateparenting.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody does for the council's children. A team role is held in a locality (group {@code north.social-worker}),
 * any other for the whole council (group {@code council.director}).
 */
public enum Role {

    DUTY_AND_ADVICE(Scope.TEAM, "Duty and advice worker"),
    DUTY_MANAGER(Scope.TEAM, "Duty manager"),
    ASSESSMENT_WORKER(Scope.TEAM, "Assessment worker"),
    SOCIAL_WORKER(Scope.TEAM, "Social worker"),
    TEAM_MANAGER(Scope.TEAM, "Team manager"),
    PERSONAL_ADVISOR(Scope.TEAM, "Personal advisor"),

    EMERGENCY_DUTY_TEAM(Scope.COUNCIL, "Emergency duty team"),
    CONFERENCE_CHAIR(Scope.COUNCIL, "Conference chair"),
    SERVICE_MANAGER(Scope.COUNCIL, "Service manager"),
    DIRECTOR(Scope.COUNCIL, "Director of children's services"),
    CHIEF_EXECUTIVE(Scope.COUNCIL, "Chief executive"),
    SUPERVISING_SOCIAL_WORKER(Scope.COUNCIL, "Supervising social worker"),
    FOSTERING_OFFICER(Scope.COUNCIL, "Fostering officer"),
    PLACEMENTS_OFFICER(Scope.COUNCIL, "Placements officer"),
    KINSHIP_ASSESSOR(Scope.COUNCIL, "Kinship assessor"),
    FAMILY_FINDER(Scope.COUNCIL, "Family finder"),
    FAMILY_GROUP_COORDINATOR(Scope.COUNCIL, "Family group coordinator"),
    REVIEWING_OFFICER(Scope.COUNCIL, "Independent reviewing officer"),
    REVIEWING_MANAGER(Scope.COUNCIL, "Reviewing manager"),
    INDEPENDENT_INTERVIEWER(Scope.COUNCIL, "Independent interviewer"),
    PARTICIPATION_OFFICER(Scope.COUNCIL, "Participation officer"),
    ADVOCATE(Scope.COUNCIL, "Advocate"),
    BUSINESS_SUPPORT(Scope.COUNCIL, "Business support"),

    LEGAL_ADVISER(Scope.COUNCIL, "Legal adviser"),
    VIRTUAL_SCHOOL(Scope.COUNCIL, "Virtual school"),
    MENTOR(Scope.COUNCIL, "Inclusion mentor"),
    HEALTH_NURSE(Scope.COUNCIL, "Nurse for looked after children"),
    HEALTH_DOCTOR(Scope.COUNCIL, "Doctor for looked after children"),
    MENTAL_HEALTH_PRACTITIONER(Scope.COUNCIL, "Mental health practitioner"),
    EXPLOITATION_LEAD(Scope.COUNCIL, "Exploitation lead"),
    DESIGNATED_OFFICER(Scope.COUNCIL, "Designated officer"),
    SUPPORT_TEAM(Scope.COUNCIL, "Specialist support team"),

    NOMINATED_OFFICER(Scope.COUNCIL, "Nominated officer"),
    AGENCY_DECISION_MAKER(Scope.COUNCIL, "Agency decision-maker"),
    CARE_PANEL(Scope.COUNCIL, "Care panel member"),
    CARE_PANEL_CHAIR(Scope.COUNCIL, "Care panel chair"),
    PERMANENCE_PANEL(Scope.COUNCIL, "Permanence panel member"),
    PERMANENCE_PANEL_CHAIR(Scope.COUNCIL, "Permanence panel chair"),
    STABILITY_CHAIR(Scope.COUNCIL, "Stability meeting chair"),
    HIGH_RISK_PANEL(Scope.COUNCIL, "High-risk panel member"),
    HIGH_RISK_PANEL_CHAIR(Scope.COUNCIL, "High-risk panel chair"),

    AGENCY_POLICE(Scope.OUTSIDE, "Police"),
    AGENCY_HEALTH(Scope.OUTSIDE, "Health agency"),
    AGENCY_HOUSING(Scope.OUTSIDE, "District housing"),
    AGENCY_YOUTH_JUSTICE(Scope.OUTSIDE, "Youth justice"),
    AGENCY_VOLUNTARY(Scope.OUTSIDE, "Voluntary sector"),
    PARTNER(Scope.OUTSIDE, "Partner's system that sends contacts"),
    MONITORING(Scope.OUTSIDE, "System that watches the product run"),

    PERFORMANCE(Scope.OVERSIGHT, "Performance analyst"),
    LEAD_MEMBER(Scope.OVERSIGHT, "Lead member"),
    MEMBER(Scope.OVERSIGHT, "Elected member"),
    INFORMATION_OFFICER(Scope.OVERSIGHT, "Information governance officer"),
    ADMIN(Scope.OVERSIGHT, "Administrator"),

    /** Everybody who works with children here; nobody is given it by hand, it follows from any team or council role. */
    STAFF(Scope.COUNCIL, "Everybody who works with children here");

    /** The engine knows its administrators by this name. */
    private static final String ADMINISTRATORS = "camunda-admin";
    private static final String COUNCIL = "council";

    private enum Scope { TEAM, COUNCIL, OUTSIDE, OVERSIGHT }

    private final Scope scope;
    private final String plainName;

    Role(Scope scope, String plainName) {
        this.scope = scope;
        this.plainName = plainName;
    }

    /** The name used in models, tables and groups, such as {@code social-worker}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name people use. */
    public String plainName() {
        return plainName;
    }

    /** Whether it is held in a locality rather than for the whole council. */
    public boolean isTeamRole() {
        return scope == Scope.TEAM;
    }

    /** Whether its holder works with children here and so is one of {@link #STAFF}. */
    public boolean isStaff() {
        return scope == Scope.TEAM || scope == Scope.COUNCIL;
    }

    /** The group of this role in a team; the team does not matter for a role of the whole council. */
    public String group(String team) {
        if (this == ADMIN) {
            return ADMINISTRATORS;
        }
        return (isTeamRole() ? team : COUNCIL) + "." + slug();
    }

    /** The one group of a role of the whole council. */
    public String group() {
        if (isTeamRole()) {
            throw new IllegalArgumentException(slug() + " is held in a team");
        }
        return group(COUNCIL);
    }

    /** The role with that slug. */
    public static Role of(String slug) {
        return Arrays.stream(values()).filter(role -> role.slug().equals(slug)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No role " + slug));
    }

    /** The role behind a group id, whichever team it is in. */
    public static Optional<Role> ofGroup(String groupId) {
        if (groupId.equals(ADMINISTRATORS)) {
            return Optional.of(ADMIN);
        }
        String team = groupId.substring(0, Math.max(0, groupId.indexOf('.')));
        return Arrays.stream(values()).filter(role -> !team.isEmpty() && role.group(team).equals(groupId)).findFirst();
    }
}
