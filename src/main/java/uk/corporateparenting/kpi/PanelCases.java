package uk.corporateparenting.kpi;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.RunningWork;
import uk.corporateparenting.workflow.RunningWork.Work;

/**
 * What a panel's chair asks: where each referral stands, what was decided, which actions are late, what is on the next
 * agenda. Referrals from the running work, the rest from the record and the book of duties, of the teams the viewer sees.
 */
@Component
public class PanelCases {

    public static final int PAGE = 50;
    /** A decision whose words stand elsewhere in the record than with the decisions. */
    public static final String WRITTEN = "written";

    private static final String SCREENING = "panel-screening";
    private static final String OUTCOME = "panel-outcome";
    private static final String ACTION = "panel-action";
    private static final List<String> MODELS = List.of("high-risk-panel-referral", SCREENING, "panel-round",
            "panel-hearing", "agency-contribution", "chasing-an-agency", "panel-decision", OUTCOME, ACTION);
    private static final List<String> HIGH_RISK = List.of("children-high-risk", "leavers-high-risk");
    /** The steps in which a panel, or its chair for it, says something. */
    private static final List<Step> STEPS = List.of(new Step("High-risk panels", SCREENING, "screenReferral"),
            new Step("High-risk panels", "panel-decision", "decideAtPanel"),
            new Step("Permanence Panel", "permanence-panel-decision", "decidePermanencePlan"),
            new Step("Adoption Panel", "adoption-decision", "recommendAdoption"),
            new Step("Adoption Panel", "adoption-matching", "recommendMatch"),
            new Step("Care panel", "immediate-protection", "ratifyEntry"),
            new Step("Care panel", "legal-gateway", "recommendAtCarePanel"),
            new Step("Care panel", "legal-gateway", "decideRoute"),
            new Step("Stability Meeting", "stability-round", "decideStability"));
    private static final String DECIDED = """
            from care.duty d
            left join lateral (select x.outcome from care.decision x
                where x.child_ref = d.child_ref and x.kind = d.step and x.decided_at >= d.created_at
                  and x.decided_at <= d.done_at + interval '1 minute'
                  and not exists (select from care.decision s where s.supersedes = x.id)
                order by x.decided_at desc, x.id desc limit 1) x on true
            where d.done_at >= :from and d.done_at < :after and d.model || '/' || d.step in (:steps)""";
    private static final String TEAM = """
            left join lateral (select f.team from care.team_allocation f
                where f.child_ref in (select care.references_of(%s)) order by f.allocated_at desc, f.id desc limit 1) t
                on true""";
    private static final String OURS = " and (cast(:teams as text[]) is null or t.team = any(cast(:teams as text[])))";
    private static final String ACTIONS = "from care.panel_action a " + TEAM.formatted("a.child_ref")
            + " where not exists (select from care.panel_action s where s.supersedes = a.id)"
            + " and (a.done_on is null or a.done_on between :first and :last)" + OURS;

    private final JdbcClient db;
    private final RunningWork running;
    private final Clock clock;

    PanelCases(JdbcClient db, RunningWork running, Clock clock) {
        this.db = db;
        this.running = running;
        this.clock = clock;
    }

    /** A step of a panel in a model. */
    public record Step(String panel, String model, String step) {
    }

    /** Where a referral to a high-risk panel stands. */
    public enum Stage {
        SCREENING("Waits to be screened"),
        WAITING("Waits for the panel's first decision"),
        OVERSIGHT("Kept in sight by the panel"),
        TELLING("Decided, those concerned are being told"),
        ACTIONS("Only actions are followed");

        private final String words;

        Stage(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * A child before a high-risk panel.
     *
     * @param panel      the code of the panel; null before it is on an agenda
     * @param referredOn null while the referral is not written
     * @param nextStep   null: they wait for the meeting
     * @param restricted its record is closed: counted, not named
     */
    public record Referral(String reference, String team, String panel, Stage stage, LocalDate referredOn,
            String nextStep, LocalDate dueOn, boolean late, boolean restricted) {
    }

    /** How often a step ended so; {@link #WRITTEN} where its words stand elsewhere. */
    public record Outcome(String model, String step, String outcome, long count) {
    }

    /** One decision; {@code reference} null where the record is closed to the viewer. */
    public record Decision(String reference, String team, String step, String outcome, Instant decidedAt, boolean late) {
    }

    /** Actions of the high-risk panels by who does them: open now, done in the period. */
    public record Owner(String role, long open, long overdue, long onTime, long late) {
    }

    /** Which actions are asked for. */
    public enum Actions {
        OPEN("open", "a.done_on is null"),
        OVERDUE("late now", "a.done_on is null and a.due_on < :today"),
        ON_TIME("done on time", "a.done_on <= a.due_on"),
        LATE("done late", "a.done_on > a.due_on");

        private final String words;
        private final String where;

        Actions(String words, String where) {
            this.words = words;
            this.where = where;
        }

        public String words() {
            return words;
        }
    }

    /** One action; {@code reference} null where the record is closed to the viewer. */
    public record Action(String reference, String team, String role, LocalDate agreedOn, LocalDate dueOn,
            LocalDate doneOn, String result) {
    }

    /** A child on the agenda of a meeting that is still to come. */
    public record Item(String reference, String team, String panel, String meeting, LocalDate meetsOn, LocalDate askedOn,
            boolean urgent) {
    }

    /** A page of a list. */
    public record Found<T>(List<T> rows, long total, int page, int pages) {
    }

    public List<Step> steps() {
        return STEPS;
    }

    /** The children before the high-risk panels, what is due first standing first. */
    public List<Referral> referrals(Viewpoint viewpoint, Filter filter) {
        Set<String> teams = viewpoint.teams(filter);
        Map<String, List<Work>> work = running.of(MODELS).stream().filter(one -> one.childRef() != null)
                .collect(Collectors.groupingBy(Work::childRef, TreeMap::new, Collectors.toList()));
        if (viewpoint.isEmpty() || work.isEmpty()) {
            return List.of();
        }
        LocalDate today = LondonTime.day(clock.instant());
        return db.sql("""
                select r.ref, t.team, i.panel, p.referred_on, p.recorded_at,
                       (select max(e.recorded_at) from care.panel_decision e
                        where e.child_ref in (select care.references_of(r.ref))) as decided_at, %s
                from unnest(cast(:refs as text[])) r(ref)
                %s
                left join lateral (select f.referred_on, f.recorded_at from care.panel_referral f
                    where f.child_ref in (select care.references_of(r.ref))
                    and not exists (select from care.panel_referral s where s.supersedes = f.id)
                    order by f.id desc limit 1) p on true
                left join lateral (select f.panel from care.panel_item f
                    where f.child_ref in (select care.references_of(r.ref)) and f.panel in (:panels)
                    and not exists (select from care.panel_item_withdrawn w where w.item = f.id)
                    order by f.id desc limit 1) i on true
                where true%s""".formatted(DutyCases.restricted("r.ref"), TEAM.formatted("r.ref"), OURS))
                .param("refs", work.keySet().toArray(String[]::new)).param("panels", HIGH_RISK)
                .param("teams", array(teams)).query((row, n) -> {
                    Timestamp referred = row.getTimestamp(5);
                    Timestamp decided = row.getTimestamp(6);
                    boolean isDecided = decided != null && (referred == null || decided.after(referred));
                    return referral(row.getString(1), row.getString(2), row.getString(3), day(row.getDate(4)), isDecided,
                            row.getBoolean(7), work.get(row.getString(1)), today);
                }).list().stream().sorted(Comparator.comparing(Referral::dueOn,
                        Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(Referral::reference)).toList();
    }

    private static Referral referral(String ref, String team, String panel, LocalDate referredOn, boolean isDecided,
            boolean restricted, List<Work> work, LocalDate today) {
        Set<String> models = work.stream().map(Work::process).collect(Collectors.toSet());
        Work next = work.stream().filter(one -> one.task() != null)
                .min(Comparator.comparing(Work::dueAt, Comparator.nullsLast(Comparator.naturalOrder()))).orElse(null);
        LocalDate due = next == null || next.dueAt() == null ? null : LondonTime.day(next.dueAt());
        return new Referral(ref, team, panel, stage(models, isDecided), referredOn, next == null ? null : next.task(),
                due, due != null && due.isBefore(today), restricted);
    }

    private static Stage stage(Set<String> models, boolean isDecided) {
        if (models.contains(SCREENING)) {
            return Stage.SCREENING;
        }
        if (models.contains("panel-round") || models.contains("panel-decision")) {
            return isDecided ? Stage.OVERSIGHT : Stage.WAITING;
        }
        return models.contains(OUTCOME) ? Stage.TELLING : models.contains(ACTION) ? Stage.ACTIONS
                : isDecided ? Stage.OVERSIGHT : Stage.WAITING;
    }

    /** What the panels decided in the period, by step and outcome, the most frequent first. */
    public List<Outcome> outcomes(Viewpoint viewpoint, Filter filter) {
        DutyScope scope = DutyScope.of(viewpoint, filter.process(null));
        if (scope.nothing()) {
            return List.of();
        }
        return decided("select d.model, d.step, coalesce(x.outcome, '" + WRITTEN + "') as outcome, count(*) as decisions "
                + DECIDED + scope.where() + " group by 1, 2, 3 order by 4 desc, 3", scope, filter)
                .query((row, n) -> new Outcome(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)))
                .list();
    }

    /**
     * The decisions behind such a number, the newest first; nothing for a viewer who may see numbers only.
     *
     * @param step    null: all
     * @param outcome null: all
     */
    public Found<Decision> decisions(Viewpoint viewpoint, Filter filter, String step, String outcome, int page) {
        DutyScope scope = DutyScope.of(viewpoint, filter.process(null));
        if (scope.nothing() || !viewpoint.cases()) {
            return none();
        }
        String from = DECIDED + scope.where() + (step == null ? "" : " and d.step = :step")
                + (outcome == null ? "" : " and coalesce(x.outcome, '" + WRITTEN + "') = :outcome");
        long total = decided("select count(*) " + from, scope, filter).param("step", step).param("outcome", outcome)
                .query(Long.class).single();
        return page(total, page, paging -> decided("select d.child_ref, d.team, d.step, coalesce(x.outcome, '" + WRITTEN
                + "'), d.done_at, d.done_at > d.due_at, " + DutyCases.restricted("d.child_ref") + " " + from
                + " order by d.done_at desc, d.task_id" + paging, scope, filter)
                .param("step", step).param("outcome", outcome)
                .query((row, n) -> new Decision(row.getBoolean(7) ? null : row.getString(1), row.getString(2),
                        row.getString(3), row.getString(4), row.getTimestamp(5).toInstant(), row.getBoolean(6))).list());
    }

    private StatementSpec decided(String sql, DutyScope scope, Filter filter) {
        return db.sql(sql).params(scope.params()).param("from", Timestamp.from(LondonTime.startOf(filter.from())))
                .param("after", Timestamp.from(LondonTime.startOf(filter.to().plusDays(1))))
                .param("steps", STEPS.stream().map(one -> one.model() + "/" + one.step()).toList());
    }

    /** Actions of the high-risk panels by who does them, the most overdue first. */
    public List<Owner> owners(Viewpoint viewpoint, Filter filter) {
        if (viewpoint.isEmpty()) {
            return List.of();
        }
        return actions("select a.owner, " + Arrays.stream(Actions.values())
                .map(which -> "count(*) filter (where " + which.where + ")").collect(Collectors.joining(", ")) + " "
                + ACTIONS + " group by a.owner order by 3 desc, 2 desc, 1", viewpoint, filter)
                .query((row, n) -> new Owner(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4),
                        row.getLong(5))).list();
    }

    /**
     * The actions behind such a number, the longest due first; nothing for a viewer who may see numbers only.
     *
     * @param role the slug of who does it; null: all
     */
    public Found<Action> actions(Viewpoint viewpoint, Filter filter, Actions which, String role, int page) {
        if (viewpoint.isEmpty() || !viewpoint.cases()) {
            return none();
        }
        String from = ACTIONS + " and " + which.where + (role == null ? "" : " and a.owner = :role");
        long total = actions("select count(*) " + from, viewpoint, filter).param("role", role).query(Long.class)
                .single();
        return page(total, page, paging -> actions("select a.child_ref, t.team, a.owner, a.agreed_on, a.due_on, "
                + "a.done_on, a.result, " + DutyCases.restricted("a.child_ref") + " " + from
                + " order by a.due_on, a.id" + paging, viewpoint, filter).param("role", role)
                .query((row, n) -> new Action(row.getBoolean(8) ? null : row.getString(1), row.getString(2),
                        row.getString(3), day(row.getDate(4)), day(row.getDate(5)), day(row.getDate(6)),
                        row.getString(7))).list());
    }

    private StatementSpec actions(String sql, Viewpoint viewpoint, Filter filter) {
        return db.sql(sql).param("teams", array(viewpoint.teams(filter))).param("first", filter.from())
                .param("last", filter.to()).param("today", LondonTime.day(clock.instant()));
    }

    /** How many are on the agendas to come, by panel. */
    public Map<String, Long> agenda(Viewpoint viewpoint, Filter filter) {
        Map<String, Long> counts = new HashMap<>();
        items(viewpoint, filter, null).forEach(item -> counts.merge(item.panel(), 1L, Long::sum));
        return counts;
    }

    /**
     * Who is on the agendas to come, the next meeting first.
     *
     * @param panel the code of one; null: all
     */
    public List<Item> items(Viewpoint viewpoint, Filter filter, String panel) {
        if (viewpoint.isEmpty()) {
            return List.of();
        }
        return db.sql("""
                select i.child_ref, t.team, i.panel, m.reference, coalesce(a.meets_on, m.cycle_on), i.asked_at, i.urgent,
                       %s
                from care.panel_meeting m
                join care.panel_item_on o on o.meeting = m.reference
                    and not exists (select from care.panel_item_on n where n.item = o.item and n.id > o.id)
                join care.panel_item i on i.id = o.item
                left join lateral (select r.meets_on from care.panel_meeting_arranged r where r.meeting = m.reference
                    order by r.id desc limit 1) a on true
                %s
                where not exists (select from care.panel_meeting_held h where h.meeting = m.reference)
                  and not exists (select from care.panel_item_withdrawn w where w.item = i.id)
                  and (cast(:panel as text) is null or i.panel = :panel)%s
                order by 5, i.urgent desc, i.id""".formatted(DutyCases.restricted("i.child_ref"),
                        TEAM.formatted("i.child_ref"), OURS))
                .param("panel", panel).param("teams", array(viewpoint.teams(filter)))
                .query((row, n) -> new Item(row.getBoolean(8) ? null : row.getString(1), row.getString(2),
                        row.getString(3), row.getString(4), day(row.getDate(5)),
                        LondonTime.day(row.getTimestamp(6).toInstant()), row.getBoolean(7))).list();
    }

    private interface Paged<T> {
        List<T> rows(String paging);
    }

    private static <T> Found<T> page(long total, int page, Paged<T> rows) {
        int pages = (int) ((total + PAGE - 1) / PAGE);
        int shown = Math.max(0, Math.min(page, pages - 1));
        return new Found<>(rows.rows(" limit " + PAGE + " offset " + (long) shown * PAGE), total, shown, pages);
    }

    private static <T> Found<T> none() {
        return new Found<>(List.of(), 0, 0, 0);
    }

    private static String[] array(Collection<String> teams) {
        return teams == null ? null : teams.toArray(String[]::new);
    }

    private static LocalDate day(Date date) {
        return date == null ? null : date.toLocalDate();
    }
}
