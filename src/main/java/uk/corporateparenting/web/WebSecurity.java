package uk.corporateparenting.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import uk.corporateparenting.people.Role;

/**
 * Sign-in in front of everything. What is not named here is closed, also to those who are signed in. Inside the engine
 * its own rights apply on top (see {@code people/rights.csv}).
 */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    private static final String STAFF = Role.STAFF.slug();
    private static final String ADMIN = Role.ADMIN.slug();
    private static final String PARTNER = Role.PARTNER.slug();
    private static final String[] SEND_CONTACTS = {PARTNER, Role.DUTY_AND_ADVICE.slug(), Role.DUTY_MANAGER.slug(),
            Role.EMERGENCY_DUTY_TEAM.slug()};

    /** Agencies answer what a panel asks them, and see nothing else. */
    static final String[] WITH_TASKS = {STAFF, ADMIN, Role.AGENCY_POLICE.slug(), Role.AGENCY_HEALTH.slug(),
            Role.AGENCY_HOUSING.slug(), Role.AGENCY_YOUTH_JUSTICE.slug(), Role.AGENCY_VOLUNTARY.slug()};

    /** Whether a panel is theirs is for Meetings to say; this only keeps the link from those who have none. */
    static final String[] WITH_MEETINGS = {Role.BUSINESS_SUPPORT.slug(), Role.HIGH_RISK_PANEL.slug(),
            Role.HIGH_RISK_PANEL_CHAIR.slug(), Role.PERMANENCE_PANEL.slug(), Role.PERMANENCE_PANEL_CHAIR.slug(),
            Role.STABILITY_CHAIR.slug()};

    static final String[] MANAGERS = {Role.DUTY_MANAGER.slug(), Role.TEAM_MANAGER.slug(),
            Role.SERVICE_MANAGER.slug(), Role.DIRECTOR.slug()};

    static final String[] PERMANENCE = {Role.TEAM_MANAGER.slug(), Role.SERVICE_MANAGER.slug(), Role.DIRECTOR.slug(),
            Role.REVIEWING_MANAGER.slug(), Role.FAMILY_FINDER.slug(), Role.PERMANENCE_PANEL.slug(),
            Role.PERMANENCE_PANEL_CHAIR.slug(), Role.AGENCY_DECISION_MAKER.slug()};

    /** Numbers in which nobody can be recognised. */
    static final String[] ENDINGS = {Role.TEAM_MANAGER.slug(), Role.SERVICE_MANAGER.slug(), Role.DIRECTOR.slug(),
            Role.REVIEWING_MANAGER.slug(), Role.FOSTERING_OFFICER.slug(), Role.PLACEMENTS_OFFICER.slug(),
            Role.STABILITY_CHAIR.slug(), Role.PERFORMANCE.slug()};

    static final String[] REMANDS = {Role.SOCIAL_WORKER.slug(), Role.TEAM_MANAGER.slug(), Role.SERVICE_MANAGER.slug(),
            Role.DIRECTOR.slug(), Role.REVIEWING_OFFICER.slug(), Role.REVIEWING_MANAGER.slug()};

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
    private static final String BEHIND_A_CONTAINER_FILTER = "authentication-provider";
    private static final int AFTER_SPRING_SECURITY = 201;

    private static final HeaderWriter NO_STORE = new CacheControlHeadersWriter();
    private static final RequestMatcher SIGN_OUT = new OrRequestMatcher(
            Path.of(HttpMethod.POST, "/logout"),
            Path.of(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/logout"));
    private static final RequestMatcher ENGINE_WEBAPPS = Path.of("/camunda/**");
    private static final RequestMatcher API_BROWSER = Path.of("/swagger-ui/**");
    private static final RequestMatcher UNCHANGING = new OrRequestMatcher(Path.of("/assets/**"),
            Path.of("/camunda/lib/**"), Path.of("/camunda/assets/**"),
            Path.of("/camunda/app/{app}/{file:.+\\.(?:js|css)}"), Path.of("/swagger-ui/{file:.+\\.(?:js|css)}"));

    private final SignIn signIn;
    private final IdentityService identity;
    private final boolean https;

    WebSecurity(SignIn signIn, IdentityService identity, @Value("${corporate-parenting.https:false}") boolean https) {
        this.signIn = signIn;
        this.identity = identity;
        this.https = https;
    }

    /** For programs: the password with every call, no session, no redirect. */
    @Bean
    @Order(1)
    SecurityFilterChain doorForPrograms(HttpSecurity http) throws Exception {
        return http.securityMatcher(Path.of("/engine-rest/**", "/api/**", "/actuator/**"))
                .authenticationProvider(signIn)
                .httpBasic(basic -> basic.authenticationEntryPoint(WebSecurity::askForPassword))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // No cookie carries the identity here; a browser that remembers a password is dealt with below.
                .csrf(csrf -> csrf.disable())
                .headers(this::headers)
                .exceptionHandling(failing -> failing.authenticationEntryPoint(WebSecurity::askForPassword)
                        .accessDeniedHandler(
                                (request, response, why) -> Problem.of(HttpStatus.FORBIDDEN).write(response)))
                .authorizeHttpRequests(paths -> paths
                        .dispatcherTypeMatchers(DispatcherType.ERROR).permitAll()
                        .requestMatchers(WebSecurity::comesFromAnotherSite).denyAll()
                        .requestMatchers(Path.of("/actuator/health/**")).permitAll()
                        .requestMatchers(Path.of("/actuator/**")).hasRole(ADMIN)
                        .requestMatchers(Path.of(HttpMethod.POST, "/api/contacts")).hasAnyRole(SEND_CONTACTS)
                        // A second way to every resource, and a place to try passwords: nobody needs them.
                        .requestMatchers(Path.of("/engine-rest/engine/**", "/engine-rest/identity/verify")).denyAll()
                        .requestMatchers(Path.of("/engine-rest/**")).hasAnyRole(STAFF, ADMIN)
                        .anyRequest().denyAll())
                .addFilterAfter(new EngineIdentity(identity), AuthorizationFilter.class)
                .build();
    }

    /** For people: one sign-in for the web applications and our own pages. */
    @Bean
    @Order(2)
    SecurityFilterChain doorForPeople(HttpSecurity http) throws Exception {
        HttpSessionRequestCache returnTo = new HttpSessionRequestCache();
        returnTo.setRequestMatcher(WebSecurity::isPage);
        returnTo.setMatchingRequestParameterName(null);
        return http
                .authenticationProvider(signIn)
                .formLogin(form -> form.loginPage("/login").failureUrl("/login?refused"))
                .requestCache(cache -> cache.requestCache(returnTo))
                // The web applications bring their own protection of the same kind.
                .csrf(csrf -> csrf.ignoringRequestMatchers(ENGINE_WEBAPPS))
                .logout(out -> out.logoutRequestMatcher(SIGN_OUT).addLogoutHandler(new Forgetting())
                        .logoutSuccessHandler((request, response, who) -> signedOut(request, response)))
                .headers(this::headers)
                .exceptionHandling(failing -> failing
                        .authenticationEntryPoint(entryPoint()).accessDeniedHandler(accessDenied()))
                .authorizeHttpRequests(paths -> paths
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll()
                        .requestMatchers(Path.of("/login", "/assets/**", "/favicon.ico")).permitAll()
                        // The engine's own sign-in and first set-up; the admin page shows them only to nobody.
                        .requestMatchers(Path.of(
                                "/camunda/api/admin/auth/user/*/login/**", "/camunda/api/admin/setup/**",
                                "/camunda/app/*/*/setup/**", "/camunda/api/engine/engine/*/identity/verify")).denyAll()
                        .requestMatchers(Path.of("/camunda/**")).hasAnyRole(WITH_TASKS)
                        // Which children is for ChildSight to say.
                        .requestMatchers(Path.of("/children/**")).hasRole(STAFF)
                        // Whose papers is for Meetings to say.
                        .requestMatchers(Path.of("/meetings/**")).hasRole(STAFF)
                        // Whose is for Handover to say.
                        .requestMatchers(Path.of("/caseloads")).hasAnyRole(MANAGERS)
                        // Which children is for the tracker to say.
                        .requestMatchers(Path.of("/permanence/**")).hasAnyRole(PERMANENCE)
                        .requestMatchers(Path.of("/endings")).hasAnyRole(ENDINGS)
                        // Which children is for ChildSight to say.
                        .requestMatchers(Path.of("/remand")).hasAnyRole(REMANDS)
                        .requestMatchers(Path.of("/operations/**")).hasRole(ADMIN)
                        .requestMatchers(Path.of("/", "/swagger-ui.html", "/swagger-ui/**", "/v3/api-docs/**",
                                "/v3/api-docs.yaml")).authenticated()
                        .anyRequest().denyAll())
                .addFilterAfter(new EngineIdentity(identity), AuthorizationFilter.class)
                .build();
    }

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappSignIn() {
        FilterRegistrationBean<ContainerBasedAuthenticationFilter> filter =
                new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.addInitParameter(BEHIND_A_CONTAINER_FILTER, WebappSignIn.class.getName());
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        filter.setOrder(AFTER_SPRING_SECURITY);
        return filter;
    }

    private void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(frame -> frame.deny())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(hsts -> {
                    hsts.includeSubDomains(false);
                    if (https) {
                        // Behind a proxy the request itself does not look secure.
                        hsts.requestMatcher(AnyRequestMatcher.INSTANCE);
                    }
                })
                .cacheControl(cache -> cache.disable())
                .addHeaderWriter(WebSecurity::writeCacheControl)
                .addHeaderWriter(WebSecurity::writeContentPolicy);
    }

    /** Nothing about a child stays in a browser's cache; scripts and styles do, and are asked for again. */
    private static void writeCacheControl(HttpServletRequest request, HttpServletResponse response) {
        if (!UNCHANGING.matches(request)) {
            NO_STORE.writeHeaders(request, response);
        } else if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
    }

    /** The web applications send their own. */
    private static void writeContentPolicy(HttpServletRequest request, HttpServletResponse response) {
        if (!ENGINE_WEBAPPS.matches(request)) {
            response.setHeader("Content-Security-Policy", "default-src 'self'; "
                    + (API_BROWSER.matches(request) ? "style-src 'self' 'unsafe-inline'; img-src 'self' data:; " : "")
                    + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
        }
    }

    private static AuthenticationEntryPoint entryPoint() {
        LoginUrlAuthenticationEntryPoint login = new LoginUrlAuthenticationEntryPoint("/login");
        login.setFavorRelativeUris(true);
        return (request, response, why) -> {
            if (isPage(request)) {
                login.commence(request, response, why);
            } else {
                Problem.of(HttpStatus.UNAUTHORIZED).write(response);
            }
        };
    }

    private static AccessDeniedHandler accessDenied() {
        AccessDeniedHandler page = new AccessDeniedHandlerImpl();
        return (request, response, why) -> {
            if (why instanceof CsrfException && Set.of("/login", "/logout").contains(Path.of(request))) {
                // The page was open for so long that its session has ended: nothing wrong with trying again.
                response.sendRedirect(request.getContextPath() + "/login?again");
            } else if (Problem.isForProgram(request, Path.of(request))) {
                Problem.of(HttpStatus.FORBIDDEN).write(response);
            } else {
                page.handle(request, response, why);
            }
        };
    }

    private static void askForPassword(HttpServletRequest request, HttpServletResponse response,
                                       AuthenticationException why) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Corporate parenting\", charset=\"UTF-8\"");
        Problem.of(HttpStatus.UNAUTHORIZED).write(response);
    }

    private static void signedOut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (ENGINE_WEBAPPS.matches(request)) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
        } else {
            response.sendRedirect(request.getContextPath() + "/login?out");
        }
    }

    /** A browser says where a request comes from, and would send a remembered password along. */
    private static boolean comesFromAnotherSite(HttpServletRequest request) {
        String from = request.getHeader("Sec-Fetch-Site");
        return from != null && !Set.of("same-origin", "none").contains(from)
                && !SAFE_METHODS.contains(request.getMethod());
    }

    private static boolean isPage(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) && !Problem.isForProgram(request, Path.of(request))
                && !"XMLHttpRequest".equals(request.getHeader("X-Requested-With"));
    }
}
