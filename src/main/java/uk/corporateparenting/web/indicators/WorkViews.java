package uk.corporateparenting.web.indicators;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.corporateparenting.audit.AccessLog;
import uk.corporateparenting.kpi.DutyCases;
import uk.corporateparenting.kpi.DutyCases.Duty;
import uk.corporateparenting.kpi.DutyCases.Found;
import uk.corporateparenting.kpi.DutyCases.Question;
import uk.corporateparenting.kpi.DutyCases.State;
import uk.corporateparenting.kpi.EscalationCases;
import uk.corporateparenting.kpi.EscalationCases.Escalation;
import uk.corporateparenting.kpi.EscalationCases.Which;
import uk.corporateparenting.kpi.Forecast;
import uk.corporateparenting.kpi.KeptAnswers;
import uk.corporateparenting.kpi.StepNames;
import uk.corporateparenting.kpi.Timeliness;
import uk.corporateparenting.kpi.Waiting;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.timescale.StatutoryClock;
import uk.corporateparenting.web.indicators.View.Headline;

/** What is late, what is about to be and how fast it goes: the pages about work. */
@Component
class WorkViews {

    private static final String DUTIES = "/indicators/duties";
    /** In an address: only what belongs to no team yet. */
    private static final String UNASSIGNED = "unassigned";
    private static final List<State> LATE_FOR = List.of(State.LATE_7, State.LATE_28, State.LATE_91, State.LATE_LONGER);
    private static final List<State> HERE_FOR = List.of(State.HERE_7, State.HERE_28, State.HERE_91, State.HERE_LONGER);

    private final Timeliness timeliness;
    private final Waiting waiting;
    private final Forecast forecast;
    private final DutyCases duties;
    private final EscalationCases escalations;
    private final StatutoryClock clocks;
    private final StepNames names;
    private final TeamNames teams;
    private final AccessLog accessLog;
    private final KeptAnswers kept;
    private final Clock clock;

    WorkViews(Timeliness timeliness, Waiting waiting, Forecast forecast, DutyCases duties,
            EscalationCases escalations, StatutoryClock clocks, StepNames names, TeamNames teams, AccessLog accessLog,
            KeptAnswers kept, Clock clock) {
        this.timeliness = timeliness;
        this.waiting = waiting;
        this.forecast = forecast;
        this.duties = duties;
        this.escalations = escalations;
        this.clocks = clocks;
        this.names = names;
        this.teams = teams;
        this.accessLog = accessLog;
        this.kept = kept;
        this.clock = clock;
    }

    /** Late, about to be late, and who was told and has not answered. */
    List<Headline> headlines(Asked asked) {
        DutyCases.Now now = duties.now(asked.viewpoint(), asked.filter());
        Waiting.Escalations told = waiting.escalations(asked.viewpoint(), asked.filter());
        return List.of(new Headline(String.valueOf(now.overdue()), now.overdue() == 1 ? "duty is late now"
                        : "duties are late now", "of " + now.open() + " open", now.overdue() > 0 ? "bad" : "good",
                        orElse(list(now.overdue(), asked, State.OVERDUE), asked, "/indicators/waiting"),
                        list(now.open(), asked, State.OPEN)),
                new Headline(String.valueOf(now.soon()), "fall due within two weeks", "see what comes",
                        now.soon() > 0 ? "soon" : "quiet",
                        orElse(list(now.soon(), asked, State.SOON), asked, "/indicators/forecast"),
                        asked.to("/indicators/forecast")),
                new Headline(String.valueOf(told.open()), told.open() == 1 ? "escalation is not answered"
                        : "escalations are not answered", told.raised() + " raised in the period",
                        told.open() > 0 ? "bad" : "good",
                        orElse(list(told.open(), asked, Which.OPEN), asked, "/indicators/waiting"),
                        list(told.raised(), asked, Which.RAISED)));
    }

    private static String orElse(String address, Asked asked, String page) {
        return address == null ? asked.to(page) : address;
    }

    /** Where the duties behind a number are listed; null where there are none to see. */
    private static String list(long count, Asked asked, State state, String... more) {
        return count == 0 || !asked.viewpoint().cases() ? null : asked.to(DUTIES, Stream.concat(
                Stream.of("state", state.name().toLowerCase(Locale.ROOT)), Stream.of(more)).toArray(String[]::new));
    }

    private static String list(long count, Asked asked, Which which) {
        return count == 0 || !asked.viewpoint().cases() ? null
                : asked.to("/indicators/escalations", "which", which.name().toLowerCase(Locale.ROOT));
    }

    /** The same of one process. */
    List<Headline> headlinesOf(Asked asked, String process) {
        DutyCases.Now now = duties.now(asked.viewpoint(), asked.filter().process(process));
        return List.of(new Headline(String.valueOf(now.overdue()), now.overdue() == 1 ? "duty to them is late now"
                        : "duties to them are late now", "of " + now.open() + " open", now.overdue() > 0 ? "bad" : "good",
                        list(now.overdue(), asked, State.OVERDUE, "process", process),
                        list(now.open(), asked, State.OPEN, "process", process)),
                new Headline(String.valueOf(now.soon()), "fall due within two weeks", null,
                        now.soon() > 0 ? "soon" : "quiet",
                        list(now.soon(), asked, State.SOON, "process", process)));
    }

    View timeliness(Asked asked) {
        Timeliness.By by = Timeliness.By.valueOf(asked.oneOf("by", List.of("process", "step", "team"))
                .toUpperCase(Locale.ROOT));
        List<Timeliness.Line> lines = timeliness.of(asked.viewpoint(), asked.filter(), by);
        long done = lines.stream().mapToLong(Timeliness.Line::done).sum();
        long onTime = lines.stream().mapToLong(Timeliness.Line::onTime).sum();
        long dated = onTime + lines.stream().mapToLong(Timeliness.Line::late).sum();
        long overdue = lines.stream().mapToLong(Timeliness.Line::overdue).sum();
        Table table = Table.of("timeliness", "Done on time, by " + by.name().toLowerCase(Locale.ROOT),
                List.of(head(by), "Done", "On time", "Late", "Share on time", "Usual time", "Nine in ten within",
                        "Open now", "Late now"), lines.stream().map(line -> timelinessRow(line, by, asked)).toList())
                .fold(lines.stream().filter(line -> line.overdue() > 0).count())
                .orElse("Nothing was due or done in this period.");
        Table ageing = Table.of("ageing", "For how long late work has been late", List.of(head(by), "Late now",
                "Up to 7 days", "8 to 28 days", "29 to 91 days", "Longer"), lines.stream()
                        .filter(line -> line.overdue() > 0).map(line -> ageingRow(line, by, asked)).toList())
                .orElse("Nothing is late.");
        return new View("timeliness", "Done on time", "Statutory and agreed times, by process, step and team", List.of(
                new Headline(share(onTime, dated), "of what was done was on time", onTime + " of " + dated
                        + " with a date", tone(onTime, dated), list(onTime, asked, State.ON_TIME)),
                new Headline(String.valueOf(dated - onTime), "done late", null, dated > onTime ? "bad" : "good",
                        list(dated - onTime, asked, State.LATE)),
                new Headline(String.valueOf(overdue), overdue == 1 ? "duty is late now" : "duties are late now", null,
                        overdue > 0 ? "bad" : "good", list(overdue, asked, State.OVERDUE)),
                new Headline(String.valueOf(done), "done in the period", null, "quiet",
                        list(done, asked, State.DONE))),
                List.of(Block.of("Done in the period", table).noted("Times are in working days: the usual time is the"
                        + " median. What was cancelled is not counted."),
                        Block.of("Late now", ageing)), asAt(asked));
    }

    private static String head(Timeliness.By by) {
        return switch (by) {
            case PROCESS -> "Process";
            case STEP -> "Step";
            case TEAM -> "Team";
        };
    }

    private Cell first(Timeliness.Line line, Timeliness.By by) {
        return switch (by) {
            case PROCESS -> Cell.of(Words.slug(line.process()));
            case STEP -> Cell.of(line.title() == null ? names.of(line.model(), line.step()) : line.title())
                    .noted(names.of(line.model()));
            case TEAM -> Cell.of(teams.name(line.team()));
        };
    }

    private List<Cell> timelinessRow(Timeliness.Line line, Timeliness.By by, Asked asked) {
        long dated = line.onTime() + line.late();
        List<Cell> outside = parts(List.of(line.onTime(), line.late()));
        boolean few = outside.stream().anyMatch(cell -> cell.published().equals("–"));
        return List.of(first(line, by), counted(line.done(), line, by, State.DONE, asked),
                counted(line.onTime(), line, by, State.ON_TIME, asked).outside(outside.get(0).published()),
                counted(line.late(), line, by, State.LATE, asked).outside(outside.get(1).published()),
                Cell.number(share(line.onTime(), dated)).outside(few ? "–" : share(line.onTime(), dated)),
                days(line.medianWorkingDays()), days(line.p90WorkingDays()),
                counted(line.open(), line, by, State.OPEN, asked),
                counted(line.overdue(), line, by, State.OVERDUE, asked).toned(line.overdue() > 0 ? "late" : "number"));
    }

    private List<Cell> ageingRow(Timeliness.Line line, Timeliness.By by, Asked asked) {
        Timeliness.Ageing ageing = line.ageing() == null ? new Timeliness.Ageing(0, 0, 0, 0) : line.ageing();
        List<Long> parts = List.of(ageing.upTo7(), ageing.upTo28(), ageing.upTo91(), ageing.longer());
        return Stream.concat(Stream.of(first(line, by), counted(line.overdue(), line, by, State.OVERDUE, asked)
                .toned("late")), bands(parts, LATE_FOR, state -> address(line, by, state, asked), asked)).toList();
    }

    private static Stream<Cell> bands(List<Long> counts, List<State> states, Function<State, String> address,
            Asked asked) {
        List<Cell> cells = parts(counts);
        return IntStream.range(0, counts.size()).mapToObj(n -> linked(cells.get(n), counts.get(n), asked,
                address.apply(states.get(n))));
    }

    /** Parts of a sum: if one of them is too small to be told outside, none is, or it could be worked out. */
    static List<Cell> parts(List<Long> parts) {
        boolean few = parts.stream().anyMatch(part -> part > 0 && part < 6);
        return parts.stream().map(part -> few && part > 0 ? Cell.count(part).outside("–") : Cell.count(part)).toList();
    }

    private Cell counted(long count, Timeliness.Line line, Timeliness.By by, State state, Asked asked) {
        return linked(Cell.count(count), count, asked, address(line, by, state, asked));
    }

    private static String address(Timeliness.Line line, Timeliness.By by, State state, Asked asked) {
        boolean step = by == Timeliness.By.STEP;
        boolean team = by == Timeliness.By.TEAM;
        return asked.to(DUTIES, "state", state.name().toLowerCase(Locale.ROOT),
                "process", team ? asked.filter().process() : line.process(), "model", step ? line.model() : null,
                "step", step ? line.step() : null, "team", team && line.team() != null ? line.team()
                        : asked.filter().team(), UNASSIGNED, team && line.team() == null ? "yes" : null);
    }

    static Cell linked(Cell cell, long count, Asked asked, String address) {
        return count == 0 || !asked.viewpoint().cases() ? cell : cell.to(address);
    }

    static Cell days(Integer days) {
        return Cell.number(days == null ? "–" : days + (days == 1 ? " day" : " days"));
    }

    static String share(long part, long whole) {
        return whole == 0 ? "–" : whole < 6 ? part + " of " + whole
                : Words.plain(BigDecimal.valueOf(100.0 * part / whole)) + "%";
    }

    private static String tone(long part, long whole) {
        return whole == 0 ? "quiet" : part * 100 >= whole * 90 ? "good" : "bad";
    }

    View waiting(Asked asked) {
        List<Waiting.Line> lines = waiting.of(asked.viewpoint(), asked.filter());
        Waiting.Escalations told = waiting.escalations(asked.viewpoint(), asked.filter());
        List<List<Cell>> rows = lines.stream().map(line -> Stream.concat(Stream.of(
                Cell.of(line.title() == null ? names.of(line.model(), line.step()) : line.title())
                        .noted(names.of(line.model())),
                open(line, State.OPEN, line.open(), asked),
                open(line, State.OVERDUE, line.overdue(), asked).toned(line.overdue() > 0 ? "late" : "number")),
                Stream.concat(bands(List.of(line.upTo7(), line.upTo28(), line.upTo91(), line.longer()), HERE_FOR,
                        state -> address(line, state, asked), asked), Stream.of(Cell.of(line.oldest() == null ? "–"
                                : LondonTime.inWords(LondonTime.day(line.oldest())))))).toList()).toList();
        Table escalations = Table.of("escalations", "Escalations in the period", List.of("", "Escalations"), List.of(
                List.of(Cell.of("Not answered now"), counted(told.open(), Which.OPEN, asked)
                        .toned(told.open() > 0 ? "late" : "number")),
                List.of(Cell.of("Raised in the period"), counted(told.raised(), Which.RAISED, asked)),
                List.of(Cell.of("Answered"), counted(told.answered(), Which.ANSWERED, asked)),
                List.of(Cell.of("Answered in time"), counted(told.answeredInTime(), Which.IN_TIME, asked)
                        .noted(share(told.answeredInTime(), told.answered()))),
                List.of(Cell.of("Over because the work was done"), counted(told.closedByWork(), Which.CLOSED, asked))));
        return new View("waiting", "Waiting work and escalations", "What somebody has to do now, the latest first",
                headlines(asked), List.of(Block.of("Waiting now", Table.of("waiting", "Waiting now", List.of("Step",
                        "Open", "Late now", "Here up to 7 days", "8 to 28 days", "29 to 91 days", "Longer",
                        "Oldest since"), rows).fold(lines.stream().filter(line -> line.overdue() > 0).count()).orElse("Nothing waits.")),
                        Block.of("Escalations", escalations)
                                .saying("What was late and was told to the next person up.")), asAt(asked));
    }

    private static Cell counted(long count, Which which, Asked asked) {
        return Cell.count(count).to(list(count, asked, which));
    }

    private Cell open(Waiting.Line line, State state, long count, Asked asked) {
        return linked(Cell.count(count), count, asked, address(line, state, asked));
    }

    private static String address(Waiting.Line line, State state, Asked asked) {
        return asked.to(DUTIES, "state", state.name().toLowerCase(Locale.ROOT), "process", line.process(), "model",
                line.model(), "step", line.step());
    }

    View forecast(Asked asked) {
        List<Forecast.Line> lines = forecast.of(asked.viewpoint(), asked.filter());
        List<Picture> pictures = lines.stream().filter(line -> line.overdue() > 0
                        || line.due().stream().anyMatch(week -> week.duties() > 0))
                .map(line -> (Picture) Picture.columns(teams.name(line.team()), line)).toList();
        List<String> heads = new ArrayList<>(List.of("Team", "Done a week", "Late now"));
        (lines.isEmpty() ? List.<Forecast.Week>of() : lines.get(0).due())
                .forEach(week -> heads.add(Picture.DAY.format(week.monday())));
        List<List<Cell>> rows = lines.stream().map(line -> Stream.concat(Stream.of(Cell.of(teams.name(line.team())),
                linked(Cell.number(Words.plain(line.pace())), line.pace().signum(), asked,
                        address(line, State.PACE, null, asked)),
                linked(Cell.count(line.overdue()), line.overdue(), asked, address(line, State.OVERDUE, null, asked))
                        .toned(line.overdue() > 0 ? "late" : "number")),
                line.due().stream().map(week -> linked(Cell.count(week.duties()), week.duties(), asked,
                        address(line, State.WEEK, week.monday(), asked)).toned(BigDecimal.valueOf(week.duties()).compareTo(
                                line.pace() == null ? BigDecimal.ZERO : line.pace()) > 0 ? "soon" : "number"))).toList())
                .toList();
        long above = lines.stream().mapToLong(line -> line.above().size()).sum();
        return new View("forecast", "The next 13 weeks", "What falls due, from the clocks that already run, against what"
                + " each team has done a week over the last 13", List.of(
                headlines(asked).get(0), headlines(asked).get(1),
                new Headline(String.valueOf(above), above == 1 ? "week has more than its team's pace"
                        : "weeks have more than their team's pace", null, above > 0 ? "soon" : "good",
                        above > 0 ? "#forecast" : null)),
                List.of(Block.of("By team", Table.of("forecast", "Duties by the week in which they fall due", heads, rows)
                        .orElse("Nothing is due in these weeks.").beside()).with(pictures)
                        .noted("Weeks above the pace are hatched in the chart. Work that begins later is not in it.")),
                asAt(asked));
    }

    private static String address(Forecast.Line line, State state, LocalDate week, Asked asked) {
        return asked.to(DUTIES, "state", state.name().toLowerCase(Locale.ROOT), "week",
                week == null ? null : week.toString(), "team", line.team() == null ? asked.filter().team() : line.team(),
                UNASSIGNED, line.team() == null ? "yes" : null);
    }

    /** The escalations behind a number. */
    View escalations(Asked asked) {
        Which which = Which.valueOf(asked.oneOf("which", Stream.of(Which.values())
                .map(one -> one.name().toLowerCase(Locale.ROOT)).toList()).toUpperCase(Locale.ROOT));
        EscalationCases.Found found = escalations.of(asked.viewpoint(), asked.filter(), which, asked.page());
        List<Escalation> named = found.rows().stream().filter(one -> one.reference() != null).toList();
        looked(asked, named.stream().map(Escalation::reference), "indicator-escalations");
        boolean staff = asked.viewpoint().groups().contains(Role.STAFF.group());
        Map<String, String> rules = named.stream().map(Escalation::clock).distinct()
                .collect(Collectors.toMap(one -> one, one -> clocks.dueFrom(one, null).name()));
        List<List<Cell>> rows = named.stream().map(one -> List.of(child(one.reference(), staff),
                Cell.of(rules.get(one.clock())), Cell.of(teams.name(one.team())),
                Cell.of(one.lateSince() == null ? "no date" : LondonTime.inAList(one.lateSince())),
                Cell.of(Role.of(one.role()).plainName()).noted("on " + LondonTime.inAList(one.toldAt())),
                answer(one))).toList();
        String title = "Escalations " + which.words();
        return listed("escalations", title, Table.ofCases("escalation-list", title, List.of("Case", "What was late", "Team",
                "Late since", "Told last", "How it stands"), rows), found.total() + " in all, the longest ago first.",
                found.closed(), asked).paged(found.page(), found.pages());
    }

    private Cell answer(Escalation one) {
        if (one.overAt() != null) {
            String day = LondonTime.inWords(LondonTime.day(one.overAt()));
            return one.answered() ? Cell.of("answered " + day).toned("good") : Cell.of("the work was done " + day);
        }
        long days = ChronoUnit.DAYS.between(LondonTime.day(one.toldAt()), LondonTime.day(clock.instant()));
        return Cell.of(days == 0 ? "told today" : "no answer for " + days + (days == 1 ? " day" : " days")).toned("late");
    }

    /** The cases behind a number: the same for every list. */
    View listed(String name, String title, Table table, String words, long closed, Asked asked) {
        Block block = Block.of("The cases", table.orElse(asked.viewpoint().cases() ? "Nothing."
                : "You see numbers only. Managers see the cases behind them.")).saying(words);
        return new View(name, title, "The cases behind a number", List.of(), List.of(closed == 0 ? block
                : block.noted(closed + " more on this page belong to children whose records are closed to you.")),
                asAt(asked));
    }

    /** Every child named in a list was looked at. */
    void looked(Asked asked, Stream<String> references, String list) {
        accessLog.looked(asked.viewpoint().user(), references.filter(reference -> reference != null
                && reference.startsWith("CH-")).distinct().toList(), list);
    }

    /** The duties behind a number. */
    View duties(Asked asked) {
        State state = State.valueOf(asked.oneOf("state", Stream.of(State.values())
                .map(one -> one.name().toLowerCase(Locale.ROOT)).toList()).toUpperCase(Locale.ROOT));
        Question question = new Question(state, asked.text("model"), asked.text("step"), week(asked),
                asked.text(UNASSIGNED) != null);
        Found found = duties.of(asked.viewpoint(), asked.filter(), question, asked.page());
        looked(asked, found.rows().stream().map(Duty::reference), "indicator-duties");
        boolean staff = asked.viewpoint().groups().contains(Role.STAFF.group());
        List<List<Cell>> rows = found.rows().stream().filter(duty -> duty.reference() != null).map(duty -> List.of(
                child(duty.reference(), staff), Cell.of(duty.title()).noted(names.of(duty.model())),
                Cell.of(teams.name(duty.team())), Cell.of(duty.dueAt() == null ? "no date"
                        : LondonTime.inAList(duty.dueAt())), HERE_FOR.contains(state) ? lateness(duty).noted("here since "
                        + LondonTime.inWords(LondonTime.day(duty.since()))) : lateness(duty))).toList();
        String title = (question.step() == null ? "Duties " : names.of(question.model(), question.step()) + ": ")
                + state.words() + (question.noTeam() ? ", of no team yet" : "");
        return listed("duties", title, Table.ofCases("duties", title, List.of("Case", "Step", "Team", "Due", "How it stands"),
                rows), found.total() + " in all, the longest due first.", found.closed(), asked)
                .paged(found.page(), found.pages());
    }

    static Cell child(String reference, boolean mayLook) {
        Cell cell = Cell.of(reference).outside("not told");
        return mayLook && reference.startsWith("CH-") ? cell.to("/children/" + reference) : cell;
    }

    private Cell lateness(Duty duty) {
        if (duty.doneAt() != null) {
            String day = LondonTime.inWords(LondonTime.day(duty.doneAt()));
            return duty.dueAt() != null && duty.doneAt().isAfter(duty.dueAt())
                    ? Cell.of("done late, " + day).toned("bad") : Cell.of("done " + day).toned("good");
        }
        if (duty.dueAt() == null) {
            return Cell.of("open");
        }
        long days = ChronoUnit.DAYS.between(LondonTime.day(duty.dueAt()),
                LondonTime.day(clock.instant()));
        if (duty.dueAt().isAfter(clock.instant())) {
            return Cell.of(days == 0 ? "due today" : "in " + -days + (days == -1 ? " day" : " days")).toned("soon");
        }
        return Cell.of(days == 0 ? "late since today" : days + (days == 1 ? " day late" : " days late")).toned("late");
    }

    private static LocalDate week(Asked asked) {
        try {
            return asked.text("week") == null ? null : LocalDate.parse(asked.text("week"));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    String asAt(Asked asked) {
        return LondonTime.inAList(kept.asAt(asked.viewpoint(), asked.filter()));
    }
}
