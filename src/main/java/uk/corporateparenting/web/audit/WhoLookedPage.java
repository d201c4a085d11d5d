package uk.corporateparenting.web.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import uk.corporateparenting.audit.AuditTrail;
import uk.corporateparenting.people.ChildSight;
import uk.corporateparenting.people.Colleagues;
import uk.corporateparenting.audit.AccessLog;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Child;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.web.Viewer;

/**
 * Who looked at one child's record and who worked on it, for the managers who may see that record. Looking here is
 * written down too.
 */
@Controller
class WhoLookedPage {

    private static final int DAYS = 92;
    private static final int LAST_PART = 1000;

    private final CareRecord record;
    private final ChildSight sight;
    private final AuditTrail trail;
    private final Colleagues colleagues;
    private final AccessLog accessLog;
    private final Clock clock;

    WhoLookedPage(CareRecord record, ChildSight sight, AuditTrail trail, Colleagues colleagues, AccessLog accessLog,
            Clock clock) {
        this.record = record;
        this.sight = sight;
        this.trail = trail;
        this.colleagues = colleagues;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    @GetMapping("/who-looked/{reference}")
    String whoLooked(@PathVariable String reference, @RequestParam(defaultValue = "0") int part,
                     Authentication signedIn, Model page) {
        Viewer viewer = Viewer.of(signedIn);
        Child child = record.child(reference.toUpperCase(Locale.ROOT))
                .filter(known -> sight.maySee(viewer.user(), viewer.groups(), known.reference()))
                .orElseThrow(() -> new AccessDeniedException("Not theirs to see, or not there"));
        Instant now = clock.instant();
        LocalDate first = LondonTime.day(now).minusDays(DAYS);
        int shownPart = Math.min(Math.max(0, part), LAST_PART);
        List<AuditTrail.Entry> found = trail.page(new AuditTrail.Question(record.references(child.reference()), null,
                LondonTime.startOf(first), now.plusSeconds(1)), shownPart * AuditPages.A_PAGE, AuditPages.A_PAGE + 1);
        List<AuditTrail.Entry> shown = found.subList(0, Math.min(AuditPages.A_PAGE, found.size()));
        Map<String, String> names = colleagues.names(shown.stream().map(AuditTrail.Entry::user).distinct().toList());
        accessLog.looked(viewer.user(), child.reference(), "who-looked");
        page.addAttribute("reference", child.reference());
        page.addAttribute("first", LondonTime.inWords(first));
        page.addAttribute("rows", shown.stream().map(one -> AuditPages.row(one, names)).toList());
        page.addAttribute("part", shownPart);
        page.addAttribute("more", found.size() > AuditPages.A_PAGE);
        return "who-looked";
    }
}
