package uk.corporateparenting.web.children;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
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
import uk.corporateparenting.people.Colleagues;
import uk.corporateparenting.people.NamedPeople;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.web.Viewer;
import uk.corporateparenting.workflow.Refused;

/** Who may see a restricted record, and who said so. Nothing of the record itself: whoever names people need not see it. */
@Controller
class RestrictedRecordPage {

    private final NamedPeople named;
    private final CareRecord record;
    private final Colleagues colleagues;
    private final AccessLog accessLog;

    RestrictedRecordPage(NamedPeople named, CareRecord record, Colleagues colleagues, AccessLog accessLog) {
        this.named = named;
        this.record = record;
        this.colleagues = colleagues;
        this.accessLog = accessLog;
    }

    record Row(String who, String what, String why, String by) {
    }

    @GetMapping("/restricted-records")
    String find(@RequestParam(required = false) String reference, RedirectAttributes next) {
        if (reference == null || reference.isBlank()) {
            return "restricted-records";
        }
        next.addAttribute("reference", reference.strip());
        return "redirect:/restricted-records/{reference}";
    }

    @GetMapping("/restricted-records/{reference}")
    String people(@PathVariable String reference, Authentication signedIn, Model page) {
        String known = known(reference);
        accessLog.looked(Viewer.of(signedIn).user(), known, "named people");
        List<NamedPeople.Named> history = named.history(record.references(known));
        Map<String, String> names = colleagues.names(history.stream()
                .flatMap(one -> Stream.of(one.userId(), one.by())).toList());
        page.addAttribute("reference", known);
        page.addAttribute("history", history.stream().map(one -> new Row(name(names, one.userId()),
                one.maySee() ? "may see it" : "no longer", one.why(),
                name(names, one.by()) + ", " + Words.moment(one.at()))).toList());
        return "restricted-record";
    }

    @PostMapping("/restricted-records/{reference}")
    String decide(@PathVariable String reference, @RequestParam String user, @RequestParam boolean maySee,
                  @RequestParam String why, Authentication signedIn, Model page, RedirectAttributes next,
                  HttpServletResponse response) {
        String known = known(reference);
        try {
            named.decide(known, user, maySee, why, Viewer.of(signedIn).user());
            next.addFlashAttribute("done", "It is written down.");
            return "redirect:/restricted-records/" + known;
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            page.addAttribute("refused", refused.getMessage());
            return people(reference, signedIn, page);
        }
    }

    /** The same answer whether there is no such child or the record is open. */
    private String known(String reference) {
        return record.child(reference.toUpperCase(Locale.ROOT)).map(child -> child.reference())
                .filter(named::isRestricted)
                .orElseThrow(() -> new AccessDeniedException("Not restricted, or not there"));
    }

    private static String name(Map<String, String> names, String user) {
        return names.getOrDefault(user, user);
    }
}
