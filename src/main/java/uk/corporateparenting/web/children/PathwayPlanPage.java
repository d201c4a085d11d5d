package uk.corporateparenting.web.children;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.corporateparenting.audit.AccessLog;
import uk.corporateparenting.people.ChildSight;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Child;
import uk.corporateparenting.record.Fact.PathwayAction;
import uk.corporateparenting.record.Fact.PathwayNeed;
import uk.corporateparenting.record.Fact.PathwayPlan;
import uk.corporateparenting.record.PathwayArea;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.web.Papers;
import uk.corporateparenting.web.Viewer;

/** The pathway plan on paper, for the young person to keep. */
@Controller
class PathwayPlanPage {

    private static final String REPLACED = "replaced";

    private final CareRecord record;
    private final ChildSight sight;
    private final AccessLog accessLog;
    private final Papers papers;
    private final Clock clock;

    PathwayPlanPage(CareRecord record, ChildSight sight, AccessLog accessLog, Papers papers, Clock clock) {
        this.record = record;
        this.sight = sight;
        this.accessLog = accessLog;
        this.papers = papers;
        this.clock = clock;
    }

    record Step(String what, String who, String by, boolean done) {
    }

    /** One area: what is needed, in the young person's words too, and who does what by when. */
    record Area(String name, List<PathwayNeed> needs, List<Step> steps) {
    }

    record Plan(String name, String reference, String day, String standing, String ownWords, String contingency,
            List<Area> areas) {
    }

    @GetMapping("/children/{reference}/pathway-plan.pdf")
    ResponseEntity<byte[]> plan(@PathVariable String reference, Authentication signedIn) {
        Viewer viewer = Viewer.of(signedIn);
        Child child = record.child(reference.toUpperCase(Locale.ROOT))
                .filter(known -> sight.maySee(viewer.user(), viewer.groups(), known.reference()))
                .orElseThrow(() -> new AccessDeniedException("Not theirs to see, or not there"));
        accessLog.looked(viewer.user(), child.reference(), "pathway-plan");
        return papers.shown(papers.pdf("pathway-plan", Map.of("plan", of(child))),
                child.reference() + "-pathway-plan.pdf");
    }

    private Plan of(Child child) {
        String ref = child.reference();
        Optional<PathwayPlan> plan = record.latest(ref, PathwayPlan.class).map(Recorded::fact);
        List<PathwayNeed> needs = record.current(ref, PathwayNeed.class).stream().map(Recorded::fact)
                .filter(need -> !REPLACED.equals(need.state())).toList();
        List<PathwayAction> actions = record.current(ref, PathwayAction.class).stream().map(Recorded::fact)
                .filter(action -> !REPLACED.equals(action.state())).toList();
        return new Plan(child.calledName(), ref, Words.day(clock.instant()),
                plan.map(PathwayPlan::approvedOn).map(day -> "Agreed on " + Words.day(day))
                        .orElse("Not approved yet"),
                plan.map(PathwayPlan::ownWords).orElse(null), plan.map(PathwayPlan::contingency).orElse(null),
                Arrays.stream(PathwayArea.values()).map(area -> new Area(capital(area.meaning()),
                        needs.stream().filter(need -> need.area() == area).toList(),
                        actions.stream().filter(action -> action.area() == area).map(PathwayPlanPage::step).toList()))
                        .toList());
    }

    private static Step step(PathwayAction action) {
        return new Step(action.action(), action.owner(), action.dueOn() == null ? "" : Words.day(action.dueOn()),
                "done".equals(action.state()));
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
