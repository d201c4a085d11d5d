package uk.corporateparenting.web.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.corporateparenting.audit.AccessLog;
import uk.corporateparenting.audit.AuditTrail;
import uk.corporateparenting.audit.LegalHolds;
import uk.corporateparenting.people.Colleagues;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.EndReasonCode;
import uk.corporateparenting.record.Fact.CareEpisode;
import uk.corporateparenting.record.Fact.ChildIdentity;
import uk.corporateparenting.record.RecordKeeping;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.spreadsheet.SheetWriter;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.web.Viewer;

/**
 * Who looked at what and who did what, by child or by person, to read and as a file; and the holds on a child's record.
 * The child is named by reference only, and asking is itself kept.
 */
@Controller
class AuditPages {

    static final int A_PAGE = 100;

    private static final int USUAL_DAYS = 31;
    /** Whoever wants more than that takes the file. */
    private static final int LAST_PART = 1000;
    private static final Map<String, String> ACTS = Map.of("looked", "Looked at", "worked", "Completed",
            "assigned", "Gave the child to", "dates-moved", "Moved the date of", "escalation", "Escalation",
            "named", "Restricted record", "task-moved", "Handed on", "hold", "Legal hold");

    private final AuditTrail trail;
    private final LegalHolds holds;
    private final CareRecord record;
    private final Colleagues colleagues;
    private final AccessLog accessLog;
    private final Clock clock;

    AuditPages(AuditTrail trail, LegalHolds holds, CareRecord record, Colleagues colleagues, AccessLog accessLog,
            Clock clock) {
        this.trail = trail;
        this.holds = holds;
        this.record = record;
        this.colleagues = colleagues;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    record Row(String when, String who, String userId, String child, String act, String what) {
    }

    record Hold(long id, String since, String by, String reason) {
    }

    /** What was asked on the page, as typed; days as in 2026-11-22. */
    record Asked(String child, String person, String from, String to, Integer part) {

        boolean isEmpty() {
            return blank(child) && blank(person);
        }
    }

    @GetMapping("/audit")
    String trail(@ModelAttribute Asked asked, Authentication signedIn, Model page, HttpServletResponse response) {
        LocalDate today = LondonTime.day(clock.instant());
        page.addAttribute("child", asked.child());
        page.addAttribute("person", asked.person());
        page.addAttribute("from", blank(asked.from()) ? today.minusDays(USUAL_DAYS).toString() : asked.from());
        page.addAttribute("to", blank(asked.to()) ? today.toString() : asked.to());
        if (asked.isEmpty()) {
            return "audit";
        }
        Optional<String> problem = problem(asked);
        if (problem.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            page.addAttribute("refused", problem.get());
            return "audit";
        }
        int part = asked.part() == null ? 0 : Math.min(Math.max(0, asked.part()), LAST_PART);
        List<AuditTrail.Entry> found = trail.page(question(asked), part * A_PAGE, A_PAGE + 1);
        List<AuditTrail.Entry> shown = found.subList(0, Math.min(A_PAGE, found.size()));
        Map<String, String> names = colleagues.names(shown.stream().map(AuditTrail.Entry::user).distinct().toList());
        page.addAttribute("rows", shown.stream().map(one -> row(one, names)).toList());
        page.addAttribute("part", part);
        page.addAttribute("more", found.size() > A_PAGE);
        logged(asked, signedIn, "audit");
        if (!blank(asked.child())) {
            keeping(reference(asked), page);
        }
        return "audit";
    }

    @GetMapping("/audit/trail.csv")
    void file(@ModelAttribute Asked asked, Authentication signedIn, HttpServletResponse response) throws IOException {
        if (asked.isEmpty() || problem(asked).isPresent()) {
            response.sendError(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return;
        }
        logged(asked, signedIn, "audit-file");
        response.setContentType("text/csv; charset=utf-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("audit.csv").build().toString());
        try (SheetWriter file = new SheetWriter(
                new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
            file.row("at", "user", "child", "act", "what");
            trail.each(question(asked), one -> file.row(one.at(), one.user(), one.childRef(), one.act(), one.what()));
        }
    }

    @PostMapping("/audit/holds")
    String hold(@RequestParam String child, @RequestParam String reason, @RequestParam(required = false) Long lift,
            Authentication signedIn, Model page, HttpServletResponse response) {
        Asked asked = new Asked(child, null, null, null, null);
        Optional<String> problem = problem(asked)
                .or(() -> reason.isBlank() ? Optional.of("Say why.") : Optional.empty());
        if (problem.isPresent()) {
            String shown = trail(asked, signedIn, page, response);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            page.addAttribute("refused", problem.get());
            return shown;
        }
        String known = record.knownAs(reference(asked));
        if (lift == null) {
            holds.place(known, reason, signedIn.getName());
        } else {
            holds.lift(lift, record.references(known), reason, signedIn.getName());
        }
        return "redirect:/audit?child=" + known;
    }

    private void keeping(String child, Model page) {
        List<String> references = record.references(child);
        LocalDate born = record.latest(child, ChildIdentity.class).map(Recorded::fact)
                .map(ChildIdentity::dateOfBirth).orElse(null);
        LocalDate died = record.current(child, CareEpisode.class).stream().map(Recorded::fact)
                .filter(care -> care.endReason() == EndReasonCode.E2).map(CareEpisode::endedOn).findFirst().orElse(null);
        page.addAttribute("keptUntil", RecordKeeping.until(born, died).map(LondonTime::inWords)
                .orElse("the day of birth is known and 75 years have passed"));
        List<LegalHolds.Hold> standing = holds.on(references);
        Map<String, String> names = colleagues.names(standing.stream().map(LegalHolds.Hold::placedBy).toList());
        page.addAttribute("holds", standing.stream().map(hold -> new Hold(hold.id(),
                LondonTime.inAList(hold.placedAt()), names.getOrDefault(hold.placedBy(), hold.placedBy()), hold.reason()))
                .toList());
    }

    /** About whom it was asked too, if it is somebody: what else was typed does not belong in a log. */
    private void logged(Asked asked, Authentication signedIn, String what) {
        String person = blank(asked.person()) ? "" : colleagues.names(List.of(asked.person().strip())).keySet().stream()
                .findFirst().map(known -> " of " + known).orElse("");
        accessLog.looked(Viewer.of(signedIn).user(), blank(asked.child()) ? "none" : reference(asked), what + person);
    }

    private Optional<String> problem(Asked asked) {
        if (!blank(asked.child()) && record.child(reference(asked)).isEmpty()) {
            return Optional.of("No child has that reference. It looks like CH-000417.");
        }
        Optional<LocalDate> from = day(asked.from());
        Optional<LocalDate> to = day(asked.to());
        if (!blank(asked.from()) && from.isEmpty() || !blank(asked.to()) && to.isEmpty()) {
            return Optional.of("Give the days as in 2026-11-22.");
        }
        return from.isPresent() && to.isPresent() && to.get().isBefore(from.get())
                ? Optional.of("The last day is before the first.") : Optional.empty();
    }

    private AuditTrail.Question question(Asked asked) {
        Instant now = clock.instant();
        return new AuditTrail.Question(blank(asked.child()) ? List.of() : record.references(reference(asked)),
                blank(asked.person()) ? null : asked.person().strip(),
                day(asked.from()).map(LondonTime::startOf)
                        .orElse(LondonTime.startOf(LondonTime.day(now).minusDays(USUAL_DAYS))),
                LondonTime.startOf(day(asked.to()).orElse(LondonTime.day(now)).plusDays(1)));
    }

    static Row row(AuditTrail.Entry one, Map<String, String> names) {
        return new Row(LondonTime.inAList(one.at()), names.getOrDefault(one.user(), one.user()), one.user(), one.childRef(),
                ACTS.getOrDefault(one.act(), one.act()), one.what());
    }

    private static String reference(Asked asked) {
        return asked.child().strip().toUpperCase(Locale.ROOT);
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return blank(typed) ? Optional.empty() : Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
