package uk.corporateparenting.web.children;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.corporateparenting.audit.AccessLog;
import uk.corporateparenting.people.ChildSight;
import uk.corporateparenting.people.Colleagues;
import uk.corporateparenting.people.RightsTable;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.record.AgreedHow;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Child;
import uk.corporateparenting.record.Coded;
import uk.corporateparenting.record.TakenBackBy;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.voices.Offer;
import uk.corporateparenting.voices.Quotations;
import uk.corporateparenting.web.Viewer;
import uk.corporateparenting.workflow.Refused;

/**
 * Words of a child for the corporate parenting report: written down by those who ask children, taken back by anybody
 * who may see the record, so that no child has to wait for it.
 */
@Controller
class QuotationsPage {

    private static final String YES = "yes";

    private final Quotations quotations;
    private final QuotedWords words;
    private final CareRecord record;
    private final ChildSight sight;
    private final AccessLog accessLog;
    private final RightsTable rights;
    private final Colleagues colleagues;
    private final Clock clock;

    QuotationsPage(Quotations quotations, QuotedWords words, CareRecord record, ChildSight sight, AccessLog accessLog,
                   RightsTable rights, Colleagues colleagues, Clock clock) {
        this.quotations = quotations;
        this.words = words;
        this.record = record;
        this.sight = sight;
        this.accessLog = accessLog;
        this.rights = rights;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @GetMapping("/children/{reference}/quotations")
    String quotations(@PathVariable String reference, Authentication signedIn, Model page) {
        Viewer viewer = Viewer.of(signedIn);
        Child child = child(reference, viewer);
        accessLog.looked(viewer.user(), child.reference(), "quotations");
        LocalDate today = LondonTime.day(clock.instant());
        page.addAttribute("reference", child.reference());
        page.addAttribute("name", child.calledName());
        page.addAttribute("lines", words.of(child.reference(), today));
        page.addAttribute("never", quotations.whyNever(child.reference()).orElse(null));
        page.addAttribute("mayOffer", mayOffer(viewer));
        page.addAttribute("outcomes", quotations.outcomes());
        page.addAttribute("ways", AgreedHow.values());
        page.addAttribute("takers", TakenBackBy.values());
        page.addAttribute("months", quotations.months());
        page.addAttribute("today", today);
        if (!page.containsAttribute("given")) {
            page.addAttribute("given", Map.of("askedBy", colleagues.name(viewer.user())));
        }
        return "quotations";
    }

    @PostMapping("/children/{reference}/quotations")
    String offer(@PathVariable String reference, @RequestParam Map<String, String> given, Authentication signedIn,
                 Model page, RedirectAttributes next, HttpServletResponse response) {
        Viewer viewer = Viewer.of(signedIn);
        String child = child(reference, viewer).reference();
        try {
            quotations.offer(child, offered(given), viewer.user());
            return done(child, "The words are on the record.", next);
        } catch (Refused refused) {
            page.addAttribute("given", new HashMap<>(given));
            return again(reference, refused, signedIn, page, response);
        }
    }

    @PostMapping("/children/{reference}/quotations/{id}/take-back")
    String takeBack(@PathVariable String reference, @PathVariable long id, @RequestParam(required = false) String who,
                    Authentication signedIn, Model page, RedirectAttributes next, HttpServletResponse response) {
        Viewer viewer = Viewer.of(signedIn);
        String child = child(reference, viewer).reference();
        try {
            quotations.takeBack(child, id, Coded.find(TakenBackBy.class, who).orElse(null), viewer.user());
            return done(child, "The words are taken back. No report prints them from now on.", next);
        } catch (Refused refused) {
            return again(reference, refused, signedIn, page, response);
        }
    }

    private static String done(String child, String sentence, RedirectAttributes next) {
        next.addFlashAttribute("done", sentence);
        return "redirect:/children/" + child + "/quotations";
    }

    private String again(String reference, Refused refused, Authentication signedIn, Model page,
                         HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        page.addAttribute("refused", refused.getMessage());
        return quotations(reference, signedIn, page);
    }

    private Child child(String reference, Viewer viewer) {
        return record.child(reference.toUpperCase(Locale.ROOT))
                .filter(known -> sight.maySee(viewer.user(), viewer.groups(), known.reference()))
                .orElseThrow(() -> new AccessDeniedException("Not theirs to see, or not there"));
    }

    /** Whoever could not send it is not asked. */
    private boolean mayOffer(Viewer viewer) {
        List<String> roles = viewer.groups().stream().flatMap(group -> Role.ofGroup(group).stream()).map(Role::slug)
                .toList();
        return rights.mayGo(roles, true, "POST", "/children/CH-000000/quotations");
    }

    private static Offer offered(Map<String, String> given) {
        return new Offer(given.get("words"), day(given.get("saidOn")), given.get("outcome"), given.get("askedBy"),
                day(given.get("agreedOn")), Coded.find(AgreedHow.class, given.get("agreedHow")).orElse(null),
                YES.equals(given.get("understood")), day(given.get("printUntil")));
    }

    private static LocalDate day(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Refused("Write each day as 2026-03-31.");
        }
    }
}
