package uk.corporateparenting.web.caseloads;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import jakarta.servlet.http.HttpServletResponse;
import uk.corporateparenting.people.Handover;
import uk.corporateparenting.web.Viewer;
import uk.corporateparenting.workflow.Refused;

/** A manager hands a leaving worker's children and open work to a colleague. */
@Controller
class HandoverPage {

    private final Handover handover;

    HandoverPage(Handover handover) {
        this.handover = handover;
    }

    @GetMapping("/caseloads")
    String caseloads(Authentication signedIn, Model page) {
        page.addAttribute("workers", handover.workers(Viewer.of(signedIn).groups()));
        return "caseloads";
    }

    @PostMapping("/caseloads")
    String handOver(@RequestParam String from, @RequestParam String to, @RequestParam String why,
                    Authentication signedIn, Model page, RedirectAttributes next, HttpServletResponse response) {
        Viewer viewer = Viewer.of(signedIn);
        try {
            next.addFlashAttribute("done", handover.handOver(from, to, why, viewer.user(), viewer.groups()));
            return "redirect:/caseloads";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            page.addAttribute("refused", refused.getMessage());
            page.addAttribute("from", from);
            page.addAttribute("to", to);
            page.addAttribute("why", why);
            return caseloads(signedIn, page);
        }
    }
}
