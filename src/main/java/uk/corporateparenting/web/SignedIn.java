package uk.corporateparenting.web;

import java.security.Principal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lets every page say who is signed in. */
@ControllerAdvice
class SignedIn {

    @ModelAttribute("signedInAs")
    String signedInAs(Principal who) {
        return who == null ? null : who.getName();
    }
}
