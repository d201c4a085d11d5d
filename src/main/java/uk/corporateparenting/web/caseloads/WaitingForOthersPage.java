package uk.corporateparenting.web.caseloads;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import uk.corporateparenting.people.Colleagues;
import uk.corporateparenting.people.WaitingForOthers;
import uk.corporateparenting.people.WaitingForOthers.Item;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.web.Viewer;

/** What I wait for, from whom, and by when it is due. No child is named. */
@Controller
class WaitingForOthersPage {

    private final WaitingForOthers waiting;
    private final Colleagues colleagues;
    private final Clock clock;

    WaitingForOthersPage(WaitingForOthers waiting, Colleagues colleagues, Clock clock) {
        this.waiting = waiting;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    record Row(String name, String childRef, String with, String due, String when, boolean late) {
    }

    @GetMapping("/waiting-for-others")
    String waiting(Authentication signedIn, Model page) {
        Viewer viewer = Viewer.of(signedIn);
        List<Item> items = waiting.of(viewer.user(), viewer.groups());
        Map<String, String> names = colleagues.names(items.stream().map(Item::with).toList());
        page.addAttribute("rows", items.stream().map(item -> row(item, names)).toList());
        page.addAttribute("days", WaitingForOthers.DAYS);
        page.addAttribute("most", items.size() < WaitingForOthers.MOST ? null : WaitingForOthers.MOST);
        return "waiting-for-others";
    }

    private Row row(Item item, Map<String, String> names) {
        Instant due = item.due();
        return new Row(item.name(), item.childRef(), item.with() == null
                ? item.groups().stream().map(colleagues::group).collect(Collectors.joining(" or "))
                : names.getOrDefault(item.with(), item.with()),
                due == null ? "no date is set" : LondonTime.untilDue(due, clock.instant()),
                due == null ? "" : LondonTime.inAList(due), due != null && due.isBefore(clock.instant()));
    }
}
