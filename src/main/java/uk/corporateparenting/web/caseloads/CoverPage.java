package uk.corporateparenting.web.caseloads;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.corporateparenting.people.Colleagues;
import uk.corporateparenting.people.Covers;
import uk.corporateparenting.people.Deputies;
import uk.corporateparenting.people.Handover;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.people.RoleHolders;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.web.Viewer;
import uk.corporateparenting.workflow.Refused;

/** Managers say who covers for whom, and managers of the council who deputises for a chair. */
@Controller
class CoverPage {

    private final Covers covers;
    private final Handover handover;
    private final RoleHolders holders;
    private final Colleagues colleagues;

    CoverPage(Covers covers, Handover handover, RoleHolders holders, Colleagues colleagues) {
        this.covers = covers;
        this.handover = handover;
        this.holders = holders;
        this.colleagues = colleagues;
    }

    record Arranged(long id, String away, String cover, String from, String until, String why, String by) {
    }

    record Chair(String slug, String name, String holders) {
    }

    record Person(String userId, String name) {
    }

    @GetMapping("/caseloads/cover")
    String cover(Authentication signedIn, Model page) {
        Collection<String> groups = Viewer.of(signedIn).groups();
        List<Covers.Cover> arranged = covers.arranged(groups);
        Map<String, String> names = colleagues.names(arranged.stream()
                .flatMap(one -> Stream.of(one.away(), one.cover(), one.by())).filter(Objects::nonNull).toList());
        page.addAttribute("workers", handover.workers(groups));
        page.addAttribute("arranged", rows(arranged.stream().filter(one -> one.role() == null), names));
        boolean appoints = covers.mayAppoint(groups);
        page.addAttribute("appoints", appoints);
        if (appoints) {
            page.addAttribute("deputies", rows(arranged.stream().filter(one -> one.role() != null), names));
            page.addAttribute("chairs", Deputies.CHAIRS.stream().map(this::chair).toList());
            page.addAttribute("people", people());
        }
        return "cover";
    }

    private static List<Arranged> rows(Stream<Covers.Cover> covers, Map<String, String> names) {
        return covers.map(one -> new Arranged(one.id(),
                one.role() == null ? names.getOrDefault(one.away(), one.away()) : one.role().plainName(),
                names.getOrDefault(one.cover(), one.cover()), LondonTime.inWords(one.from()),
                LondonTime.inWords(one.until()), one.why(), names.getOrDefault(one.by(), one.by()))).toList();
    }

    private Chair chair(Role role) {
        List<String> userIds = holders.of(role.group()).stream().filter(user -> holders.holds(user, role.group())).toList();
        return new Chair(role.slug(), role.plainName(), String.join(", ", colleagues.names(userIds).values()));
    }

    private List<Person> people() {
        return colleagues.names(holders.of(Role.STAFF.group())).entrySet().stream()
                .map(one -> new Person(one.getKey(), one.getValue()))
                .sorted((a, b) -> a.name().compareToIgnoreCase(b.name())).toList();
    }

    @PostMapping("/caseloads/cover")
    String arrange(@RequestParam String away, @RequestParam String cover,
                   @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
                   @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
                   @RequestParam String why, Authentication signedIn, Model page, RedirectAttributes next,
                   HttpServletResponse response) {
        Viewer viewer = Viewer.of(signedIn);
        return doing(() -> covers.arrange(away, cover, from, until, why, viewer.user(), viewer.groups()),
                "The cover is arranged.", signedIn, page, next, response);
    }

    @PostMapping("/caseloads/cover/deputies")
    String appoint(@RequestParam String chair, @RequestParam String deputy,
                   @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
                   @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
                   @RequestParam String why, Authentication signedIn, Model page, RedirectAttributes next,
                   HttpServletResponse response) {
        Viewer viewer = Viewer.of(signedIn);
        return doing(() -> covers.appoint(Deputies.CHAIRS.stream().filter(role -> role.slug().equals(chair)).findFirst()
                        .orElse(null), deputy, from, until, why, viewer.user(), viewer.groups()),
                "The deputy is appointed.", signedIn, page, next, response);
    }

    @PostMapping("/caseloads/cover/{id}/end")
    String end(@PathVariable long id, @RequestParam String why, Authentication signedIn, Model page,
               RedirectAttributes next, HttpServletResponse response) {
        Viewer viewer = Viewer.of(signedIn);
        return doing(() -> covers.end(id, why, viewer.user(), viewer.groups()), "It has ended.", signedIn, page, next,
                response);
    }

    private String doing(Runnable act, String done, Authentication signedIn, Model page, RedirectAttributes next,
                         HttpServletResponse response) {
        try {
            act.run();
            next.addFlashAttribute("done", done);
            return "redirect:/caseloads/cover";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            page.addAttribute("refused", refused.getMessage());
            return cover(signedIn, page);
        }
    }
}
