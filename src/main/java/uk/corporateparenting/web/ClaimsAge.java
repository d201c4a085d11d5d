package uk.corporateparenting.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What the council's provider said of somebody holds for a while only. After that the next page leads to the provider,
 * which says it anew and asks nothing of whom it still knows; after twice as long everything does, so that a form that
 * is being filled in is not lost at the first limit.
 */
class ClaimsAge extends OncePerRequestFilter {

    private final Duration last;
    private final RequestMatcher page;

    ClaimsAge(Duration last, RequestMatcher page) {
        this.last = last;
        this.page = page;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && isOver(session, request)
                && SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken) {
            session.invalidate();
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    private boolean isOver(HttpSession session, HttpServletRequest request) {
        long age = session.getLastAccessedTime() - session.getCreationTime();
        return age > 2 * last.toMillis() || age > last.toMillis() && page.matches(request);
    }
}
