package uk.corporateparenting.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.corporateparenting.people.People;

/**
 * Reads with every request which groups somebody has now. A role that was withdrawn, or the last day as a deputy, is
 * gone in a session that goes on; whoever has no role left is signed out.
 */
class GroupsNow extends OncePerRequestFilter {

    private final People people;
    private final RequestMatcher notAsked;
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    GroupsNow(People people, RequestMatcher notAsked) {
        this.people = people;
        this.notAsked = notAsked;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (isPerson(signedIn) && !notAsked.matches(request)) {
            bringUpToDate(signedIn, request, response);
        }
        chain.doFilter(request, response);
    }

    private static boolean isPerson(Authentication signedIn) {
        return signedIn != null && signedIn.isAuthenticated()
                && (signedIn instanceof UsernamePasswordAuthenticationToken || signedIn instanceof OAuth2AuthenticationToken);
    }

    private void bringUpToDate(Authentication signedIn, HttpServletRequest request, HttpServletResponse response) {
        Set<String> before = new HashSet<>(SignIn.groups(signedIn));
        List<String> now = people.groupsNow(signedIn.getName());
        if (before.equals(Set.copyOf(now))) {
            return;
        }
        if (!now.containsAll(before)) {
            people.gaveUp(signedIn.getName(), now);
        }
        if (now.isEmpty()) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            SecurityContextHolder.clearContext();
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(with(now, signedIn));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }

    private static Authentication with(List<String> groups, Authentication before) {
        if (before instanceof OAuth2AuthenticationToken byProvider) {
            OAuth2AuthenticationToken now = new OAuth2AuthenticationToken(byProvider.getPrincipal(),
                    SignIn.authorities(groups), byProvider.getAuthorizedClientRegistrationId());
            now.setDetails(before.getDetails());
            return now;
        }
        UsernamePasswordAuthenticationToken now = UsernamePasswordAuthenticationToken.authenticated(
                before.getPrincipal(), null, SignIn.authorities(groups));
        now.setDetails(before.getDetails());
        return now;
    }
}
