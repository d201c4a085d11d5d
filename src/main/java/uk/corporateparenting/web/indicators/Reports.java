package uk.corporateparenting.web.indicators;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Figure;
import uk.corporateparenting.kpi.Figures;
import uk.corporateparenting.kpi.Point;
import uk.corporateparenting.kpi.Principle;
import uk.corporateparenting.kpi.Scorecards;
import uk.corporateparenting.kpi.Scorecards.Heading;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.voices.Quotations;
import uk.corporateparenting.voices.Quoted;

/**
 * The reports that go outside: each quarter to the corporate parenting board, each year to the council, and what of them
 * a committee asks for. The same numbers as on the pages, in the order of the five outcomes.
 */
@Component
class Reports {

    static final String QUARTERLY = "quarterly";
    static final String ANNUAL = "annual";

    private static final int MONTHS = 3;
    private static final String AGREED = "The sentences in quotation marks are of children and young people who agreed"
            + " to be quoted without a name. They can take them back at any time.";
    private static final String NO_WORDS = "No child or young person gave words of their own for this report.";
    private static final String TOO_FEW = "Children's own words stand in the report of the whole council only.";

    private final JdbcClient db;
    private final Figures figures;
    private final FigureViews views;
    private final Scorecards scorecards;
    private final WorkViews work;
    private final Quotations quotations;

    Reports(JdbcClient db, Figures figures, FigureViews views, Scorecards scorecards, WorkViews work,
            Quotations quotations) {
        this.db = db;
        this.figures = figures;
        this.views = views;
        this.scorecards = scorecards;
        this.work = work;
        this.quotations = quotations;
    }

    /** The page from which they are opened. */
    View list(Asked asked, LocalDate today) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row(asked, "Corporate parenting report of the quarter", "For the corporate parenting board",
                lastQuarter(today), QUARTERLY, null));
        rows.add(row(asked, "Corporate parenting report of this quarter so far", "For the corporate parenting board",
                today, QUARTERLY, null));
        rows.add(row(asked, "Annual report for looked after children", "For council, cabinet and scrutiny",
                lastYear(today), ANNUAL, null));
        rows.add(row(asked, "Annual report, this year so far", "For council, cabinet and scrutiny", today, ANNUAL, null));
        first().headings().forEach(heading -> rows.add(row(asked, heading.title() + ", this year so far",
                "One outcome, for a committee", today, ANNUAL, heading.id())));
        return new View("reports", "Reports", "To print, from the same numbers as on the pages", List.of(),
                List.of(Block.of("Reports", Table.of("reports", "Reports", List.of("Report", "For whom", "Up to"), rows))
                        .saying("Counts under six are left out. Numbers are those of the day the report is about.")),
                work.asAt(asked));
    }

    private static List<Cell> row(Asked asked, String title, String audience, LocalDate to, String kind, String outcome) {
        return List.of(Cell.of(title + " (PDF)").to(asked.to("/indicators/reports/" + kind + ".pdf", "to", to.toString(),
                "outcome", outcome)), Cell.of(audience), Cell.of(LondonTime.inWords(to)));
    }

    /** What a report is asked with: the day it is about and the period before it. */
    static Map<String, String> asked(Map<String, String> parameters, String kind) {
        Map<String, String> all = new HashMap<>(parameters);
        all.put("period", kind.equals(ANNUAL) ? "year" : "quarter");
        return all;
    }

    View report(Asked asked, String kind) {
        Scorecards.Scorecard card = first();
        String outcome = asked.text("outcome");
        List<Figure> all = figures.scorecard(asked.viewpoint(), asked.filter(), card.id());
        List<Heading> headings = card.headings().stream()
                .filter(heading -> outcome == null || heading.id().equals(outcome)).toList();
        Map<String, List<Quoted>> said = said(asked, headings);
        List<Block> blocks = new ArrayList<>();
        headings.forEach(heading -> {
            List<Figure> shown = all.stream().filter(figure -> heading.indicators().contains(figure.indicator().id()))
                    .toList();
            Map<String, List<Point>> trends = views.trends(shown, asked);
            blocks.add(Block.of(heading.title(), views.table(heading.id(), heading.title(), shown, asked)
                    .orElse("No measure of this can be answered from the record yet.")).with(shown.stream()
                            .filter(figure -> figure.value() != null && figure.indicator().target() != null)
                            .map(figure -> picture(figure, trends.get(figure.indicator().id())))
                            .filter(Picture::mayGoOutside).toList())
                    .quoting(said.getOrDefault(heading.id(), List.of())));
        });
        if (outcome == null) {
            blocks.add(work.timeliness(asked).blocks().get(0));
            blocks.add(work.waiting(asked).blocks().get(1));
            blocks.add(voices(asked, ofTheirWords(asked, said)));
            if (kind.equals(ANNUAL)) {
                blocks.add(principles(asked));
            }
            blocks.add(views.notYet(null));
        } else {
            blocks.add(Block.words(null, ofTheirWords(asked, said)));
        }
        String title = kind.equals(ANNUAL) ? "Annual report for looked after children" : "Corporate parenting report";
        return new View(kind, title, "In the order of the five outcomes", List.of(), blocks, LondonTime.inAList(
                        figures.asAt(asked.filter())));
    }

    private Scorecards.Scorecard first() {
        return scorecards.all().get(0);
    }

    private static Picture picture(Figure figure, List<Point> trend) {
        return Picture.trend(figure.indicator(), trend, FigureViews.publishable(figure.indicator(), trend));
    }

    /** What children let the report print, by outcome; of one team or age it would be too few to hide among. */
    private Map<String, List<Quoted>> said(Asked asked, List<Heading> headings) {
        return isOfTheWholeCouncil(asked) && !headings.isEmpty() ? quotations.printable(asked.filter().from(),
                asked.filter().to(), headings.stream().map(Heading::id).toList()) : Map.of();
    }

    private static String ofTheirWords(Asked asked, Map<String, List<Quoted>> said) {
        return !isOfTheWholeCouncil(asked) ? TOO_FEW : said.isEmpty() ? NO_WORDS : AGREED;
    }

    private static boolean isOfTheWholeCouncil(Asked asked) {
        return asked.viewpoint().wholeCouncil() && asked.filter().team() == null && asked.filter().ageGroup() == null;
    }

    /** How often children were heard, and whether the report quotes some. */
    private Block voices(Asked asked, String ofTheirWords) {
        if (!asked.viewpoint().wholeCouncil() || asked.filter().team() != null) {
            return Block.words("What children said", ofTheirWords);
        }
        return db.sql("""
                select count(distinct child_ref) filter (where said is not null), count(*) filter (where said is not null),
                       count(*) filter (where said is null)
                from care.child_view where heard_on between ? and ?""")
                .params(asked.filter().from(), asked.filter().to())
                .query((row, n) -> Block.of("What children said", Table.of("voices", "How often children were heard",
                        List.of("", "In the period"), List.of(
                                List.of(Cell.of("Children whose words are on the record"), Cell.count(row.getLong(1))),
                                List.of(Cell.of("Times a child was heard"), Cell.count(row.getLong(2))),
                                List.of(Cell.of("Times a child's view is missing, with the reason"),
                                        Cell.count(row.getLong(3)))))).noted(ofTheirWords)).single();
    }

    /** The measures by the principles of corporate parenting they speak to. */
    private Block principles(Asked asked) {
        List<Figure> all = figures.scorecard(asked.viewpoint(), asked.filter(), Figures.ALL);
        List<List<Cell>> rows = new ArrayList<>();
        for (Principle principle : Principle.values()) {
            List<Figure> speaking = all.stream()
                    .filter(figure -> figure.indicator().tags().contains(principle.code())).toList();
            long met = speaking.stream().filter(figure -> Boolean.TRUE.equals(figure.indicator().reaches(figure.value())))
                    .count();
            long missed = speaking.stream()
                    .filter(figure -> Boolean.FALSE.equals(figure.indicator().reaches(figure.value()))).count();
            rows.add(List.of(Cell.of(principle.words()), Cell.number(String.valueOf(speaking.size())),
                    Cell.number(String.valueOf(met)), Cell.number(String.valueOf(missed))));
        }
        return Block.of("By the seven principles of corporate parenting", Table.of("principles", "By principle",
                List.of("Principle", "Measures that speak to it", "Target met", "Target missed"), rows));
    }

    private static LocalDate lastQuarter(LocalDate today) {
        return today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % MONTHS).minusDays(1);
    }

    private static LocalDate lastYear(LocalDate today) {
        LocalDate end = LocalDate.of(today.getYear(), Month.MARCH, Month.MARCH.maxLength());
        return end.isBefore(today) ? end : end.minusYears(1);
    }
}
