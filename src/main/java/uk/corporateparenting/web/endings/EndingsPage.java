package uk.corporateparenting.web.endings;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import uk.corporateparenting.web.Viewer;

/** The themes of placement endings. Nobody can be recognised in it, so that nothing is written to the access log. */
@Controller
class EndingsPage {

    private final EndingThemes themes;

    EndingsPage(EndingThemes themes) {
        this.themes = themes;
    }

    @GetMapping("/endings")
    String endings(Authentication signedIn, Model page) {
        page.addAttribute("years", themes.years().stream()
                .map(year -> "%d/%02d".formatted(year, (year + 1) % 100)).toList());
        page.addAttribute("rows", themes.seenBy(Viewer.of(signedIn).groups()));
        return "endings";
    }
}
