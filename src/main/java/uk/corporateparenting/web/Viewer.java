package uk.corporateparenting.web;

import java.util.List;
import org.springframework.security.core.Authentication;

/** Who looks at a page. */
public record Viewer(String user, List<String> groups) {

    public static Viewer of(Authentication signedIn) {
        return new Viewer(signedIn.getName(), SignIn.groups(signedIn));
    }
}
