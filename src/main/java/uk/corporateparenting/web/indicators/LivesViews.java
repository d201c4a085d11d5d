package uk.corporateparenting.web.indicators;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.corporateparenting.audit.AccessLog;
import uk.corporateparenting.kpi.Figure;
import uk.corporateparenting.kpi.Filter;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.StepNames;
import uk.corporateparenting.kpi.Viewpoint;
import uk.corporateparenting.meetings.Panels;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.web.indicators.View.Headline;
import uk.corporateparenting.web.permanence.Tracker;

/** The pages about lives: homes at risk, permanence, those who have left care, and the panels. */
@Component
class LivesViews {

    private static final String RESTRICTED = """
            exists (select from (select distinct on (x.child_ref) x.restricted from care.child_identity x
                where x.child_ref in (select care.references_of(d.child_ref))
                and not exists (select from care.child_identity s where s.supersedes = x.id)
                order by x.child_ref, x.known_at desc, x.id desc) newest where newest.restricted)""";
    private static final String PATHWAY = "leaving-care-pathway";

    private final JdbcClient db;
    private final FigureViews figures;
    private final WorkViews work;
    private final Tracker tracker;
    private final Panels panels;
    private final StepNames names;
    private final TeamNames teams;
    private final AccessLog accessLog;
    private final Clock clock;

    LivesViews(JdbcClient db, FigureViews figures, WorkViews work, Tracker tracker, Panels panels, StepNames names,
            TeamNames teams, AccessLog accessLog, Clock clock) {
        this.db = db;
        this.figures = figures;
        this.work = work;
        this.tracker = tracker;
        this.panels = panels;
        this.names = names;
        this.teams = teams;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /** A home in danger: the next thing to be done about it. */
    private record AtRisk(String reference, String team, String model, String step, LocalDate due, boolean late,
            boolean restricted) {
    }

    View stability(Asked asked) {
        List<AtRisk> homes = atRisk(asked);
        List<AtRisk> listed = homes.stream().filter(home -> !home.restricted()).toList();
        boolean staff = asked.viewpoint().groups().contains(Role.STAFF.group());
        List<Figure> shown = figures.chapter(Section.STABILITY, asked);
        long late = homes.stream().filter(AtRisk::late).count();
        List<Block> blocks = new ArrayList<>();
        if (asked.viewpoint().cases()) {
            accessLog.looked(asked.viewpoint().user(), listed.stream().map(AtRisk::reference).toList(),
                    "indicator-stability");
            Block now = Block.of("Homes at risk now", Table.of("at-risk", "Homes at risk now", List.of("Child", "Team",
                    "Next step", "Due"), listed.stream().map(home -> List.of(WorkViews.child(home.reference(), staff),
                            Cell.of(teams.name(home.team())), Cell.of(names.of(home.model(), home.step()))
                                    .noted(names.of(home.model())), due(home.due(), home.late()))).toList())
                    .orElse("No home is known to be at risk."))
                    .saying("Every child for whom a stability case is open, the next thing to be done first.");
            long closed = homes.size() - listed.size();
            blocks.add(closed == 0 ? now : now.noted(closed + " more whose records are closed to you."));
        } else {
            blocks.add(Block.words("Homes at risk now", "You see numbers only. Managers see the children behind them."));
        }
        blocks.add(Block.of("Stability", figures.table("stability", "Stability", shown, asked)));
        blocks.add(figures.notYet(Section.STABILITY));
        return new View("stability", "Stability: early warning", "Homes at risk now, and how settled children are",
                List.of(new Headline(count(homes.size(), asked), homes.size() == 1 ? "child's home is at risk"
                        : "children's homes are at risk", null, homes.isEmpty() ? "good" : "soon", null),
                        new Headline(count(late, asked), "of them with a step that is late", null,
                                late > 0 ? "bad" : "good", null)), blocks, figures.asAt(shown));
    }

    /** To somebody who sees numbers only, a few children are few. */
    private static String count(long count, Asked asked) {
        return asked.viewpoint().cases() ? String.valueOf(count) : Cell.published(count);
    }

    private List<AtRisk> atRisk(Asked asked) {
        Set<String> seen = seen(asked.viewpoint(), asked.filter());
        return db.sql("""
                select distinct on (d.child_ref) d.child_ref, d.team, d.model, d.step, d.due_at, d.due_at < :now, %s
                from care.duty d where d.process = 'stability-meeting' and d.ended_at is null
                  and d.child_ref in (select reference from care.child)
                  and (cast(:teams as text[]) is null or d.team = any(cast(:teams as text[])))
                order by d.child_ref, d.due_at nulls last""".formatted(RESTRICTED))
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .param("teams", seen == null ? null : seen.toArray(String[]::new))
                .query((row, n) -> new AtRisk(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
                        row.getTimestamp(5) == null ? null : LondonTime.day(row.getTimestamp(5).toInstant()),
                        row.getBoolean(6), row.getBoolean(7))).list().stream()
                .sorted(Comparator.comparing(AtRisk::due, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(AtRisk::reference)).toList();
    }

    /** The teams asked about; null: the whole council. */
    private static Set<String> seen(Viewpoint viewpoint, Filter filter) {
        return filter.team() != null ? Set.of(filter.team()) : viewpoint.wholeCouncil() ? null : viewpoint.teams();
    }

    private static Cell due(LocalDate due, boolean late) {
        Cell cell = Cell.of(due == null ? "no date" : LondonTime.inWords(due) + (late ? ", late" : ""));
        return late ? cell.toned("late") : cell;
    }

    View permanency(Asked asked, boolean mayOpenTracker) {
        List<Tracker.Stage> stages = tracker.stages(seen(asked.viewpoint(), asked.filter()));
        List<Figure> shown = figures.chapter(Section.EXITS, asked);
        long children = stages.stream().mapToLong(Tracker.Stage::children).sum();
        long late = stages.stream().mapToLong(Tracker.Stage::late).sum();
        Table table = Table.of("stages", "Children by the stage of their plan", List.of("Stage", "Children",
                "Next step late", "Longest in care"), stages.stream().map(stage -> List.of(Cell.of(stage.title()),
                        Cell.count(stage.children()), Cell.count(stage.late()).toned(stage.late() > 0 ? "late" : "number"),
                        Cell.number(stage.longestDays() == null ? "–" : stage.longestDays() + " days")
                                .outside(stage.children() < Figure.PUBLISHABLE ? "–" : stage.longestDays() + " days")))
                        .toList()).orElse("No child is on the way to a permanent home yet.");
        Block where = Block.of("Where children's plans stand", table);
        return new View("permanency", "Permanency tracker", "Every child's way to a home for good",
                List.of(new Headline(count(children, asked), "children on their way to a home for good", null, "quiet",
                        mayOpenTracker ? "/permanence" : null),
                        new Headline(count(late, asked), "whose next step is late", null, late > 0 ? "bad" : "good",
                                mayOpenTracker ? "/permanence" : null)),
                List.of(mayOpenTracker ? where.saying("Each child by plan, next step and owner is on the page Permanence.")
                        : where, Block.of("How care ends", figures.table("exits", "How care ends", shown, asked)),
                        figures.notYet(Section.EXITS)), figures.asAt(shown));
    }

    View careLeavers(Asked asked) {
        List<Figure> shown = figures.chapter(Section.LEAVERS, asked);
        return new View("care-leavers", "Care leavers", "Whether those who left care are well housed, busy and not alone",
                work.headlinesOf(asked, PATHWAY), List.of(Block.of("Care leavers",
                        figures.table("care-leavers", "Care leavers", shown, asked)), figures.notYet(Section.LEAVERS)),
                figures.asAt(shown));
    }

    private record PanelLine(String panel, LocalDate next, long waiting, long held, long notHeld) {
    }

    View panels(Asked asked) {
        LocalDate today = LondonTime.day(clock.instant());
        List<PanelLine> lines = db.sql("""
                with meeting as (
                    select m.reference, m.panel, coalesce((select a.meets_on from care.panel_meeting_arranged a
                        where a.meeting = m.reference order by a.id desc limit 1), m.cycle_on) meets_on, h.held
                    from care.panel_meeting m left join care.panel_meeting_held h on h.meeting = m.reference)
                select m.panel, min(m.meets_on) filter (where m.held is null and m.meets_on >= :today),
                       (select count(*) from care.panel_item i where i.panel = m.panel
                            and not exists (select from care.panel_item_withdrawn w where w.item = i.id)
                            and exists (select from meeting o where o.held is null and o.reference = (
                                select p.meeting from care.panel_item_on p where p.item = i.id
                                order by p.id desc limit 1))),
                       count(*) filter (where m.held and m.meets_on between :from and :to),
                       count(*) filter (where not m.held and m.meets_on between :from and :to)
                from meeting m group by m.panel order by m.panel""").param("today", today)
                .param("from", asked.filter().from()).param("to", asked.filter().to())
                .query((row, n) -> new PanelLine(row.getString(1), day(row.getDate(2)), row.getLong(3), row.getLong(4),
                        row.getLong(5))).list();
        List<Figure> shown = figures.chapter(Section.PROCESS, asked);
        Table table = Table.of("panels", "The panels", List.of("Panel", "Meets next", "Children on the agenda",
                "Met in the period", "Did not meet"), lines.stream().map(line -> List.of(Cell.of(
                        panels.of(line.panel()).name()), Cell.of(line.next() == null ? "not planned"
                        : LondonTime.inWords(line.next())), Cell.count(line.waiting()), Cell.number(
                        String.valueOf(line.held())), Cell.number(String.valueOf(line.notHeld())))).toList())
                .orElse("No panel has been planned yet.");
        return new View("panels", "Panels", "When they meet, who waits for them and what became of their actions",
                List.of(), List.of(Block.of("Meetings", table).noted("Panels are for the whole council; team and age do"
                        + " not narrow this table."), Block.of("Work in hand", figures.table("panel-figures",
                        "Work in hand", shown, asked)), figures.notYet(Section.PROCESS)), figures.asAt(shown));
    }

    private static LocalDate day(Date date) {
        return date == null ? null : date.toLocalDate();
    }
}
