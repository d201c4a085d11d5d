package uk.corporateparenting.web.indicators;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import uk.corporateparenting.kpi.Indicators;
import uk.corporateparenting.kpi.Viewpoint;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.people.Teams;
import uk.corporateparenting.spreadsheet.SheetWriter;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.web.Papers;
import uk.corporateparenting.web.Viewer;

/**
 * The pages of the indicators with their files and papers. Who may come is for the table of rights, what they see for
 * their {@link Viewpoint}: a team manager gets the numbers of the own team.
 */
@Controller
class IndicatorPages {

    private static final String SCORECARD = "scorecard";

    private final FigureViews figures;
    private final WorkViews work;
    private final LivesViews lives;
    private final PanelViews panels;
    private final Surroundings choices;
    private final Indicators indicators;
    private final Teams teams;
    private final Reports reports;
    private final Papers papers;
    private final Clock clock;
    private final Map<String, Function<Asked, View>> pages;

    IndicatorPages(FigureViews figures, WorkViews work, LivesViews lives, PanelViews panels, Surroundings choices,
            Indicators indicators, Teams teams, Reports reports, Papers papers, Clock clock) {
        this.figures = figures;
        this.work = work;
        this.lives = lives;
        this.panels = panels;
        this.choices = choices;
        this.indicators = indicators;
        this.teams = teams;
        this.reports = reports;
        this.papers = papers;
        this.clock = clock;
        pages = Map.ofEntries(Map.entry(SCORECARD, figures::scorecard),
                Map.entry("timeliness", asked -> work.timeliness(asked).and(figures.work(asked))),
                Map.entry("waiting", work::waiting), Map.entry("forecast", work::forecast),
                Map.entry("duties", work::duties), Map.entry("escalations", work::escalations),
                Map.entry("stability", lives::stability),
                Map.entry("permanency", asked -> lives.permanency(asked, mayOpenTracker(asked))),
                Map.entry("care-leavers", lives::careLeavers), Map.entry("panels", panels::panels),
                Map.entry(PanelViews.CASES, panels::cases),
                Map.entry("reports", asked -> reports.list(asked, LondonTime.day(clock.instant()))));
    }

    private static boolean mayOpenTracker(Asked asked) {
        return List.of(Role.SERVICE_MANAGER, Role.DIRECTOR, Role.REVIEWING_MANAGER).stream()
                .anyMatch(role -> asked.viewpoint().groups().contains(role.group()))
                || asked.viewpoint().groups().stream().anyMatch(group ->
                        Role.ofGroup(group).filter(Role.TEAM_MANAGER::equals).isPresent());
    }

    @GetMapping("/indicators")
    String scorecard(@RequestParam Map<String, String> parameters, Authentication signedIn, Model page) {
        return page(SCORECARD, parameters, signedIn, page);
    }

    @GetMapping("/indicators/{name}")
    String page(@PathVariable String name, @RequestParam Map<String, String> parameters, Authentication signedIn,
            Model page) {
        Asked asked = asked(parameters, signedIn);
        View view = view(name, asked);
        page.addAttribute("view", view);
        page.addAttribute("problems", asked.problems());
        page.addAttribute("choices", choices.of(view, asked));
        return "indicators";
    }

    /** A table as a file. Under six it says so: a file leaves the house. */
    @GetMapping("/indicators/{name}.csv")
    ResponseEntity<byte[]> file(@PathVariable String name, @RequestParam Map<String, String> parameters,
            Authentication signedIn) {
        Asked asked = asked(parameters, signedIn);
        View view = view(name, asked).forOutside();
        String wanted = asked.text("table");
        Table table = view.tables().stream().filter(one -> wanted == null || one.id().equals(wanted)).findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename("%s-%s-%s.csv".formatted(name, table.id(), asked.filter().to())).build().toString())
                .body(sheet(table, view).getBytes(StandardCharsets.UTF_8));
    }

    /** A page as a paper, without what must not be told outside. */
    @GetMapping("/indicators/{name}.pdf")
    ResponseEntity<byte[]> paper(@PathVariable String name, @RequestParam Map<String, String> parameters,
            Authentication signedIn) {
        Asked asked = asked(parameters, signedIn);
        View view = view(name, asked).forOutside();
        return papers.shown(papers.pdf("indicators-paper", Map.of("view", view, "filters", choices.inWords(view.name(), asked))),
                "%s-%s.pdf".formatted(name, asked.filter().to()));
    }

    /** A report, as it goes outside. */
    @GetMapping("/indicators/reports/{kind}.pdf")
    ResponseEntity<byte[]> report(@PathVariable String kind, @RequestParam Map<String, String> parameters,
            Authentication signedIn) {
        if (!List.of(Reports.QUARTERLY, Reports.ANNUAL).contains(kind)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Asked asked = asked(Reports.asked(parameters, kind), signedIn);
        View view = reports.report(asked, kind).forOutside();
        return papers.shown(papers.pdf("indicators-paper", Map.of("view", view, "filters", choices.inWords(view.name(), asked))),
                "%s-%s.pdf".formatted(kind, asked.filter().to()));
    }

    private View view(String name, Asked asked) {
        if (pages.containsKey(name)) {
            return pages.get(name).apply(asked);
        }
        if (indicators.all().stream().noneMatch(one -> one.id().equals(name))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return figures.indicator(name, asked);
    }

    private Asked asked(Map<String, String> parameters, Authentication signedIn) {
        Viewer viewer = Viewer.of(signedIn);
        return new Asked(parameters, Viewpoint.of(viewer.user(), viewer.groups()), teams.all(), choices.processes(),
                LondonTime.day(clock.instant()));
    }

    static String sheet(Table table, View view) {
        StringWriter out = new StringWriter();
        try (SheetWriter sheet = new SheetWriter(out)) {
            sheet.row(table.heads().toArray());
            table.rows().forEach(row -> sheet.row(row.stream().map(cell -> cell.note() == null || cell.text().isEmpty()
                    ? cell.text() : cell.text() + " (" + cell.note() + ")").toArray()));
            sheet.row("As at " + view.asAt());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
