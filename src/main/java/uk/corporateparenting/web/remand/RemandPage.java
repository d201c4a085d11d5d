package uk.corporateparenting.web.remand;

import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import uk.corporateparenting.audit.AccessLog;
import uk.corporateparenting.web.Viewer;

/** What is owed to children on remand. Every look is logged. */
@Controller
class RemandPage {

    private final RemandReport report;
    private final AccessLog accessLog;

    RemandPage(RemandReport report, AccessLog accessLog) {
        this.report = report;
        this.accessLog = accessLog;
    }

    @GetMapping("/remand")
    String remand(Authentication signedIn, Model page) {
        Viewer viewer = Viewer.of(signedIn);
        List<RemandReport.Line> lines = report.seenBy(viewer);
        accessLog.looked(viewer.user(), lines.stream().map(RemandReport.Line::reference).toList(), "remand");
        page.addAttribute("lines", lines);
        return "remand";
    }
}
