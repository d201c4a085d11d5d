package uk.corporateparenting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * A rule's path, always counted from the application's root. Spring's own matchers leave out the part that names the
 * servlet, and the engine's interfaces are servlets of their own: a rule for them would silently never apply.
 */
record Path(HttpMethod method, PathPattern pattern) implements RequestMatcher {

    static RequestMatcher of(String... patterns) {
        return of(null, patterns);
    }

    static RequestMatcher of(HttpMethod method, String... patterns) {
        return new OrRequestMatcher(Arrays.stream(patterns)
                .<RequestMatcher>map(pattern -> new Path(method, PathPatternParser.defaultInstance.parse(pattern)))
                .toList());
    }

    /** The decoded path below the application's root. */
    static String of(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return (method == null || method.matches(request.getMethod()))
                && pattern.matches(PathContainer.parsePath(of(request)));
    }
}
