package uk.corporateparenting.web.operations;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.corporateparenting.timescale.CouncilClosures;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.Replanning;

/** Days on which the council is closed. Working days are counted anew when one is added or taken back. */
@Controller
class ClosuresPage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

    private final CouncilClosures closures;
    private final Replanning replanning;
    private final Clock clock;

    ClosuresPage(CouncilClosures closures, Replanning replanning, Clock clock) {
        this.closures = closures;
        this.replanning = replanning;
        this.clock = clock;
    }

    record Row(String day, String words, String reason) {
    }

    @GetMapping("/operations/closures")
    String closures(@RequestParam(required = false) String counted, Model page) {
        page.addAttribute("counted", counted != null);
        page.addAttribute("closures", closures.from(LondonTime.day(clock.instant())).stream()
                .map(closure -> new Row(closure.day().toString(), DAY.format(closure.day()), closure.reason())).toList());
        return "closures";
    }

    @PostMapping("/operations/closures")
    String change(@RequestParam String day, @RequestParam String reason, @RequestParam(required = false) String reopen,
                  Authentication signedIn, Model page, HttpServletResponse response) {
        String problem = problem(day, reason);
        if (problem != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            page.addAttribute("refused", problem);
            page.addAttribute("day", day);
            page.addAttribute("reason", reason);
            return closures(null, page);
        }
        LocalDate closed = LocalDate.parse(day);
        if (reopen == null) {
            closures.close(closed, reason.strip(), signedIn.getName());
        } else {
            closures.reopen(closed, reason.strip(), signedIn.getName());
        }
        replanning.replanAll((reopen == null ? "Closed on " : "Open again on ") + closed, signedIn.getName());
        return "redirect:/operations/closures?counted";
    }

    private String problem(String day, String reason) {
        try {
            if (LocalDate.parse(day).isBefore(LondonTime.day(clock.instant()))) {
                return "Choose today or a day to come: what has passed is not counted anew.";
            }
        } catch (DateTimeParseException e) {
            return "Give the day.";
        }
        return reason.isBlank() ? "Say why the council is closed." : null;
    }
}
