package uk.corporateparenting.web.indicators;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.corporateparenting.audit.AccessLog;
import uk.corporateparenting.kpi.Cases;
import uk.corporateparenting.kpi.Figure;
import uk.corporateparenting.kpi.Figures;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicators;
import uk.corporateparenting.kpi.Point;
import uk.corporateparenting.kpi.Principle;
import uk.corporateparenting.kpi.Scorecards;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.web.indicators.View.Headline;

/** The scorecard, a single indicator with the cases behind it, and the chapters of indicators. */
@Component
class FigureViews {

    private static final String ALL = "all";
    private static final String ATTENTION = "attention";
    private static final int SPARK = 6;
    private static final List<String> WORK = List.of("duties-on-time", "escalations-answered-in-time", "data-complete");
    private static final List<String> HEADS = List.of("Measure", "Now", "Against the target", "Target", "England",
            "A year ago", "13 months");

    private final Figures figures;
    private final Indicators indicators;
    private final Scorecards scorecards;
    private final WorkViews work;
    private final AccessLog accessLog;
    private final TeamNames teams;
    private final Clock clock;

    FigureViews(Figures figures, Indicators indicators, Scorecards scorecards, WorkViews work,
            AccessLog accessLog, TeamNames teams, Clock clock) {
        this.figures = figures;
        this.indicators = indicators;
        this.scorecards = scorecards;
        this.work = work;
        this.accessLog = accessLog;
        this.teams = teams;
        this.clock = clock;
    }

    /** The sets there are, by id. */
    Map<String, String> sets() {
        Map<String, String> sets = scorecards.all().stream().collect(Collectors.toMap(Scorecards.Scorecard::id,
                Scorecards.Scorecard::title, (one, other) -> one, java.util.LinkedHashMap::new));
        sets.put(ALL, "All measures, by chapter");
        return sets;
    }

    View scorecard(Asked asked) {
        String set = asked.oneOf("set", List.copyOf(sets().keySet()));
        List<Figure> all = figures.scorecard(asked.viewpoint(), asked.filter(), set);
        List<Headline> headlines = new ArrayList<>(work.headlines(asked));
        headlines.add(lives(all));
        return new View("scorecard", "How our children are doing", sets().get(set), headlines, Stream.concat(
                Stream.of(attention(all, asked)), blocks(set, all, asked).stream()).toList(), asAt(all));
    }

    /** The figures of a set under its headings, as the scorecard and the reports have them. */
    List<Block> blocks(String set, List<Figure> all, Asked asked) {
        Map<String, Figure> byId = all.stream().collect(Collectors.toMap(figure -> figure.indicator().id(),
                Function.identity(), (one, other) -> one));
        if (set.equals(ALL)) {
            List<Block> chapters = Stream.of(Section.values()).map(section -> Block.of(section.title(),
                    table(section.name().toLowerCase().replace('_', '-'), section.title(),
                            all.stream().filter(one -> one.indicator().section() == section).toList(), asked))).toList();
            return Stream.concat(chapters.stream().filter(block -> !block.table().rows().isEmpty()),
                    Stream.of(notYet(null))).toList();
        }
        return scorecards.of(set).headings().stream().map(heading -> Block.of(heading.title(), table(heading.id(),
                heading.title(), heading.indicators().stream().map(byId::get).filter(Objects::nonNull).toList(),
                asked).orElse("No measure of this can be answered from the record yet."))).toList();
    }

    Table table(String id, String title, List<Figure> shown, Asked asked) {
        Map<String, List<Point>> trends = trends(shown, asked);
        List<Figure> told = shown.stream().filter(figure -> figure.denominator() != 0).toList();
        List<Figure> empty = shown.stream().filter(figure -> figure.denominator() == 0).toList();
        Table table = Table.of(id, title, HEADS, Stream.concat(told.stream(), empty.stream())
                .map(figure -> row(figure, trends.get(figure.indicator().id()), asked)).toList());
        return empty.isEmpty() ? table : table.fold(told.size(), empty.size() + (empty.size() == 1
                ? " measure of which there is no child yet" : " measures of which there is no child yet"));
    }

    /** What a manager should read first: what misses its target and what is worse than a year ago. */
    private Block attention(List<Figure> all, Asked asked) {
        List<Figure> missed = all.stream().distinct().filter(figure -> Change.of(figure) == Change.WORSE
                || !figure.small() && Boolean.FALSE.equals(figure.indicator().reaches(figure.value())))
                .sorted(Comparator.comparing(figure -> Change.of(figure) != Change.WORSE)).toList();
        Map<String, List<Point>> trends = trends(missed, asked);
        return Block.of("What asks for attention", Table.of(ATTENTION, "What asks for attention",
                List.of("Measure", "Now", "Why", "13 months"), missed.stream().map(figure -> {
                    List<Cell> row = row(figure, trends.get(figure.indicator().id()), asked);
                    return List.of(row.get(0), row.get(1), why(figure), row.get(SPARK));
                }).toList()).orElse("No measure is worse than a year ago, and none that can be told misses its target."));
    }

    private static Cell why(Figure figure) {
        Indicator one = figure.indicator();
        String worse = Change.of(figure) != Change.WORSE ? null
                : "▼ worse: " + Words.value(figure.previous(), one.unit()) + " a year ago";
        String missed = figure.small() || !Boolean.FALSE.equals(one.reaches(figure.value())) ? null
                : "✗ misses the target of " + Words.value(one.target(), one.unit());
        Cell cell = worse == null ? Cell.of(missed) : Cell.of(worse).noted(missed);
        return cell.toned("bad").outside(figure.publishable() ? cell.text() : "–");
    }

    /** By indicator. */
    Map<String, List<Point>> trends(List<Figure> shown, Asked asked) {
        return figures.trends(shown.stream().map(figure -> figure.indicator().id()).toList(), asked.viewpoint(),
                asked.filter());
    }

    /** The figures of one chapter whose ids are asked for, or all of it. */
    List<Figure> chapter(Section section, Asked asked) {
        return figures.scorecard(asked.viewpoint(), asked.filter(), ALL).stream()
                .filter(figure -> figure.indicator().section() == section).toList();
    }

    List<Figure> some(List<String> ids, Asked asked) {
        return figures.figures(asked.viewpoint(), asked.filter(), ids);
    }

    /** The measures of work that are not a panel's. */
    Block work(Asked asked) {
        return Block.of("Measures of work", table("work", "Measures of work", some(WORK, asked), asked));
    }

    Block notYet(Section section) {
        return Block.of("What the record cannot answer yet", Table.of("not-yet", "Not answered yet",
                List.of("Measure", "Why"), indicators.notYet().stream()
                        .filter(one -> section == null || one.section() == section)
                        .map(one -> List.of(Cell.of(one.title()), Cell.of(one.why()))).toList())
                .orElse("Every measure of this chapter is answered."));
    }

    private List<Cell> row(Figure figure, List<Point> trend, Asked asked) {
        Indicator one = figure.indicator();
        String address = asked.to("/indicators/" + one.id());
        Figure outside = figure.forPublication();
        return List.of(Cell.of(one.title()).to(address),
                Cell.number(Words.value(figure)).noted(Words.behind(figure)).to(address + "#cases")
                        .outside(figure.publishable() ? Words.value(figure) : outside(outside)),
                Verdict.of(figure).cell(figure.publishable()),
                Cell.number(Words.value(one.target(), one.unit())).noted(aim(one)),
                one.england() == null ? Cell.of("–").toned("number")
                        : Cell.number(Words.value(one.england().value(), one.unit())).noted(one.england().year()),
                Change.of(figure).cell(figure),
                Cell.picture(Picture.Spark.of(trend, one), publishable(one, trend)));
    }

    private static String outside(Figure outside) {
        return outside.denominator() < 0 ? "Fewer than " + Figure.PUBLISHABLE + " children"
                : "Not told: too few children";
    }

    private static String aim(Indicator one) {
        return switch (one.direction()) {
            case UP -> "higher is better";
            case DOWN -> "lower is better";
            case NEITHER -> null;
        };
    }

    private static Headline lives(List<Figure> all) {
        long better = all.stream().filter(figure -> Change.of(figure) == Change.BETTER).count();
        long worse = all.stream().filter(figure -> Change.of(figure) == Change.WORSE).count();
        if (better + worse == 0) {
            long met = all.stream().filter(figure -> Boolean.TRUE.equals(figure.indicator().reaches(figure.value())))
                    .count();
            long aimed = all.stream().filter(figure -> figure.indicator().reaches(figure.value()) != null).count();
            return new Headline(met + " of " + aimed, "targets are met", "Nothing can be compared with a year ago yet",
                    met == aimed ? "good" : "bad", "#" + ATTENTION);
        }
        return new Headline(better + " of " + (better + worse), "measures are better than a year ago",
                worse + " worse; " + (all.size() - better - worse) + " the same or too few to say",
                worse > better ? "bad" : "good", "#" + ATTENTION);
    }

    View indicator(String id, Asked asked) {
        Indicator one = indicators.of(id);
        Figure figure = figures.scorecard(asked.viewpoint(), asked.filter(), ALL).stream()
                .filter(found -> found.indicator().id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No indicator has this name."));
        List<Point> trend = figures.trend(id, asked.viewpoint(), asked.filter());
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.of("Thirteen months", trendTable(one, trend, asked))
                .with(Picture.trend(one, trend, publishable(one, trend))));
        blocks.add(about(one));
        Cases cases = figures.cases(id, asked.viewpoint(), asked.filter(), asked.page());
        blocks.add(cases(cases, asked));
        return new View(id, one.title(), one.section().title(), List.of(now(figure), target(figure), england(one),
                before(figure, asked)), blocks, LondonTime.inAList(figure.asAt()))
                .paged(cases.page(), cases.pages());
    }

    /** Whether every month of it may go outside, by the rule for a figure. */
    static boolean publishable(Indicator one, List<Point> trend) {
        return trend.stream().allMatch(point -> publishable(one, point));
    }

    private static boolean publishable(Indicator one, Point point) {
        return new Figure(one, point.numerator() == null ? BigDecimal.ZERO : point.numerator(), point.denominator(),
                point.value(), null, null, point.small()).publishable();
    }

    private Headline now(Figure figure) {
        return new Headline(Words.value(figure), Words.behind(figure).isEmpty() ? "now"
                : Words.behind(figure), Verdict.of(figure).words(), Verdict.of(figure).tone(), "#cases");
    }

    private static Headline target(Figure figure) {
        Indicator one = figure.indicator();
        return new Headline(Words.value(one.target(), one.unit()), one.target() == null ? "no target is set" : "target",
                aim(one), "quiet", null);
    }

    private static Headline england(Indicator one) {
        return one.england() == null ? new Headline("–", "no figure for England is known", null, "quiet", null)
                : new Headline(Words.value(one.england().value(), one.unit()), "England, " + one.england().year(),
                        one.england().source() + " (" + one.england().status().words() + ")", "quiet", null);
    }

    private static Headline before(Figure figure, Asked asked) {
        return new Headline(Words.value(figure.previous(), figure.indicator().unit()), "a year ago",
                Change.of(figure).words(), Change.of(figure).tone(), figure.previous() == null ? null
                        : asked.to("/indicators/" + figure.indicator().id(), "to",
                                asked.filter().to().minusYears(1).toString()) + "#cases");
    }

    private static Table trendTable(Indicator one, List<Point> trend, Asked asked) {
        return Table.of("trend", "The numbers of the chart", List.of("Month", "Figure", "Children counted"),
                trend.stream().map(point -> List.of(Cell.of(Words.month(point.day())),
                        Cell.number(point.value() == null ? point.denominator() == 0 ? "–" : "Too few to say"
                                : Words.value(point.value(), one.unit()))
                                .outside(!publishable(one, point) ? "–" : Words.value(point.value(), one.unit())),
                        Cell.count(point.denominator()).to(point.denominator() == 0 ? null
                                : asked.to("/indicators/" + one.id(), "to", point.day().toString()) + "#cases")))
                        .toList()).beside();
    }

    private static Block about(Indicator one) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(Cell.of("How it is counted"), Cell.of(one.formula())));
        rows.add(List.of(Cell.of("Where the formula comes from"), Cell.of(one.source() + " (" + one.status().words()
                + ")")));
        rows.add(List.of(Cell.of("Better is"), Cell.of(Objects.requireNonNullElse(aim(one), "neither more nor less"))));
        if (!one.tags().isEmpty()) {
            rows.add(List.of(Cell.of("Speaks to"), Cell.of(one.tags().stream()
                    .map(tag -> Principle.of(tag).map(Principle::words).orElse(Words.slug(tag)))
                    .collect(Collectors.joining(", ")))));
        }
        return Block.of("What is counted",
                Table.of("about", "What is counted", List.of("Of this measure", "In words"), rows));
    }

    private Block cases(Cases cases, Asked asked) {
        if (!asked.viewpoint().cases()) {
            return Block.words("The children behind it", "You see numbers only. Managers see the children behind them.");
        }
        List<String> refs = cases.rows().stream().map(Cases.Case::reference).toList();
        accessLog.looked(asked.viewpoint().user(), refs, "indicator-" + cases.indicator().id());
        boolean staff = asked.viewpoint().groups().contains(Role.STAFF.group());
        boolean percent = cases.indicator().unit() == Indicator.Unit.PERCENT;
        List<List<Cell>> rows = cases.rows().stream().map(one -> List.of(WorkViews.child(one.reference(), staff),
                Cell.of(teams.name(one.team())), Cell.of(one.ageGroup() == null ? "–" : one.ageGroup().title()),
                Cell.of(one.day() == null ? "–" : LondonTime.inWords(one.day())),
                percent ? Cell.of(one.counts() ? "✓ yes" : "✗ no") : Cell.number(Words.plain(one.value())))).toList();
        String more = cases.restricted() == 0 ? null : cases.restricted() + (cases.restricted() == 1
                ? " child is counted whose record is closed to you." : " children are counted whose records are closed to you.");
        return Block.of("The children behind it", Table.ofCases("cases", "The children behind it", List.of("Child", "Team",
                "Age", "Day", percent ? "Counts" : "Number"), rows).orElse("No child yet."))
                .saying(cases.total() + " in all; those that ask for attention first.").noted(more);
    }

    String asAt(List<Figure> all) {
        return LondonTime.inAList(all.stream().map(Figure::asAt).min(java.util.Comparator.naturalOrder())
                .orElse(clock.instant()));
    }

    /** Where a figure stands against its target. */
    private record Verdict(String words, String tone) {

        static Verdict of(Figure figure) {
            Boolean reaches = figure.indicator().reaches(figure.value());
            if (figure.denominator() == 0) {
                return new Verdict("–", "quiet");
            }
            if (figure.small()) {
                return new Verdict("– too few to say", "quiet");
            }
            return reaches == null ? new Verdict("– no target", "quiet")
                    : reaches ? new Verdict("✓ met", "good") : new Verdict("✗ missed", "bad");
        }

        Cell cell(boolean publishable) {
            return Cell.of(words).toned(tone).outside(publishable ? words : "–");
        }
    }

    /** What has become of it in a year. */
    private enum Change {
        BETTER("▲ better", "good"), WORSE("▼ worse", "bad"), SAME("= the same", "quiet"),
        OTHER("changed", "quiet"), NOT_KNOWN("nothing to compare yet", "quiet");

        private final String words;
        private final String tone;

        Change(String words, String tone) {
            this.words = words;
            this.tone = tone;
        }

        static Change of(Figure figure) {
            BigDecimal now = figure.value();
            BigDecimal before = figure.previous();
            if (now == null || before == null) {
                return NOT_KNOWN;
            }
            int more = now.compareTo(before);
            return switch (figure.indicator().direction()) {
                case NEITHER -> more == 0 ? SAME : OTHER;
                case UP -> more == 0 ? SAME : more > 0 ? BETTER : WORSE;
                case DOWN -> more == 0 ? SAME : more < 0 ? BETTER : WORSE;
            };
        }

        String words() {
            return words;
        }

        String tone() {
            return tone;
        }

        Cell cell(Figure figure) {
            String before = Words.value(figure.previous(), figure.indicator().unit());
            return Cell.number(before).noted(this == NOT_KNOWN ? null : words).toned(this == NOT_KNOWN ? "number" : tone)
                    .outside(figure.publishable() ? before : "–");
        }
    }
}
