package uk.corporateparenting.web.indicators;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.DutyCases.State;
import uk.corporateparenting.kpi.Figure;
import uk.corporateparenting.kpi.PanelCases;
import uk.corporateparenting.kpi.PanelCases.Action;
import uk.corporateparenting.kpi.PanelCases.Actions;
import uk.corporateparenting.kpi.PanelCases.Decision;
import uk.corporateparenting.kpi.PanelCases.Found;
import uk.corporateparenting.kpi.PanelCases.Item;
import uk.corporateparenting.kpi.PanelCases.Outcome;
import uk.corporateparenting.kpi.PanelCases.Owner;
import uk.corporateparenting.kpi.PanelCases.Referral;
import uk.corporateparenting.kpi.PanelCases.Stage;
import uk.corporateparenting.kpi.PanelCases.Step;
import uk.corporateparenting.kpi.StepNames;
import uk.corporateparenting.kpi.Timeliness;
import uk.corporateparenting.meetings.Panels;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.web.indicators.View.Headline;

/** The page of the panels, for their chairs and the head of service: who waits, what was decided, what of it is late. */
@Component
class PanelViews {

    static final String CASES = "panel-cases";

    private static final String ADDRESS = "/indicators/" + CASES;
    private static final List<String> MEASURES = List.of("panel-days", "panel-actions-on-time", "panel-re-referrals",
            "stability-held-in-time");
    private static final Map<String, String> OUTCOMES = Map.of("oversight", "Kept in sight by the panel",
            "referred-back", "Referred back", "stepped-down", "Stepped down", "panel", "Taken by the panel",
            "not-for-panel", "Not for the panel", PanelCases.WRITTEN, "Recommendation written");

    private final JdbcClient db;
    private final PanelCases work;
    private final Timeliness timeliness;
    private final FigureViews figures;
    private final WorkViews lists;
    private final Panels panels;
    private final StepNames names;
    private final TeamNames teams;
    private final Clock clock;

    PanelViews(JdbcClient db, PanelCases work, Timeliness timeliness, FigureViews figures, WorkViews lists,
            Panels panels, StepNames names, TeamNames teams, Clock clock) {
        this.db = db;
        this.work = work;
        this.timeliness = timeliness;
        this.figures = figures;
        this.lists = lists;
        this.panels = panels;
        this.names = names;
        this.teams = teams;
        this.clock = clock;
    }

    View panels(Asked asked) {
        List<Referral> referrals = work.referrals(asked.viewpoint(), asked.filter());
        List<Owner> owners = work.owners(asked.viewpoint(), asked.filter());
        Map<String, Timeliness.Line> steps = timeliness.of(asked.viewpoint(), asked.filter().process(null),
                        Timeliness.By.STEP).stream().collect(Collectors.toMap(line -> line.model() + "/" + line.step(),
                                line -> line, (one, other) -> one));
        List<Figure> shown = figures.some(MEASURES, asked);
        return new View("panels", "Panels", "Who waits for a panel, what was decided in time, and what became of it",
                headlines(referrals, owners, steps, asked), List.of(
                        Block.of("High-risk panels: where each referral stands", stages(referrals, asked)).saying(
                                "Every child and care leaver before the Children in Care Panel and the Care Leavers"
                                        + " Panel now."),
                        Block.of("High-risk panels: actions", actions(owners, asked)).noted("Open and late are now;"
                                + " what was done is in the period."),
                        Block.of("Decisions of all panels", decisions(steps, asked)).noted("In time: by the day the"
                                + " decision was due after the meeting or the referral. Usual time is the median, in"
                                + " working days."),
                        Block.of("What was decided in the period", outcomes(asked)),
                        Block.of("Meetings", meetings(asked)).noted("A meeting is for the whole council; the children on"
                                + " its agenda are those you see."),
                        Block.of("Measures of the panels", figures.table("panel-figures", "Measures of the panels", shown,
                                asked))), figures.asAt(shown));
    }

    private List<Headline> headlines(List<Referral> referrals, List<Owner> owners, Map<String, Timeliness.Line> steps,
            Asked asked) {
        long waiting = referrals.stream().filter(PanelViews::isUndecided).count();
        long late = referrals.stream().filter(one -> isUndecided(one) && one.late()).count();
        List<Timeliness.Line> lines = work.steps().stream().map(step -> steps.get(key(step)))
                .filter(line -> line != null).toList();
        long undecided = lines.stream().mapToLong(Timeliness.Line::open).sum();
        long overdue = lines.stream().mapToLong(Timeliness.Line::overdue).sum();
        long open = owners.stream().mapToLong(Owner::open).sum();
        long actions = owners.stream().mapToLong(Owner::overdue).sum();
        return List.of(new Headline(LivesViews.count(waiting, asked), waiting == 1
                        ? "referral waits for its first decision" : "referrals wait for their first decision",
                        LivesViews.count(late, asked) + " with a step that is late", late > 0 ? "bad" : waiting > 0
                                ? "soon" : "good", list(waiting, asked, "of", "referrals", "stage", "undecided"),
                        list(late, asked, "of", "referrals", "stage", "late")),
                new Headline(LivesViews.count(overdue, asked), overdue == 1 ? "decision of a panel is late now"
                        : "decisions of panels are late now", "of " + LivesViews.count(undecided, asked)
                                + " that wait", overdue > 0 ? "bad" : "good", overdue > 0 ? "#panel-decisions" : null,
                        undecided > 0 ? "#panel-decisions" : null),
                new Headline(LivesViews.count(actions, asked), actions == 1 ? "action is late now"
                        : "actions are late now", "of " + LivesViews.count(open, asked) + " open",
                        actions > 0 ? "bad" : "good", list(actions, asked, "of", "actions", "which", "overdue"),
                        list(open, asked, "of", "actions", "which", "open")));
    }

    private static boolean isUndecided(Referral referral) {
        return referral.stage() == Stage.SCREENING || referral.stage() == Stage.WAITING;
    }

    private static String list(long count, Asked asked, String... more) {
        return count == 0 || !asked.viewpoint().cases() ? null : asked.to(ADDRESS, more);
    }

    private static Cell counted(long count, Asked asked, String... more) {
        return Cell.count(count).to(list(count, asked, more));
    }

    private Table stages(List<Referral> referrals, Asked asked) {
        LocalDate today = LondonTime.day(clock.instant());
        return Table.of("panel-referrals", "High-risk panels: where each referral stands", List.of("Stage", "Children",
                "Next step late", "Longest since the referral"), Stream.of(Stage.values()).map(stage -> {
                    List<Referral> here = referrals.stream().filter(one -> one.stage() == stage).toList();
                    long late = here.stream().filter(Referral::late).count();
                    String longest = here.stream().map(Referral::referredOn).filter(day -> day != null)
                            .min(LocalDate::compareTo).map(day -> days(day, today)).orElse("–");
                    String code = stage.name().toLowerCase(Locale.ROOT);
                    return List.of(Cell.of(stage.words()), counted(here.size(), asked, "of", "referrals", "stage", code),
                            counted(late, asked, "of", "referrals", "stage", code, "late", "yes")
                                    .toned(late > 0 ? "late" : "number"),
                            Cell.number(longest).outside(here.size() < Figure.PUBLISHABLE ? "–" : longest));
                }).filter(row -> !row.get(1).text().equals("0")).toList()).orElse("Nobody is before a high-risk panel.");
    }

    private static String days(LocalDate from, LocalDate today) {
        long days = ChronoUnit.DAYS.between(from, today);
        return days + (days == 1 ? " day" : " days");
    }

    private Table actions(List<Owner> owners, Asked asked) {
        return Table.of("panel-actions", "Actions of the high-risk panels", List.of("Who does it", "Open", "Late now",
                "Done in time", "Done late", "Share in time"), owners.stream().map(owner -> {
                    long done = owner.onTime() + owner.late();
                    List<Cell> outside = WorkViews.parts(List.of(owner.onTime(), owner.late()));
                    boolean few = outside.stream().anyMatch(cell -> cell.published().equals("–"));
                    String share = WorkViews.share(owner.onTime(), done);
                    return List.of(Cell.of(role(owner.role())), of(owner, owner.open(), Actions.OPEN, asked),
                            of(owner, owner.overdue(), Actions.OVERDUE, asked)
                                    .toned(owner.overdue() > 0 ? "late" : "number"),
                            of(owner, owner.onTime(), Actions.ON_TIME, asked).outside(outside.get(0).published()),
                            of(owner, owner.late(), Actions.LATE, asked).outside(outside.get(1).published()),
                            Cell.number(share).outside(few ? "–" : share));
                }).toList()).orElse("No action is open, and none was done in the period.");
    }

    private static Cell of(Owner owner, long count, Actions which, Asked asked) {
        return counted(count, asked, "of", "actions", "role", owner.role(), "which",
                which.name().toLowerCase(Locale.ROOT));
    }

    private static String role(String slug) {
        return Stream.of(Role.values()).filter(role -> role.slug().equals(slug)).map(Role::plainName).findFirst()
                .orElse(Words.slug(slug));
    }

    private Table decisions(Map<String, Timeliness.Line> steps, Asked asked) {
        return Table.of("panel-decisions", "Decisions of all panels", List.of("Decision", "Panel", "Waiting", "Late now",
                "Decided", "In time", "Late", "Usual time"), work.steps().stream().map(step -> {
                    Timeliness.Line line = steps.get(key(step));
                    long onTime = line == null ? 0 : line.onTime();
                    long late = line == null ? 0 : line.late();
                    long overdue = line == null ? 0 : line.overdue();
                    List<Cell> outside = WorkViews.parts(List.of(onTime, late));
                    return List.of(Cell.of(names.of(step.model(), step.step())).noted(names.of(step.model())),
                            Cell.of(step.panel()),
                            duties(step, line == null ? 0 : line.open(), State.OPEN, asked),
                            duties(step, overdue, State.OVERDUE, asked).toned(overdue > 0 ? "late" : "number"),
                            duties(step, line == null ? 0 : line.done(), State.DONE, asked),
                            duties(step, onTime, State.ON_TIME, asked).outside(outside.get(0).published()),
                            duties(step, late, State.LATE, asked).outside(outside.get(1).published()),
                            WorkViews.days(line == null ? null : line.medianWorkingDays()));
                }).toList());
    }

    private static String key(Step step) {
        return step.model() + "/" + step.step();
    }

    private static Cell duties(Step step, long count, State state, Asked asked) {
        return WorkViews.linked(Cell.count(count), count, asked, asked.to("/indicators/duties", "state",
                state.name().toLowerCase(Locale.ROOT), "model", step.model(), "step", step.step(), "process", null));
    }

    private Table outcomes(Asked asked) {
        Map<String, List<Outcome>> byStep = work.outcomes(asked.viewpoint(), asked.filter()).stream()
                .collect(Collectors.groupingBy(one -> one.model() + "/" + one.step(), LinkedHashMap::new,
                        Collectors.toList()));
        List<List<Cell>> rows = new ArrayList<>();
        work.steps().forEach(step -> {
            List<Outcome> of = byStep.getOrDefault(key(step), List.of());
            List<Cell> counts = WorkViews.parts(of.stream().map(Outcome::count).toList());
            IntStream.range(0, of.size()).forEach(n -> rows.add(List.of(Cell.of(outcome(of.get(n).outcome())),
                    Cell.of(names.of(step.model(), step.step())), Cell.of(step.panel()),
                    counts.get(n).to(list(of.get(n).count(), asked, "of", "decisions", "step", step.step(), "outcome",
                            of.get(n).outcome())))));
        });
        return Table.of("panel-outcomes", "What was decided in the period", List.of("Outcome", "Decision", "Panel",
                "Number"), rows).orElse("Nothing was decided in this period.");
    }

    private static String outcome(String code) {
        return OUTCOMES.getOrDefault(code, Words.slug(code));
    }

    private record Met(String panel, LocalDate next, long held, long notHeld) {
    }

    private Table meetings(Asked asked) {
        List<Met> lines = db.sql("""
                with meeting as (
                    select m.panel, coalesce((select a.meets_on from care.panel_meeting_arranged a
                        where a.meeting = m.reference order by a.id desc limit 1), m.cycle_on) meets_on, h.held
                    from care.panel_meeting m left join care.panel_meeting_held h on h.meeting = m.reference)
                select m.panel, min(m.meets_on) filter (where m.held is null and m.meets_on >= :today),
                       count(*) filter (where m.held and m.meets_on between :from and :to),
                       count(*) filter (where not m.held and m.meets_on between :from and :to)
                from meeting m group by m.panel order by m.panel""")
                .param("today", LondonTime.day(clock.instant()))
                .param("from", asked.filter().from()).param("to", asked.filter().to())
                .query((row, n) -> new Met(row.getString(1), day(row.getDate(2)), row.getLong(3), row.getLong(4))).list();
        Map<String, Long> agenda = work.agenda(asked.viewpoint(), asked.filter());
        return Table.of("panels", "The panels", List.of("Panel", "Meets next", "Children on the agenda",
                "Met in the period", "Did not meet"), lines.stream().map(line -> List.of(
                        Cell.of(panels.of(line.panel()).name()), Cell.of(line.next() == null ? "not planned"
                                : LondonTime.inWords(line.next())),
                        counted(agenda.getOrDefault(line.panel(), 0L), asked, "of", "agenda", "panel", line.panel()),
                        Cell.number(String.valueOf(line.held())).to(line.held() == 0 ? null
                                : asked.to(ADDRESS, "of", "meetings", "panel", line.panel(), "held", "yes")),
                        Cell.number(String.valueOf(line.notHeld())).to(line.notHeld() == 0 ? null
                                : asked.to(ADDRESS, "of", "meetings", "panel", line.panel(), "held", "no")))).toList())
                .orElse("No panel has been planned yet.");
    }

    /** What stands behind a number of the page. */
    View cases(Asked asked) {
        boolean staff = asked.viewpoint().groups().contains(Role.STAFF.group());
        return switch (asked.oneOf("of", List.of("referrals", "decisions", "actions", "agenda", "meetings"))) {
            case "decisions" -> decisions(asked, staff);
            case "actions" -> actions(asked, staff);
            case "agenda" -> agenda(asked, staff);
            case "meetings" -> meetingList(asked);
            default -> referrals(asked, staff);
        };
    }

    private View referrals(Asked asked, boolean staff) {
        String stage = asked.oneOf("stage", Stream.concat(Stream.of("undecided", "late"), Stream.of(Stage.values())
                .map(one -> one.name().toLowerCase(Locale.ROOT))).toList());
        boolean all = stage.equals("undecided") || stage.equals("late");
        boolean late = stage.equals("late") || asked.text("late") != null;
        Predicate<Referral> meant = one -> (all ? isUndecided(one) : one.stage() == stage(stage))
                && (!late || one.late());
        List<Referral> found = asked.viewpoint().cases() ? work.referrals(asked.viewpoint(), asked.filter()).stream()
                .filter(meant).toList() : List.of();
        List<Referral> named = found.stream().filter(one -> !one.restricted()).toList();
        lists.looked(asked, named.stream().map(Referral::reference), "indicator-panel-referrals");
        String title = "Referrals to the high-risk panels: " + (all ? "wait for the first decision"
                : stage(stage).words().toLowerCase(Locale.ROOT)) + (late ? ", next step late" : "");
        return lists.listed(CASES, title, Table.ofCases("cases", title, List.of("Case", "Team", "Panel", "Referred",
                "Where it stands", "Next step", "Due"), named.stream().map(one -> List.of(
                        WorkViews.child(one.reference(), staff), Cell.of(teams.name(one.team())),
                        Cell.of(one.panel() == null ? "not on an agenda yet" : panels.of(one.panel()).name()),
                        Cell.of(one.referredOn() == null ? "not written yet" : LondonTime.inWords(one.referredOn())),
                        Cell.of(one.stage().words()),
                        Cell.of(one.nextStep() == null ? "Next meeting of the panel" : one.nextStep()),
                        LivesViews.due(one.dueOn(), one.late()))).toList()), found.size() + " in all, what is due first"
                                + " standing first.", found.size() - named.size(), asked);
    }

    private static Stage stage(String code) {
        return Stage.valueOf(code.toUpperCase(Locale.ROOT));
    }

    private View decisions(Asked asked, boolean staff) {
        String step = asked.oneOf("step", work.steps().stream().map(Step::step).toList());
        String model = work.steps().stream().filter(one -> one.step().equals(step)).findFirst().orElseThrow().model();
        Found<Decision> found = work.decisions(asked.viewpoint(), asked.filter(), step, asked.text("outcome"),
                asked.page());
        List<Decision> named = found.rows().stream().filter(one -> one.reference() != null).toList();
        lists.looked(asked, named.stream().map(Decision::reference), "indicator-panel-decisions");
        String title = names.of(model, step) + (asked.text("outcome") == null ? ""
                : ": " + outcome(asked.text("outcome")).toLowerCase(Locale.ROOT));
        return lists.listed(CASES, title, Table.ofCases("cases", title, List.of("Case", "Team", "Outcome", "Decided"),
                named.stream().map(one -> List.of(WorkViews.child(one.reference(), staff),
                        Cell.of(teams.name(one.team())), Cell.of(outcome(one.outcome())),
                        decided(one))).toList()), found.total() + " in all, the newest first.",
                found.rows().size() - named.size(), asked).paged(found.page(), found.pages());
    }

    private static Cell decided(Decision one) {
        String day = LondonTime.inWords(LondonTime.day(one.decidedAt()));
        return one.late() ? Cell.of(day + ", late").toned("bad") : Cell.of(day);
    }

    private View actions(Asked asked, boolean staff) {
        Actions which = Actions.valueOf(asked.oneOf("which", Stream.of(Actions.values())
                .map(one -> one.name().toLowerCase(Locale.ROOT)).toList()).toUpperCase(Locale.ROOT));
        Found<Action> found = work.actions(asked.viewpoint(), asked.filter(), which, asked.text("role"), asked.page());
        List<Action> named = found.rows().stream().filter(one -> one.reference() != null).toList();
        lists.looked(asked, named.stream().map(Action::reference), "indicator-panel-actions");
        String title = "Actions of the high-risk panels " + which.words()
                + (asked.text("role") == null ? "" : ": " + role(asked.text("role")));
        LocalDate today = LondonTime.day(clock.instant());
        return lists.listed(CASES, title, Table.ofCases("cases", title, List.of("Case", "Team", "Who does it", "Agreed", "Due",
                "How it stands"), named.stream().map(one -> List.of(WorkViews.child(one.reference(), staff),
                        Cell.of(teams.name(one.team())), Cell.of(role(one.role())),
                        Cell.of(LondonTime.inWords(one.agreedOn())), Cell.of(LondonTime.inWords(one.dueOn())),
                        stands(one, today))).toList()), found.total() + " in all, the longest due first.",
                found.rows().size() - named.size(), asked).paged(found.page(), found.pages());
    }

    private static Cell stands(Action one, LocalDate today) {
        if (one.doneOn() == null) {
            return one.dueOn().isBefore(today) ? Cell.of(days(one.dueOn(), today) + " late").toned("late")
                    : Cell.of("open");
        }
        return Cell.of(LondonTime.inWords(one.doneOn())).noted(Words.slug(one.result()))
                .toned(one.doneOn().isAfter(one.dueOn()) ? "bad" : "good");
    }

    private View agenda(Asked asked, boolean staff) {
        List<Item> found = asked.viewpoint().cases()
                ? work.items(asked.viewpoint(), asked.filter(), asked.text("panel")) : List.of();
        List<Item> named = found.stream().filter(one -> one.reference() != null).toList();
        lists.looked(asked, named.stream().map(Item::reference), "indicator-panel-agenda");
        return lists.listed(CASES, "On the agendas to come", Table.ofCases("cases", "On the agendas to come", List.of("Case",
                "Team", "Panel", "Meeting", "Asked for"), named.stream().map(one -> List.of(
                        WorkViews.child(one.reference(), staff), Cell.of(teams.name(one.team())),
                        Cell.of(panels.of(one.panel()).name()), Cell.of(LondonTime.inWords(one.meetsOn()))
                                .noted(one.meeting()), Cell.of(LondonTime.inWords(one.askedOn()))
                                        .noted(one.urgent() ? "urgent" : null))).toList()), found.size()
                                                + " in all, the next meeting first.", found.size() - named.size(), asked);
    }

    /** Meetings are no cases: whoever sees the page sees when a panel met. */
    private View meetingList(Asked asked) {
        boolean held = !"no".equals(asked.text("held"));
        String title = held ? "Meetings in the period" : "Meetings that did not take place";
        List<List<Cell>> rows = db.sql("""
                select m.reference, m.panel, x.meets_on
                from care.panel_meeting m join care.panel_meeting_held h on h.meeting = m.reference
                cross join lateral (select coalesce((select a.meets_on from care.panel_meeting_arranged a
                    where a.meeting = m.reference order by a.id desc limit 1), m.cycle_on) as meets_on) x
                where h.held = :held and x.meets_on between :from and :to
                  and (cast(:panel as text) is null or m.panel = :panel)
                order by x.meets_on desc, m.reference""").param("held", held).param("from", asked.filter().from())
                .param("to", asked.filter().to()).param("panel", asked.text("panel"))
                .query((row, n) -> List.of(Cell.of(row.getString(1)), Cell.of(panels.of(row.getString(2)).name()),
                        Cell.of(LondonTime.inWords(day(row.getDate(3)))))).list();
        return lists.listed(CASES, title, Table.ofCases("cases", title, List.of("Meeting", "Panel", "Day"), rows),
                rows.size() + " in all, the newest first.", 0, asked);
    }

    private static LocalDate day(Date date) {
        return date == null ? null : date.toLocalDate();
    }
}
