package uk.corporateparenting.web.permanence;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.corporateparenting.audit.AccessLog;
import uk.corporateparenting.web.Viewer;

/** The tracker of permanence, on screen and as a copy to share. Every look is logged. */
@Controller
class TrackerPage {

    private final Tracker tracker;
    private final AccessLog accessLog;

    TrackerPage(Tracker tracker, AccessLog accessLog) {
        this.tracker = tracker;
        this.accessLog = accessLog;
    }

    @GetMapping("/permanence")
    String tracker(@RequestParam(required = false) String siblings, @RequestParam(required = false) String complex,
            @RequestParam(required = false) String late, @RequestParam(required = false) String stage,
            @RequestParam(required = false) String team, Authentication signedIn, Model page) {
        List<Tracker.Line> lines = lines(siblings != null, complex != null, line -> (late == null || line.late())
                && (stage == null || stage.isBlank() || stage.equals(line.stage()))
                && (team == null || team.isBlank() || team.equals(line.team())), signedIn, "permanence-tracker");
        page.addAttribute("late", late != null);
        page.addAttribute("stage", stage);
        page.addAttribute("stages", Tracker.stages());
        page.addAttribute("team", team);
        page.addAttribute("lines", lines);
        page.addAttribute("siblings", siblings != null);
        page.addAttribute("complex", complex != null);
        return "permanence";
    }

    @GetMapping("/permanence/shared.csv")
    ResponseEntity<byte[]> shared(@RequestParam(required = false) String siblings,
            @RequestParam(required = false) String complex, Authentication signedIn) {
        List<Tracker.Line> lines = lines(siblings != null, complex != null, line -> true, signedIn,
                "permanence-shared");
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("permanence.csv").build().toString())
                .body(SharedCopy.of(lines).getBytes(StandardCharsets.UTF_8));
    }

    private List<Tracker.Line> lines(boolean siblings, boolean complex, Predicate<Tracker.Line> also, Authentication signedIn,
            String what) {
        Viewer viewer = Viewer.of(signedIn);
        List<Tracker.Line> lines = tracker.seenBy(viewer.groups()).stream()
                .filter(line -> !siblings || line.siblingGroup()).filter(line -> !complex || line.complexNeeds())
                .filter(also).toList();
        accessLog.looked(viewer.user(), lines.stream().map(Tracker.Line::reference).toList(), what);
        return lines;
    }
}
