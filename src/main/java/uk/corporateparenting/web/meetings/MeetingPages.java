package uk.corporateparenting.web.meetings;

import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.corporateparenting.audit.AccessLog;
import uk.corporateparenting.meetings.Meeting;
import uk.corporateparenting.meetings.Meetings;
import uk.corporateparenting.web.Papers;
import uk.corporateparenting.web.Viewer;

/** The meetings whose papers somebody may see, each with its agenda and minutes to read and to print. */
@Controller
class MeetingPages {

    private static final int SHOWN = 50;

    private final Meetings meetings;
    private final MeetingPapers papers;
    private final Papers printed;
    private final AccessLog accessLog;

    MeetingPages(Meetings meetings, MeetingPapers papers, Papers printed, AccessLog accessLog) {
        this.meetings = meetings;
        this.papers = papers;
        this.printed = printed;
        this.accessLog = accessLog;
    }

    @GetMapping("/meetings")
    String list(Authentication signedIn, Model page) {
        page.addAttribute("meetings", meetings.seenBy(Viewer.of(signedIn).groups(), SHOWN).stream()
                .map(papers::line).toList());
        return "meetings";
    }

    @GetMapping("/meetings/{reference}")
    String one(@PathVariable String reference, Authentication signedIn, Model page) {
        page.addAttribute("paper", papers.paper(theirs(reference, signedIn, "meeting"), false));
        return "meeting";
    }

    @GetMapping("/meetings/{reference}/agenda.pdf")
    ResponseEntity<byte[]> agenda(@PathVariable String reference, Authentication signedIn) {
        return printed.shown(papers.agenda(theirs(reference, signedIn, "agenda")), reference + "-agenda.pdf");
    }

    @GetMapping("/meetings/{reference}/minutes.pdf")
    ResponseEntity<byte[]> minutes(@PathVariable String reference, Authentication signedIn) {
        return printed.shown(papers.minutes(theirs(reference, signedIn, "minutes")), reference + "-minutes.pdf");
    }

    /** The same answer for a meeting that is not there and for one that is not theirs to see. */
    private Meeting theirs(String reference, Authentication signedIn, String what) {
        Viewer viewer = Viewer.of(signedIn);
        Meeting meeting = meetings.find(reference.toUpperCase(Locale.ROOT))
                .filter(known -> meetings.maySee(viewer.groups(), known))
                .orElseThrow(() -> new AccessDeniedException("Not theirs to see, or not there"));
        List<String> children = meeting.items().stream().map(Meetings.Item::childRef).toList();
        if (!children.isEmpty()) {
            accessLog.looked(viewer.user(), children, what);
        }
        return meeting;
    }
}
