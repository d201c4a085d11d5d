package uk.corporateparenting.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.corporateparenting.database.Database;
import uk.corporateparenting.notices.Notices;

/** The way in, the way on, and the page for whatever fails. */
@Controller
class Pages implements ErrorController {

    private static final Map<String, String> NOTES = Map.of(
            "out", "You have signed out.",
            "again", "The page was open for a long time. Please sign in again.",
            "no-role", "You are known to the council, but you have no role here. Ask your manager to have one given to"
                    + " you. Nothing of yours is kept open.",
            "somebody-else", "Your user id belongs to somebody else here. Ask the administrator to put that right."
                    + " Nothing of yours is kept open.");

    private final Database database;
    private final CouncilSignIn council;
    private final Notices notices;

    Pages(Database database, CouncilSignIn council, Notices notices) {
        this.database = database;
        this.council = council;
        this.notices = notices;
    }

    /** Where everybody begins; which links it has follows from who is signed in. */
    @GetMapping("/")
    String start(Principal who, Model page) {
        page.addAttribute("unread", notices.unread(who.getName()));
        return "start";
    }

    @GetMapping("/login")
    String login(@RequestParam Map<String, String> parameters, Model page) {
        page.addAttribute("refused", parameters.containsKey("refused"));
        NOTES.forEach((parameter, note) -> {
            if (parameters.containsKey(parameter)) {
                page.addAttribute("note", note);
            }
        });
        page.addAttribute("demonstration", database.embedded() && !council.isOn());
        page.addAttribute("ways", council.ways());
        return "login";
    }

    @RequestMapping("/error")
    String error(HttpServletRequest request, HttpServletResponse response, Model page) throws IOException {
        String path = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .map(Object::toString).orElse("");
        Problem problem = Problem.of(status(request), path);
        if (Problem.isForProgram(request, path)) {
            problem.write(response);
            return null;
        }
        response.setStatus(problem.status().value());
        page.addAttribute("problem", problem);
        return "error";
    }

    /** Whoever asks for the error page itself asked for nothing there is. */
    private static HttpStatus status(HttpServletRequest request) {
        return Optional.ofNullable((Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .map(code -> Optional.ofNullable(HttpStatus.resolve(code)).orElse(HttpStatus.INTERNAL_SERVER_ERROR))
                .orElse(HttpStatus.NOT_FOUND);
    }
}
