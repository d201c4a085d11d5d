package uk.corporateparenting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Arrays;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import uk.corporateparenting.people.RightsTable;

/** Lets every page say who is signed in and offer only what they may use. */
@ControllerAdvice
class SignedIn {

    private final RightsTable rights;

    SignedIn(RightsTable rights) {
        this.rights = rights;
    }

    @ModelAttribute("signedInAs")
    String signedInAs(Principal who) {
        return who == null ? null : who.getName();
    }

    @ModelAttribute("worksWithChildren")
    boolean worksWithChildren(Principal who) {
        return maySee(who, "/children");
    }

    @ModelAttribute("manages")
    boolean manages(Principal who) {
        return maySee(who, "/caseloads");
    }

    @ModelAttribute("administers")
    boolean administers(Principal who) {
        return maySee(who, "/operations/messages");
    }

    @ModelAttribute("namesPeople")
    boolean namesPeople(Principal who) {
        return maySee(who, "/restricted-records");
    }

    @ModelAttribute("audits")
    boolean audits(Principal who) {
        return maySee(who, "/audit");
    }

    @ModelAttribute("seesWhoLooked")
    boolean seesWhoLooked(Principal who) {
        return maySee(who, "/who-looked/CH-000000");
    }

    @ModelAttribute("hasTasks")
    boolean hasTasks(Principal who) {
        return maySee(who, "/camunda/app/tasklist/default/");
    }

    @ModelAttribute("holdsMeetings")
    boolean holdsMeetings(HttpServletRequest request) {
        return Arrays.stream(WebSecurity.WITH_MEETINGS).anyMatch(request::isUserInRole);
    }

    @ModelAttribute("plansPermanence")
    boolean plansPermanence(Principal who) {
        return maySee(who, "/permanence");
    }

    @ModelAttribute("learnsFromEndings")
    boolean learnsFromEndings(Principal who) {
        return maySee(who, "/endings");
    }

    @ModelAttribute("followsRemands")
    boolean followsRemands(Principal who) {
        return maySee(who, "/remand");
    }

    @ModelAttribute("readsIndicators")
    boolean readsIndicators(Principal who) {
        return maySee(who, "/indicators");
    }

    @ModelAttribute("opensCockpit")
    boolean opensCockpit(Principal who) {
        return maySee(who, "/camunda/app/cockpit/default/");
    }

    private boolean maySee(Principal who, String page) {
        return who instanceof Authentication signedIn && rights.mayGo(SignIn.roles(signedIn), true, "GET", page);
    }
}
