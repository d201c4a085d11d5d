package uk.corporateparenting.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
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
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import uk.corporateparenting.people.People;
import uk.corporateparenting.people.ProviderSettings;
import uk.corporateparenting.people.RightsTable;
import uk.corporateparenting.people.Role;

/**
 * Sign-in in front of everything. What the {@link RightsTable} does not give is closed, also to those who are signed in.
 * Inside the engine its own rights apply on top, and on pages about children what {@code ChildSight} says.
 */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    /** Whether a panel is theirs is for Meetings to say; this only keeps the link from those who have none. */
    static final String[] WITH_MEETINGS = {Role.BUSINESS_SUPPORT.slug(), Role.HIGH_RISK_PANEL.slug(),
            Role.HIGH_RISK_PANEL_CHAIR.slug(), Role.PERMANENCE_PANEL.slug(), Role.PERMANENCE_PANEL_CHAIR.slug(),
            Role.STABILITY_CHAIR.slug()};

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
    private final CouncilSignIn council;
    private final IdentityService identity;
    private final RightsTable rights;
    private final People people;
    private final ProviderSettings provider;
    private final boolean https;

    WebSecurity(SignIn signIn, CouncilSignIn council, IdentityService identity, RightsTable rights,
                People people, ProviderSettings provider, @Value("${corporate-parenting.https:false}") boolean https) {
        this.signIn = signIn;
        this.council = council;
        this.identity = identity;
        this.rights = rights;
        this.people = people;
        this.provider = provider;
        this.https = https;
    }

    /**
     * For programs: the password with every call, no session, no redirect. Also where people sign in by the council's
     * provider: a partner's system has an account of its own here, and no person of the provider has a password.
     */
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
                        .anyRequest().access(this::asTheTableSays))
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
        if (council.isOn()) {
            council.into(http);
        } else {
            http.authenticationProvider(signIn)
                    .formLogin(form -> form.loginPage("/login").failureUrl("/login?refused"));
        }
        return http
                .requestCache(cache -> cache.requestCache(returnTo))
                // The web applications bring their own protection of the same kind.
                .csrf(csrf -> csrf.ignoringRequestMatchers(ENGINE_WEBAPPS))
                .logout(out -> out.logoutRequestMatcher(SIGN_OUT).addLogoutHandler(new Forgetting())
                        .logoutSuccessHandler(council.signOut(ENGINE_WEBAPPS,
                                (request, response, who) -> signedOut(request, response))))
                .headers(this::headers)
                .exceptionHandling(failing -> failing
                        .authenticationEntryPoint(entryPoint()).accessDeniedHandler(accessDenied()))
                .authorizeHttpRequests(paths -> paths
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll()
                        .anyRequest().access(this::asTheTableSays))
                .addFilterBefore(new LongestSession(), SecurityContextHolderFilter.class)
                .addFilterAfter(new GroupsNow(people, UNCHANGING), SecurityContextHolderFilter.class)
                .addFilterAfter(new ClaimsAge(provider.claimsLast(), WebSecurity::isPage), SecurityContextHolderFilter.class)
                .addFilterAfter(new EngineIdentity(identity), AuthorizationFilter.class)
                .build();
    }

    private AuthorizationDecision asTheTableSays(Supplier<Authentication> who, RequestAuthorizationContext asked) {
        HttpServletRequest request = asked.getRequest();
        Authentication signedIn = who.get();
        boolean isSomebody = signedIn != null && signedIn.isAuthenticated()
                && !(signedIn instanceof AnonymousAuthenticationToken);
        return new AuthorizationDecision(rights.mayGo(isSomebody ? SignIn.roles(signedIn) : List.of(), isSomebody,
                request.getMethod(), Path.of(request)));
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
                .addHeaderWriter(this::writeContentPolicy);
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
    private void writeContentPolicy(HttpServletRequest request, HttpServletResponse response) {
        if (!ENGINE_WEBAPPS.matches(request)) {
            response.setHeader("Content-Security-Policy", "default-src 'self'; "
                    + (API_BROWSER.matches(request) ? "style-src 'self' 'unsafe-inline'; img-src 'self' data:; " : "")
                    + "object-src 'none'; base-uri 'none'; form-action 'self'" + council.formTargets()
                    + "; frame-ancestors 'none'");
        }
    }

    private AuthenticationEntryPoint entryPoint() {
        LoginUrlAuthenticationEntryPoint login = new LoginUrlAuthenticationEntryPoint(council.door());
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
