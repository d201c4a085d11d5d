package uk.corporateparenting.web.caseloads;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
import uk.corporateparenting.people.WorkInHand;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.web.Viewer;
import uk.corporateparenting.workflow.Refused;

/** What is with me, and with those I cover for. No child is named. */
@Controller
class WorkInHandPage {

    private final WorkInHand work;
    private final Colleagues colleagues;

    WorkInHandPage(WorkInHand work, Colleagues colleagues) {
        this.work = work;
        this.colleagues = colleagues;
    }

    record Row(String taskId, String name, String childRef, String due, String with) {
    }

    @GetMapping("/work-in-hand")
    String inHand(Authentication signedIn, Model page) {
        Viewer viewer = Viewer.of(signedIn);
        page.addAttribute("mine", rows(work.of(viewer.user())));
        page.addAttribute("covered", rows(work.coveredBy(viewer.user(), viewer.groups())));
        return "work-in-hand";
    }

    @PostMapping("/work-in-hand/{task}/give-back")
    String giveBack(@PathVariable String task, @RequestParam String why, Authentication signedIn, Model page,
                    RedirectAttributes next, HttpServletResponse response) {
        return doing(() -> work.giveBack(task, why, Viewer.of(signedIn).user()), "It is with the team again.", signedIn,
                page, next, response);
    }

    @PostMapping("/work-in-hand/{task}/take-on")
    String takeOn(@PathVariable String task, Authentication signedIn, Model page, RedirectAttributes next,
                  HttpServletResponse response) {
        Viewer viewer = Viewer.of(signedIn);
        return doing(() -> work.takeOn(task, viewer.user(), viewer.groups()), "It is with you now.", signedIn, page,
                next, response);
    }

    private String doing(Runnable act, String done, Authentication signedIn, Model page, RedirectAttributes next,
                         HttpServletResponse response) {
        try {
            act.run();
            next.addFlashAttribute("done", done);
            return "redirect:/work-in-hand";
        } catch (Refused refused) {
            response.setStatus(refused.status() == HttpStatus.FORBIDDEN.value() ? refused.status()
                    : HttpStatus.UNPROCESSABLE_ENTITY.value());
            page.addAttribute("refused", refused.getMessage());
            return inHand(signedIn, page);
        }
    }

    private List<Row> rows(List<WorkInHand.Item> items) {
        Map<String, String> names = colleagues.names(items.stream().map(WorkInHand.Item::with).toList());
        return items.stream().map(item -> new Row(item.taskId(), item.name(), item.childRef(), due(item.due()),
                names.getOrDefault(item.with(), item.with()))).toList();
    }

    private static String due(Instant due) {
        return due == null ? "no date is set" : LondonTime.inAList(due);
    }
}
