package uk.corporateparenting.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session after a working day, however busy it is: whoever works on shows anew who they are. */
class LongestSession extends OncePerRequestFilter {

    static final Duration WORKING_DAY = Duration.ofHours(10);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null
                && session.getLastAccessedTime() - session.getCreationTime() > WORKING_DAY.toMillis()) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }
}
