package uk.corporateparenting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Arrays;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import uk.corporateparenting.people.Role;

/** Lets every page say who is signed in and offer only what they may use. */
@ControllerAdvice
class SignedIn {

    @ModelAttribute("signedInAs")
    String signedInAs(Principal who) {
        return who == null ? null : who.getName();
    }

    @ModelAttribute("worksWithChildren")
    boolean worksWithChildren(HttpServletRequest request) {
        return request.isUserInRole(Role.STAFF.slug());
    }

    @ModelAttribute("manages")
    boolean manages(HttpServletRequest request) {
        return Arrays.stream(WebSecurity.MANAGERS).anyMatch(request::isUserInRole);
    }

    @ModelAttribute("administers")
    boolean administers(HttpServletRequest request) {
        return request.isUserInRole(Role.ADMIN.slug());
    }

    @ModelAttribute("hasTasks")
    boolean hasTasks(HttpServletRequest request) {
        return Arrays.stream(WebSecurity.WITH_TASKS).anyMatch(request::isUserInRole);
    }

    @ModelAttribute("holdsMeetings")
    boolean holdsMeetings(HttpServletRequest request) {
        return Arrays.stream(WebSecurity.WITH_MEETINGS).anyMatch(request::isUserInRole);
    }

    @ModelAttribute("plansPermanence")
    boolean plansPermanence(HttpServletRequest request) {
        return Arrays.stream(WebSecurity.PERMANENCE).anyMatch(request::isUserInRole);
    }

    @ModelAttribute("learnsFromEndings")
    boolean learnsFromEndings(HttpServletRequest request) {
        return Arrays.stream(WebSecurity.ENDINGS).anyMatch(request::isUserInRole);
    }

    @ModelAttribute("followsRemands")
    boolean followsRemands(HttpServletRequest request) {
        return Arrays.stream(WebSecurity.REMANDS).anyMatch(request::isUserInRole);
    }
}
