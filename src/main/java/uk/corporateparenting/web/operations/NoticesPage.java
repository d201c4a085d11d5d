package uk.corporateparenting.web.operations;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.corporateparenting.notices.Kind;
import uk.corporateparenting.notices.UnsentNotices;
import uk.corporateparenting.timescale.LondonTime;

/** Mail to people who work here that did not leave, for an operator to try again. */
@Controller("unsentNoticesPage")
class NoticesPage {

    private final UnsentNotices notices;

    NoticesPage(UnsentNotices notices) {
        this.notices = notices;
    }

    record Row(long id, String about, String userId, String since, String state, String failure, boolean over) {
    }

    @GetMapping("/operations/notices")
    String notices(@RequestParam(required = false) String again, Model page) {
        page.addAttribute("again", again != null);
        page.addAttribute("notices", notices.list().stream().map(NoticesPage::row).toList());
        return "unsent-notices";
    }

    /** Of one that has left meanwhile nothing is done. */
    @PostMapping("/operations/notices")
    String again(@RequestParam long id) {
        notices.again(id);
        return "redirect:/operations/notices?again";
    }

    private static Row row(UnsentNotices.Unsent notice) {
        boolean over = List.of("given-up", "no-address").contains(notice.state());
        return new Row(notice.id(), words(notice.kind()), notice.userId(), LondonTime.inWords(notice.at()), words(notice),
                notice.failure(), over);
    }

    private static String words(Kind kind) {
        return switch (kind) {
            case URGENT -> "Urgent work";
            case ESCALATION -> "An escalation";
            case ANSWERED -> "An answered escalation";
            case DIGEST -> "The message of the morning";
        };
    }

    private static String words(UnsentNotices.Unsent notice) {
        return switch (notice.state()) {
            case "no-address" -> "They have no address";
            case "given-up" -> "Given up after " + notice.tries() + (notice.tries() == 1 ? " try" : " tries");
            default -> "Tried " + notice.tries() + (notice.tries() == 1 ? " time" : " times") + ", again on "
                    + LondonTime.inWords(notice.nextTry());
        };
    }
}
