package uk.corporateparenting.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Tells the web applications who is signed in, so that they never ask themselves. Made by their filter, by name. */
public class WebappSignIn extends ContainerBasedAuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || !signedIn.isAuthenticated()) {
            return AuthenticationResult.unsuccessful();
        }
        AuthenticationResult result = AuthenticationResult.successful(signedIn.getName());
        result.setGroups(SignIn.groups(signedIn));
        forgetOtherGroups(request.getSession(false), engine.getName(), result.getGroups());
        return result;
    }

    /** The web applications remember for a session what somebody may do; what has changed is to be asked anew. */
    private static void forgetOtherGroups(HttpSession session, String engine, List<String> groups) {
        if (session != null) {
            Authentications remembered = AuthenticationUtil.getAuthsFromSession(session);
            if (remembered.getAuthenticationForProcessEngine(engine) instanceof UserAuthentication before
                    && !Set.copyOf(before.getGroupIds()).equals(Set.copyOf(groups))) {
                remembered.removeByEngineName(engine);
            }
        }
    }
}
