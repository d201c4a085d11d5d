package uk.corporateparenting.web.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.incare.LookedAfter;
import uk.corporateparenting.kpi.Viewpoint;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.people.Teams;
import uk.corporateparenting.record.AgreedHow;
import uk.corporateparenting.record.TakenBackBy;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.voices.Offer;
import uk.corporateparenting.voices.Quotations;
import uk.corporateparenting.voices.Quoted;
import uk.corporateparenting.web.Papers;
import uk.corporateparenting.workflow.engine.TestClock;

/** The words of children in the reports. In a year long ago: nobody else's children were in care then. */
@EngineTest
class ReportWordsTest {

    private static final LocalDate MAY = LocalDate.of(2003, 5, 9);
    private static final String NONE = "No child or young person gave words of their own for this report.";

    @Autowired Reports reports;
    @Autowired Quotations quotations;
    @Autowired LookedAfter lookedAfter;
    @Autowired Teams teams;
    @Autowired Papers papers;
    @Autowired TestClock clock;

    private View report(String kind, Viewpoint viewpoint, String... more) {
        Map<String, String> parameters = new HashMap<>(Map.of("to", "2003-06-30"));
        for (int n = 0; n < more.length; n += 2) {
            parameters.put(more[n], more[n + 1]);
        }
        return reports.report(new Asked(Reports.asked(parameters, kind), viewpoint, teams.all(), List.of(),
                LondonTime.day(clock.now())), kind).forOutside();
    }

    private static Viewpoint helen() {
        return Viewpoint.of("helen", List.of(Role.STAFF.group(), Role.SERVICE_MANAGER.group()));
    }

    private static List<String> words(View view) {
        return view.blocks().stream().flatMap(block -> block.quoted().stream()).map(Quoted::words).toList();
    }

    private String paper(View view) throws IOException {
        try (PDDocument paper = Loader.loadPDF(papers.pdf("indicators-paper", Map.of("view", view, "filters", "x")))) {
            return new PDFTextStripper().getText(paper);
        }
    }

    private void says(String child, String outcome, String words) {
        LocalDate today = LondonTime.day(clock.now());
        quotations.offer(child, new Offer(words, MAY, outcome, "Petra Novak", today, AgreedHow.SAID, true, null), "petra");
    }

    @Test
    void stand_under_their_outcome_in_the_report_of_the_whole_council() throws IOException {
        assertThat(paper(report(Reports.QUARTERLY, helen()))).containsOnlyOnce(NONE);
        String child = null;
        for (int n = 0; n < 6; n++) {
            child = lookedAfter.child(MAY.minusYears(16), MAY.minusYears(1));
        }
        says(child, "care-leavers", "I want to choose my flat.");

        for (String kind : List.of(Reports.QUARTERLY, Reports.ANNUAL)) {
            View report = report(kind, helen());
            assertThat(report.blocks().stream().filter(block -> !block.quoted().isEmpty()).map(Block::heading))
                    .containsExactly("Care leavers");
            assertThat(paper(report)).contains("“I want to choose my flat.”", "A young person of 16 or 17",
                    "quoted without a name").doesNotContain(NONE, child, "Robin", "Petra");
        }
        assertThat(words(report(Reports.QUARTERLY, helen(), "outcome", "care-leavers"))).hasSize(1);
        assertThat(paper(report(Reports.QUARTERLY, helen(), "outcome", "health"))).containsOnlyOnce(NONE);
        assertThat(words(report(Reports.QUARTERLY, helen(), "to", "2003-09-30"))).isEmpty();

        View ofATeam = report(Reports.QUARTERLY, helen(), "team", "north");
        assertThat(words(ofATeam)).isEmpty();
        assertThat(paper(ofATeam)).contains("stand in the report of the whole council only").doesNotContain(NONE);
        assertThat(words(report(Reports.QUARTERLY, helen(), "age", "16-17"))).isEmpty();
        assertThat(words(report(Reports.QUARTERLY, Viewpoint.of("grace",
                List.of(Role.STAFF.group(), Role.TEAM_MANAGER.group("north")))))).isEmpty();

        quotations.takeBack(child, quotations.of(child).get(0).id(), TakenBackBy.CHILD, "tom");
        assertThat(paper(report(Reports.QUARTERLY, helen()))).containsOnlyOnce(NONE).doesNotContain("my flat");
    }
}
