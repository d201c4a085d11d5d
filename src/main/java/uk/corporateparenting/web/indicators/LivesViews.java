package uk.corporateparenting.web.indicators;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import uk.corporateparenting.audit.AccessLog;
import uk.corporateparenting.kpi.DutyCases;
import uk.corporateparenting.kpi.Figure;
import uk.corporateparenting.kpi.Filter;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.StepNames;
import uk.corporateparenting.kpi.Viewpoint;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.web.indicators.View.Headline;
import uk.corporateparenting.web.permanence.Tracker;

/** The pages about lives: homes at risk, permanence and those who have left care. */
@Component
class LivesViews {

    private static final String PATHWAY = "leaving-care-pathway";

    private final JdbcClient db;
    private final FigureViews figures;
    private final WorkViews work;
    private final Tracker tracker;
    private final StepNames names;
    private final TeamNames teams;
    private final AccessLog accessLog;
    private final Clock clock;

    LivesViews(JdbcClient db, FigureViews figures, WorkViews work, Tracker tracker, StepNames names,
            TeamNames teams, AccessLog accessLog, Clock clock) {
        this.db = db;
        this.figures = figures;
        this.work = work;
        this.tracker = tracker;
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
            Block now = Block.of("Homes at risk now", Table.ofCases("at-risk", "Homes at risk now", List.of("Child", "Team",
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
                        : "children's homes are at risk", null, homes.isEmpty() ? "good" : "soon",
                        asked.viewpoint().cases() && !homes.isEmpty() ? "#at-risk" : null),
                        new Headline(count(late, asked), "of them with a step that is late", null,
                                late > 0 ? "bad" : "good", asked.viewpoint().cases() && late > 0 ? "#at-risk" : null)),
                blocks, figures.asAt(shown));
    }

    /** To somebody who sees numbers only, a few children are few. */
    static String count(long count, Asked asked) {
        return asked.viewpoint().cases() ? String.valueOf(count) : Cell.published(count);
    }

    private List<AtRisk> atRisk(Asked asked) {
        Set<String> seen = seen(asked.viewpoint(), asked.filter());
        return db.sql("""
                select distinct on (d.child_ref) d.child_ref, d.team, d.model, d.step, d.due_at, d.due_at < :now, %s
                from care.duty d where d.process = 'stability-meeting' and d.ended_at is null
                  and d.child_ref in (select reference from care.child)
                  and (cast(:teams as text[]) is null or d.team = any(cast(:teams as text[])))
                order by d.child_ref, d.due_at nulls last""".formatted(DutyCases.restricted("d.child_ref")))
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

    static Cell due(LocalDate due, boolean late) {
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
                        Cell.count(stage.children()).to(tracker(mayOpenTracker, stage.title(), false, asked)),
                        Cell.count(stage.late()).toned(stage.late() > 0 ? "late" : "number")
                                .to(stage.late() == 0 ? null : tracker(mayOpenTracker, stage.title(), true, asked)),
                        Cell.number(stage.longestDays() == null ? "–" : stage.longestDays() + " days")
                                .outside(stage.children() < Figure.PUBLISHABLE ? "–" : stage.longestDays() + " days")))
                        .toList()).orElse("No child is on the way to a permanent home yet.");
        Block where = Block.of("Where children's plans stand", table);
        return new View("permanency", "Permanency tracker", "Every child's way to a home for good",
                List.of(new Headline(count(children, asked), "children on their way to a home for good", null, "quiet",
                        tracker(mayOpenTracker, null, false, asked)),
                        new Headline(count(late, asked), "whose next step is late", null, late > 0 ? "bad" : "good",
                                late == 0 ? null : tracker(mayOpenTracker, null, true, asked))),
                List.of(mayOpenTracker ? where.saying("Each child by plan, next step and owner is on the page Permanence.")
                        : where, Block.of("How care ends", figures.table("exits", "How care ends", shown, asked)),
                        figures.notYet(Section.EXITS)), figures.asAt(shown));
    }

    /** Where these children are listed, or null for whoever may not open it. */
    private static String tracker(boolean mayOpen, String stage, boolean late, Asked asked) {
        if (!mayOpen) {
            return null;
        }
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/permanence");
        Optional.ofNullable(stage).ifPresent(value -> address.queryParam("stage", value));
        Optional.ofNullable(asked.filter().team()).ifPresent(value -> address.queryParam("team", value));
        return (late ? address.queryParam("late", "yes") : address).encode().build().toUriString();
    }

    View careLeavers(Asked asked) {
        List<Figure> shown = figures.chapter(Section.LEAVERS, asked);
        return new View("care-leavers", "Care leavers", "Whether those who left care are well housed, busy and not alone",
                work.headlinesOf(asked, PATHWAY), List.of(Block.of("Care leavers",
                        figures.table("care-leavers", "Care leavers", shown, asked)), figures.notYet(Section.LEAVERS)),
                figures.asAt(shown));
    }
}
