package uk.corporateparenting.web.permanence;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.corporateparenting.people.Colleagues;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.RunningWork;
import uk.corporateparenting.workflow.RunningWork.Work;

/**
 * Where the permanence of every child stands: the plan from the record, the stage and the next step from the running
 * work, so that it is never behind. Two questions to the database, however many children there are.
 */
@Component
public class Tracker {

    /** The models of permanence, deepest last: what a child is in is the last of them that runs. */
    private static final List<String> MODELS = List.of("permanency-planning", "permanence-plan",
            "permanence-assessments", "permanence-options", "permanence-panel-decision", "adoption-decision",
            "adoption-route", "adoption-authority", "adoption-matching", "adoption-placing", "permanence-achievement",
            "home-sustained");
    private static final Map<String, String> STAGES = Map.ofEntries(Map.entry("permanency-planning", "Beginning"),
            Map.entry("permanence-plan", "Planning"), Map.entry("permanence-assessments", "Assessments"),
            Map.entry("permanence-options", "Weighing options"),
            Map.entry("permanence-panel-decision", "Permanence panel"),
            Map.entry("adoption-decision", "Agency decision-maker"), Map.entry("adoption-route", "Adoption"),
            Map.entry("adoption-authority", "Adoption: court or consent"),
            Map.entry("adoption-matching", "Adoption: matching"),
            Map.entry("adoption-placing", "Adoption: placing and order"),
            Map.entry("permanence-achievement", "Following the plan"),
            Map.entry("home-sustained", "Home, followed for six months"));
    private static final Map<String, String> WAITS = Map.of("permanence-plan", "Next review of the child's case",
            "permanence-panel-decision", "Next meeting of the permanence panel",
            "adoption-decision", "Next meeting of the adoption panel",
            "adoption-matching", "Next meeting of the adoption panel", "home-sustained", "Six months at home");
    private static final List<Role> WHOLE_COUNCIL = List.of(Role.SERVICE_MANAGER, Role.DIRECTOR, Role.FAMILY_FINDER,
            Role.PERMANENCE_PANEL, Role.PERMANENCE_PANEL_CHAIR, Role.AGENCY_DECISION_MAKER, Role.REVIEWING_MANAGER);

    private final JdbcClient db;
    private final RunningWork runningWork;
    private final Colleagues colleagues;
    private final Clock clock;

    Tracker(JdbcClient db, RunningWork runningWork, Colleagues colleagues, Clock clock) {
        this.db = db;
        this.runningWork = runningWork;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /**
     * One child.
     *
     * @param plan   the option proposed or agreed; null while none is
     * @param days   since the first day in care
     * @param ownerRoles who holds the next step, by role
     * @param owner  the person who claimed it, else the roles
     */
    record Line(String reference, String name, Integer yearOfBirth, String team, String plan, String alongside,
            boolean agreed, LocalDate targetOn, String stage, Long days, String nextStep, LocalDate dueOn, boolean late,
            String ownerRoles, String owner, boolean siblingGroup, boolean complexNeeds, String lifeStory) {

        public String planWords() {
            return plan == null ? "none yet" : words(plan);
        }
    }

    /** How many children are in a stage, how many of them late, and how long the longest has been in care. */
    public record Stage(String title, long children, long late, Long longestDays) {
    }

    /** The stages of the children of these teams, in the order of the work; null: of the whole council. */
    public List<Stage> stages(Collection<String> teams) {
        Map<String, List<Line>> byStage = lines().stream()
                .filter(line -> teams == null || line.team() != null && teams.contains(line.team()))
                .collect(Collectors.groupingBy(Line::stage));
        return MODELS.stream().map(STAGES::get).filter(byStage::containsKey).map(stage -> {
            List<Line> lines = byStage.get(stage);
            return new Stage(stage, lines.size(), lines.stream().filter(Line::late).count(), lines.stream()
                    .map(Line::days).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null));
        }).toList();
    }

    /** The names of all stages, in the order of the work. */
    static List<String> stages() {
        return MODELS.stream().map(STAGES::get).toList();
    }

    /** The children this person may see here, the latest first; restricted records are in nobody's list. */
    List<Line> seenBy(Collection<String> groups) {
        boolean all = WHOLE_COUNCIL.stream().anyMatch(role -> groups.contains(role.group()));
        return lines().stream()
                .filter(line -> all || line.team() != null && groups.contains(Role.TEAM_MANAGER.group(line.team())))
                .sorted(Comparator.comparing(Line::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Line::reference)).toList();
    }

    private List<Line> lines() {
        Map<String, List<Work>> work = runningWork.of(MODELS).stream()
                .collect(Collectors.groupingBy(Work::childRef, TreeMap::new, Collectors.toList()));
        List<String> refs = List.copyOf(work.keySet());
        if (refs.isEmpty()) {
            return List.of();
        }
        LocalDate today = LondonTime.day(clock.instant());
        Map<String, String> names = colleagues.names(work.values().stream().flatMap(List::stream).map(Work::assignee)
                .toList());
        return db.sql("""
                select r.ref, i.given_name, i.family_name, i.date_of_birth, a.team, e.started_on, p.plan, p.alongside,
                       p.agreed_on, p.target_on, m.sibling_group, m.complex_needs, l.state
                from unnest(cast(:refs as text[])) r(ref)
                join lateral care.identity_of(r.ref) i on true
                left join lateral (select team from care.team_allocation f
                    where f.child_ref in (select care.references_of(r.ref)) order by allocated_at desc limit 1) a on true
                left join lateral (select started_on from care.care_episode f
                    where f.child_ref in (select care.references_of(r.ref))
                    and not exists (select from care.care_episode s where s.supersedes = f.id)
                    order by started_on desc limit 1) e on true
                left join lateral (select * from care.permanence_plan f
                    where f.child_ref in (select care.references_of(r.ref)) and f.ended_on is null
                    and not exists (select from care.permanence_plan s where s.supersedes = f.id)
                    order by id desc limit 1) p on true
                left join lateral (select * from care.permanence_marks f
                    where f.child_ref in (select care.references_of(r.ref)) order by id desc limit 1) m on true
                left join lateral (select state from care.life_story f
                    where f.child_ref in (select care.references_of(r.ref)) order by id desc limit 1) l on true
                where not exists (select from (
                    select distinct on (x.child_ref) x.restricted from care.child_identity x
                    where x.child_ref in (select care.references_of(r.ref))
                    and not exists (select from care.child_identity s where s.supersedes = x.id)
                    order by x.child_ref, x.known_at desc, x.id desc) newest where newest.restricted)""")
                .param("refs", refs.toArray(String[]::new))
                .query((row, n) -> line(row, work.get(row.getString("ref")), names, today)).list();
    }

    private Line line(ResultSet row, List<Work> work, Map<String, String> names, LocalDate today) throws SQLException {
        Work deepest = work.stream().max(Comparator.comparingInt(w -> MODELS.indexOf(w.process()))).orElseThrow();
        Optional<Work> next = work.stream().filter(w -> w.task() != null)
                .min(Comparator.comparing(Work::dueAt, Comparator.nullsLast(Comparator.naturalOrder())));
        String roles = next.map(Work::groups).map(this::roles).orElse("");
        Date started = row.getDate("started_on");
        LocalDate dueOn = next.map(Work::dueAt).map(LondonTime::day).orElse(null);
        Date born = row.getDate("date_of_birth");
        return new Line(row.getString("ref"), Stream.of(row.getString("given_name"), row.getString("family_name"))
                .filter(Objects::nonNull).collect(Collectors.joining(" ")),
                born == null ? null : born.toLocalDate().getYear(), row.getString("team"), row.getString("plan"),
                row.getString("alongside"), row.getDate("agreed_on") != null, day(row.getDate("target_on")),
                STAGES.get(deepest.process()),
                started == null ? null : ChronoUnit.DAYS.between(started.toLocalDate(), today),
                next.map(Work::task).orElse(WAITS.getOrDefault(deepest.process(), "")), dueOn,
                dueOn != null && dueOn.isBefore(today), roles,
                next.map(Work::assignee).map(id -> names.getOrDefault(id, id)).orElse(roles),
                row.getBoolean("sibling_group"), row.getBoolean("complex_needs"), row.getString("state"));
    }

    private String roles(List<String> groups) {
        return groups.stream().map(group -> Role.ofGroup(group).map(Role::plainName).orElse(group))
                .distinct().collect(Collectors.joining(" or "));
    }

    private static LocalDate day(Date date) {
        return date == null ? null : date.toLocalDate();
    }

    private static String words(String code) {
        String words = code.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
