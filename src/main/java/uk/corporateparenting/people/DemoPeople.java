package uk.corporateparenting.people;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.corporateparenting.database.Database;
import uk.corporateparenting.start.StartNotice;

/**
 * Made-up people for trying the product out, every role of the front door among them. They exist only in the embedded
 * database, and each one's password is the user id; nobody's, where the council's own sign-in is set.
 */
@Component
@Order(0)
public class DemoPeople implements StartNotice {

    private static final String NORTH = "north";
    private static final String SOUTH = "south";
    private static final String COUNCIL = "council";

    private static final List<DemoPerson> ALL = List.of(
            new DemoPerson("amara", "Amara", "Okafor", Role.DUTY_AND_ADVICE, NORTH),
            new DemoPerson("ben", "Ben", "Whitaker", Role.DUTY_AND_ADVICE, NORTH),
            new DemoPerson("carol", "Carol", "Hughes", Role.DUTY_MANAGER, NORTH),
            new DemoPerson("daniel", "Daniel", "Raval", Role.DUTY_MANAGER, NORTH),
            new DemoPerson("erin", "Erin", "Gallagher", Role.EMERGENCY_DUTY_TEAM, COUNCIL),
            new DemoPerson("farah", "Farah", "Siddiqui", Role.ASSESSMENT_WORKER, NORTH),
            new DemoPerson("grace", "Grace", "Mensah", Role.TEAM_MANAGER, NORTH),
            new DemoPerson("hugh", "Hugh", "Pemberton", Role.TEAM_MANAGER, NORTH),
            new DemoPerson("tom", "Tom", "Fairley", Role.SOCIAL_WORKER, NORTH),
            new DemoPerson("helen", "Helen", "Ashworth", Role.SERVICE_MANAGER, COUNCIL),
            new DemoPerson("isaac", "Isaac", "Thornton", Role.DIRECTOR, COUNCIL),
            new DemoPerson("gwen", "Gwen", "Ferreira", Role.CHIEF_EXECUTIVE, COUNCIL),
            new DemoPerson("jaya", "Jaya", "Menon", Role.PLACEMENTS_OFFICER, COUNCIL),
            new DemoPerson("kofi", "Kofi", "Boateng", Role.KINSHIP_ASSESSOR, COUNCIL),
            new DemoPerson("lena", "Lena", "Fraser", Role.NOMINATED_OFFICER, COUNCIL),
            new DemoPerson("marcus", "Marcus", "Bellamy", Role.LEGAL_ADVISER, COUNCIL),
            new DemoPerson("nina", "Nina", "Kowalska", Role.FAMILY_GROUP_COORDINATOR, COUNCIL),
            new DemoPerson("owen", "Owen", "Rhys", Role.CONFERENCE_CHAIR, COUNCIL),
            new DemoPerson("priya", "Priya", "Nair", Role.CARE_PANEL, COUNCIL),
            new DemoPerson("quentin", "Quentin", "Blythe", Role.CARE_PANEL_CHAIR, COUNCIL),
            new DemoPerson("rosa", "Rosa", "Delgado", Role.REVIEWING_MANAGER, COUNCIL),
            new DemoPerson("uma", "Uma", "Chandran", Role.REVIEWING_OFFICER, COUNCIL),
            new DemoPerson("hana", "Hana", "Farouk", Role.HEALTH_NURSE, COUNCIL),
            new DemoPerson("dev", "Dev", "Anand", Role.HEALTH_DOCTOR, COUNCIL),
            new DemoPerson("mina", "Mina", "Castell", Role.MENTAL_HEALTH_PRACTITIONER, COUNCIL),
            new DemoPerson("vera", "Vera", "Olsen", Role.VIRTUAL_SCHOOL, COUNCIL),
            new DemoPerson("samir", "Samir", "Haddad", Role.SUPERVISING_SOCIAL_WORKER, COUNCIL),
            new DemoPerson("sunita", "Sunita", "Rao", Role.BUSINESS_SUPPORT, COUNCIL),
            new DemoPerson("sam", "Sam", "Osei", Role.SUPERVISING_SOCIAL_WORKER, COUNCIL),
            new DemoPerson("ivy", "Ivy", "Marsh", Role.INDEPENDENT_INTERVIEWER, COUNCIL),
            new DemoPerson("petra", "Petra", "Novak", Role.PARTICIPATION_OFFICER, COUNCIL),
            new DemoPerson("elias", "Elias", "Hart", Role.EXPLOITATION_LEAD, COUNCIL),
            new DemoPerson("dora", "Dora", "Whitlock", Role.DESIGNATED_OFFICER, COUNCIL),
            new DemoPerson("victor", "Victor", "Lowe", Role.DUTY_AND_ADVICE, SOUTH),
            new DemoPerson("wendy", "Wendy", "Carr", Role.DUTY_MANAGER, SOUTH),
            new DemoPerson("xanthe", "Xanthe", "Cole", Role.ASSESSMENT_WORKER, SOUTH),
            new DemoPerson("yusuf", "Yusuf", "Karim", Role.TEAM_MANAGER, SOUTH),
            new DemoPerson("zara", "Zara", "Lindqvist", Role.TEAM_MANAGER, SOUTH),
            new DemoPerson("zoe", "Zoe", "Barlow", Role.SOCIAL_WORKER, SOUTH),
            new DemoPerson("celia", "Celia", "Dunmore", Role.HIGH_RISK_PANEL_CHAIR, COUNCIL),
            new DemoPerson("desmond", "Desmond", "Achebe", Role.HIGH_RISK_PANEL_CHAIR, COUNCIL),
            new DemoPerson("fiona", "Fiona", "Lark", Role.HIGH_RISK_PANEL, COUNCIL),
            new DemoPerson("gareth", "Gareth", "Penhale", Role.HIGH_RISK_PANEL, COUNCIL),
            new DemoPerson("pc-bright", "Jo", "Bright", Role.AGENCY_POLICE, COUNCIL),
            new DemoPerson("nurse-obi", "Ify", "Obi", Role.AGENCY_HEALTH, COUNCIL),
            new DemoPerson("housing-rai", "Anil", "Rai", Role.AGENCY_HOUSING, COUNCIL),
            new DemoPerson("yj-moss", "Beth", "Moss", Role.AGENCY_YOUTH_JUSTICE, COUNCIL),
            new DemoPerson("bridge-lee", "Kit", "Lee", Role.AGENCY_VOLUNTARY, COUNCIL),
            new DemoPerson("leon", "Leon", "Adeyemi", Role.PERSONAL_ADVISOR, NORTH),
            new DemoPerson("pia", "Pia", "Sandhu", Role.PERSONAL_ADVISOR, NORTH),
            new DemoPerson("rhona", "Rhona", "Keane", Role.PERSONAL_ADVISOR, SOUTH),
            new DemoPerson("cora", "Cora", "Lindsay", Role.STABILITY_CHAIR, COUNCIL),
            new DemoPerson("edwin", "Edwin", "Barrow", Role.STABILITY_CHAIR, COUNCIL),
            new DemoPerson("fergus", "Fergus", "Doyle", Role.FOSTERING_OFFICER, COUNCIL),
            new DemoPerson("thea", "Thea", "Marlow", Role.SUPPORT_TEAM, COUNCIL),
            new DemoPerson("lydia", "Lydia", "Marlow", Role.FAMILY_FINDER, COUNCIL),
            new DemoPerson("arthur", "Arthur", "Quill", Role.AGENCY_DECISION_MAKER, COUNCIL),
            new DemoPerson("beatrix", "Beatrix", "Okoro", Role.PERMANENCE_PANEL_CHAIR, COUNCIL),
            new DemoPerson("cyril", "Cyril", "Vance", Role.PERMANENCE_PANEL_CHAIR, COUNCIL),
            new DemoPerson("delia", "Delia", "Stroud", Role.PERMANENCE_PANEL, COUNCIL),
            new DemoPerson("edgar", "Edgar", "Pym", Role.PERMANENCE_PANEL, COUNCIL),
            new DemoPerson("freya", "Freya", "Lund", Role.PERMANENCE_PANEL, COUNCIL),
            new DemoPerson("gita", "Gita", "Sharma", Role.SUPPORT_TEAM, COUNCIL),
            new DemoPerson("inez", "Inez", "Corrigan", Role.INFORMATION_OFFICER, COUNCIL),
            new DemoPerson("paul", "Paul", "Merrick", Role.PERFORMANCE, COUNCIL),
            new DemoPerson("laura", "Laura", "Bexley", Role.LEAD_MEMBER, COUNCIL),
            new DemoPerson("admin", "Ada", "Minster", Role.ADMIN, COUNCIL),
            new DemoPerson("partner", "Partner's", "system", Role.PARTNER, COUNCIL));

    private final Database database;
    private final People people;
    private final SignInProvider provider;
    private final ProviderPeople providerPeople;

    DemoPeople(Database database, People people, SignInProvider provider, ProviderPeople providerPeople) {
        this.database = database;
        this.people = people;
        this.provider = provider;
        this.providerPeople = providerPeople;
    }

    /**
     * One made-up person.
     *
     * @param userId also the password
     * @param team   slug of the locality, or {@code council} for a role of the whole council
     */
    public record DemoPerson(String userId, String firstName, String lastName, Role role, String team) {

        public String name() {
            return firstName + " " + lastName;
        }

        public String group() {
            return role.group(team);
        }
    }

    /** Everybody there is in the demonstration, in the order of the work. */
    public static List<DemoPerson> all() {
        return ALL;
    }

    void createMissing() {
        ALL.stream().filter(person -> !people.exists(person.userId())).forEach(person -> people.create(
                person.userId(), person.firstName(), person.lastName(),
                provider.isSet() ? providerPeople.nobodysPassword() : person.userId(), person.group()));
    }

    @Override
    public List<String> lines(String baseUrl) {
        if (!database.embedded() || provider.isSet()) {
            return List.of();
        }
        return Stream.concat(
                Stream.of("Sign in as one of these; the password is the user id. For trying out only."),
                ALL.stream().map(person -> "  %-10s %-20s %s%s".formatted(person.userId(), person.name(),
                        person.role().plainName(), person.role().isTeamRole() ? ", " + person.team() : "")))
                .toList();
    }
}
