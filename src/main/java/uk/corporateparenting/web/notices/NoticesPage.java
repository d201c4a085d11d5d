package uk.corporateparenting.web.notices;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.corporateparenting.notices.Kind;
import uk.corporateparenting.notices.Notice;
import uk.corporateparenting.notices.Notices;
import uk.corporateparenting.notices.WorkToday;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.web.Viewer;

/** What somebody was told of and has not done yet, and how much waits for them today. Names no child. */
@Controller
class NoticesPage {

    private final Notices notices;
    private final WorkToday work;
    private final Clock clock;

    NoticesPage(Notices notices, WorkToday work, Clock clock) {
        this.notices = notices;
        this.work = work;
        this.clock = clock;
    }

    record Row(long id, String about, String what, String at, String due, boolean late, String taskId, boolean read) {
    }

    @GetMapping("/notices")
    String notices(Authentication signedIn, Model page) {
        Viewer viewer = Viewer.of(signedIn);
        Instant now = clock.instant();
        List<Row> rows = notices.of(viewer.user()).stream().map(notice -> row(notice, now)).toList();
        page.addAttribute("notices", rows);
        page.addAttribute("unread", rows.stream().filter(row -> !row.read()).map(Row::id).toList());
        page.addAttribute("work", work.of(viewer.user(), viewer.groups(), now));
        return "notices";
    }

    @PostMapping("/notices")
    String read(@RequestParam List<Long> id, Authentication signedIn) {
        notices.read(signedIn.getName(), id);
        return "redirect:/notices";
    }

    private static Row row(Notice notice, Instant now) {
        return new Row(notice.id(), words(notice.kind()), notice.what(), LondonTime.inWords(notice.at()),
                notice.due() == null ? null : LondonTime.inWords(notice.due()),
                notice.due() != null && notice.due().isBefore(now),
                notice.kind() == Kind.ANSWERED ? null : notice.taskId(), notice.read());
    }

    private static String words(Kind kind) {
        return switch (kind) {
            case URGENT -> "Urgent";
            case ESCALATION -> "Late work is put before you";
            case ANSWERED -> "Somebody answered for work of yours that is late";
            case DIGEST -> "Your work today";
        };
    }
}
