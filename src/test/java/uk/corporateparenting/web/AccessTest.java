package uk.corporateparenting.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.HttpMethod;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.util.AntPathMatcher;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.people.DemoPeople;
import uk.corporateparenting.people.DemoPeople.DemoPerson;
import uk.corporateparenting.people.Role;

/**
 * Every role at every address, against the table of rights. The addresses are those the running product has: a new one
 * fails here until a line of the table names it.
 */
@EngineTest
class AccessTest {

    private static final String UNKNOWN = "aaaaaaaa-0000-0000-0000-000000000000";
    private static final AntPathMatcher MATCHER = new AntPathMatcher();
    private static final List<String> NO_ROLE = List.of();

    /** As a reader understands the table, without a line of the product's own code. */
    private static final List<String[]> TABLE = table();

    /** The roles that a kind of lines gives an operation; every role is held against the same ones. */
    private static final Map<String, Set<String>> GIVEN = new HashMap<>();

    @LocalServerPort
    int port;

    @Autowired
    List<RequestMappingInfoHandlerMapping> pages;

    @Autowired
    FilterChainProxy door;

    private record Operation(String method, String path) implements Comparable<Operation> {

        @Override
        public int compareTo(Operation other) {
            return (path + " " + method).compareTo(other.path + " " + other.method);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @Test
    void every_address_there_is_stands_in_the_table() {
        Set<Operation> all = operations();
        assertThat(all).hasSizeGreaterThan(1000);
        assertThat(all.stream().filter(operation -> !isNamed(operation)).toList())
                .as("no line of people/rights.csv names these").isEmpty();
        assertThat(lines("PATH").map(line -> line[2]).distinct().filter(on -> !MATCHER.isPattern(on))
                .filter(on -> !Set.of("/login", "/logout", "/favicon.ico", "/camunda", "/camunda/",
                        "/camunda/favicon.ico", "/camunda/app/tasklist", "/camunda/app/welcome", "/engine-rest",
                        "/engine-rest/engine", "/v3/api-docs", "/actuator/health", "/swagger-ui.html").contains(on))
                .filter(on -> all.stream().noneMatch(operation -> operation.path().equals(on))).toList())
                .as("lines for addresses that are gone").isEmpty();
    }

    @Test
    void every_role_finds_open_what_the_table_gives_and_nothing_else() {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Operation operation : operations()) {
            AuthorizationFilter rule = rule(request(operation));
            for (Role role : Role.values()) {
                List<String> held = role.isStaff() ? List.of(role.slug(), Role.STAFF.slug()) : List.of(role.slug());
                check(operation, rule, held, true, role.slug(), wrong);
                asked++;
            }
            check(operation, rule, NO_ROLE, true, "signed in without a role", wrong);
            check(operation, rule, NO_ROLE, false, "a stranger", wrong);
        }
        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(50_000);
    }

    /** One person of each kind that the table tells apart, through the whole product. */
    @Test
    void what_is_closed_answers_403_and_what_is_open_answers_and_shows_nothing_of_others() {
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> answered = new TreeMap<>();
        Set<Operation> all = operations();
        for (String user : List.of("tom", "grace", "pc-bright", "partner", "admin")) {
            DemoPerson person = DemoPeople.all().stream().filter(one -> one.userId().equals(user)).findFirst()
                    .orElseThrow();
            List<String> held = person.role().isStaff() ? List.of(person.role().slug(), Role.STAFF.slug())
                    : List.of(person.role().slug());
            Visitor visitor = new Visitor(port);
            visitor.signIn(user, user);
            for (Operation operation : all) {
                if (!operation.method().equals("GET") || operation.path().startsWith("/engine-rest/")
                        || operation.path().contains("/static/")) {
                    continue;
                }
                boolean open = expected(operation, held, true);
                HttpResponse<String> answer = isForPrograms(operation)
                        ? visitor.get(operation.path(), user, user) : visitor.get(operation.path());
                int status = answer.statusCode();
                answered.merge(user + (open ? " open " : " closed ") + status / 100 + "xx", 1, Integer::sum);
                if (!open && status != 403 || open && (status == 401 || status >= 500 && status != 501)) {
                    wrong.add(user + " " + operation + " " + (open ? "open" : "closed") + " answers " + status);
                }
            }
        }
        assertThat(wrong).as(answered.toString()).isEmpty();
        assertThat(answered).containsKeys("tom open 2xx", "tom closed 4xx", "admin open 2xx", "partner closed 4xx");
    }

    private static boolean isForPrograms(Operation operation) {
        return Stream.of("/engine-rest", "/api", "/actuator").anyMatch(operation.path()::startsWith);
    }

    private void check(Operation operation, AuthorizationFilter rule, List<String> held, boolean isSignedIn, String who,
                       List<String> wrong) {
        Authentication visitor = isSignedIn
                ? UsernamePasswordAuthenticationToken.authenticated("somebody", null, AuthorityUtils.createAuthorityList(
                        held.stream().map(slug -> "ROLE_" + slug).toList()))
                : new AnonymousAuthenticationToken("key", "stranger", AuthorityUtils.createAuthorityList("ROLE_NOBODY"));
        boolean found = rule.getAuthorizationManager().authorize(() -> visitor, request(operation)).isGranted();
        if (found != expected(operation, held, isSignedIn)) {
            wrong.add(who + " " + operation + (found ? " is open" : " is closed"));
        }
    }

    private static MockHttpServletRequest request(Operation operation) {
        MockHttpServletRequest request = new MockHttpServletRequest(operation.method(), operation.path());
        request.setServletPath(operation.path());
        return request;
    }

    private AuthorizationFilter rule(MockHttpServletRequest request) {
        SecurityFilterChain chain = door.getFilterChains().stream().filter(one -> one.matches(request)).findFirst()
                .orElseThrow();
        return chain.getFilters().stream().filter(AuthorizationFilter.class::isInstance)
                .map(AuthorizationFilter.class::cast).findFirst().orElseThrow();
    }

    private static boolean isNamed(Operation operation) {
        return lines("PATH").anyMatch(line -> matches(line, operation))
                && (isClosedByName(operation) || engines(operation).map(inner -> lines("ENGINE")
                        .anyMatch(line -> matches(line, inner))).orElse(true));
    }

    private static boolean isClosedByName(Operation operation) {
        return lines("PATH").anyMatch(line -> line[0].equals("nobody") && matches(line, operation));
    }

    private static boolean expected(Operation operation, List<String> held, boolean isSignedIn) {
        return given("PATH", operation, held, isSignedIn)
                && engines(operation).map(inner -> given("ENGINE", inner, held, isSignedIn)).orElse(true);
    }

    private static boolean given(String kind, Operation operation, List<String> held, boolean isSignedIn) {
        Set<String> roles = GIVEN.computeIfAbsent(kind + " " + operation, asked -> lines(kind)
                .filter(line -> matches(line, operation)).flatMap(line -> Arrays.stream(line[0].split(" ")))
                .collect(Collectors.toSet()));
        return !roles.contains("nobody") && (roles.contains("anybody") || isSignedIn && roles.contains("signed-in")
                || held.stream().anyMatch(roles::contains));
    }

    private static Optional<Operation> engines(Operation operation) {
        String inner = operation.path().replaceFirst("^/camunda/api/engine/engine/[^/]+/", "/engine-rest/");
        return inner.startsWith("/engine-rest/")
                ? Optional.of(new Operation(operation.method(), inner.substring("/engine-rest".length())))
                : Optional.empty();
    }

    private static boolean matches(String[] line, Operation operation) {
        List<String> methods = List.of(line[3].split(" "));
        return (methods.contains("ANY") || methods.contains(operation.method()))
                && MATCHER.match(line[2], operation.path());
    }

    private static Stream<String[]> lines(String kind) {
        return TABLE.stream().filter(line -> line[1].equals(kind));
    }

    private static List<String[]> table() {
        try {
            return new ClassPathResource("people/rights.csv").getContentAsString(StandardCharsets.UTF_8).lines()
                    .skip(1).map(line -> line.split(",")).toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Everything that answers: our pages and interfaces, the engine's behind both doors, the web applications'. */
    private Set<Operation> operations() {
        Set<Operation> all = new TreeSet<>();
        for (RequestMappingInfoHandlerMapping mapping : pages) {
            for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
                Set<String> methods = new TreeSet<>();
                info.getMethodsCondition().getMethods().forEach(method -> methods.add(method.name()));
                for (String path : info.getPatternValues()) {
                    (methods.isEmpty() ? Set.of("GET", "POST") : methods)
                            .forEach(method -> all.add(new Operation(method, filled(path))));
                }
            }
        }
        CamundaRestResources.getResourceClasses().forEach(type -> walk(type, "/engine-rest", all));
        new EngineRestApplication().getClasses().forEach(type -> walk(type, "/camunda/api/engine", all));
        new TasklistApplication().getClasses().forEach(type -> walk(type, "/camunda/api/tasklist", all));
        new CockpitApplication().getClasses().forEach(type -> walk(type, "/camunda/api/cockpit", all));
        new AdminApplication().getClasses().forEach(type -> walk(type, "/camunda/api/admin", all));
        new WelcomeApplication().getClasses().forEach(type -> walk(type, "/camunda/api/welcome", all));
        for (String app : List.of("tasklist", "cockpit", "admin", "welcome")) {
            all.add(new Operation("GET", "/camunda/app/" + app + "/default/"));
        }
        all.add(new Operation("GET", "/camunda/lib/deps.js"));
        all.add(new Operation("GET", "/swagger-ui/index.html"));
        all.add(new Operation("GET", "/assets/pages.css"));
        return all;
    }

    private static void walk(Class<?> root, String base, Set<Operation> all) {
        jakarta.ws.rs.Path path = onType(root);
        if (path != null) {
            walk(root, base + "/" + path.value(), all, new HashSet<>(Set.of(root)));
        }
    }

    private static void walk(Class<?> type, String base, Set<Operation> all, Set<Class<?>> above) {
        for (Method method : type.getMethods()) {
            Method described = described(type, method);
            if (described == null) {
                continue;
            }
            jakarta.ws.rs.Path path = described.getAnnotation(jakarta.ws.rs.Path.class);
            String place = path == null ? base : base + "/" + path.value();
            Optional<String> verb = verb(described);
            if (verb.isPresent()) {
                all.add(new Operation(verb.get(), filled(place)));
            } else if (above.add(method.getReturnType())) {
                walk(method.getReturnType(), place, all, above);
                above.remove(method.getReturnType());
            }
        }
    }

    private static String filled(String path) {
        return path.replaceAll("\\{[^/}]*(\\{[^}]*})?[^/}]*}", UNKNOWN).replaceAll("/+", "/").replaceAll("(.)/$", "$1");
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations()).map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class)).filter(found -> found != null)
                .map(HttpMethod::value).findFirst();
    }

    private static jakarta.ws.rs.Path onType(Class<?> type) {
        return family(type).map(one -> one.getAnnotation(jakarta.ws.rs.Path.class)).filter(found -> found != null)
                .findFirst().orElse(null);
    }

    /** The annotations stand on the method itself, or where an interface or a class above declares it. */
    private static Method described(Class<?> type, Method method) {
        return method.isBridge() ? null : family(type).flatMap(one -> Arrays.stream(one.getDeclaredMethods()))
                .filter(one -> one.getName().equals(method.getName())
                        && Arrays.equals(one.getParameterTypes(), method.getParameterTypes()))
                .filter(one -> one.isAnnotationPresent(jakarta.ws.rs.Path.class) || verb(one).isPresent())
                .findFirst().orElse(null);
    }

    private static Stream<Class<?>> family(Class<?> type) {
        Deque<Class<?>> next = new ArrayDeque<>(List.of(type));
        List<Class<?>> found = new ArrayList<>();
        while (!next.isEmpty()) {
            Class<?> one = next.poll();
            found.add(one);
            if (one.getSuperclass() != null) {
                next.add(one.getSuperclass());
            }
            next.addAll(Arrays.asList(one.getInterfaces()));
        }
        return found.stream();
    }
}
