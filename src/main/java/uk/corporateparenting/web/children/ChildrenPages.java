package uk.corporateparenting.web.children;

import java.util.List;
import java.util.Locale;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import uk.corporateparenting.audit.AccessLog;
import uk.corporateparenting.people.ChildSight;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Child;
import uk.corporateparenting.record.Found;
import uk.corporateparenting.web.Viewer;

/** Finding a child and reading their record. */
@Controller
class ChildrenPages {

    /** Stands in the access log where a search showed nobody. */
    private static final String NOBODY = "none";

    private final CareRecord record;
    private final ChildSight sight;
    private final RecordPage pages;
    private final AccessLog accessLog;

    ChildrenPages(CareRecord record, ChildSight sight, RecordPage pages, AccessLog accessLog) {
        this.record = record;
        this.sight = sight;
        this.pages = pages;
        this.accessLog = accessLog;
    }

    record Hit(String reference, String name, String born, boolean restricted) {
    }

    @GetMapping("/children")
    String search(@RequestParam(required = false) String q, Authentication signedIn, Model page) {
        boolean asked = q != null && !q.isBlank();
        page.addAttribute("q", q);
        page.addAttribute("asked", asked);
        if (asked) {
            Viewer viewer = Viewer.of(signedIn);
            List<Hit> hits = record.search(q).stream()
                    .filter(found -> sight.maySee(viewer.user(), viewer.groups(), found.reference()))
                    .map(ChildrenPages::hit).toList();
            // Not what was asked for: names do not belong in a log.
            accessLog.looked(viewer.user(), hits.isEmpty() ? List.of(NOBODY)
                    : hits.stream().map(Hit::reference).toList(), "search");
            page.addAttribute("hits", hits);
        }
        return "children";
    }

    @GetMapping("/children/{reference}")
    String record(@PathVariable String reference, @RequestParam(required = false) String all, Authentication signedIn,
                  Model page) {
        Viewer viewer = Viewer.of(signedIn);
        Child child = record.child(reference.toUpperCase(Locale.ROOT))
                .filter(known -> sight.maySee(viewer.user(), viewer.groups(), known.reference()))
                .orElseThrow(() -> new AccessDeniedException("Not theirs to see, or not there"));
        accessLog.looked(viewer.user(), child.reference(), "record");
        page.addAttribute("page", pages.of(child, viewer));
        page.addAttribute("all", all != null);
        return "record";
    }

    private static Hit hit(Found found) {
        return new Hit(found.reference(), found.name(),
                found.dateOfBirth() == null ? "not known yet" : Words.day(found.dateOfBirth()), found.restricted());
    }
}
