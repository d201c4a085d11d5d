package uk.corporateparenting.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** The packaged product beside a real OpenID Connect provider, used by people with a browser that keeps cookies. */
class CouncilSignInIT {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String TASKS = "/camunda/api/engine/engine/default/task";
    private static final String SECRET = "of-the-test-only";
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(3);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    /** What the provider says of each person; a test changes it as a council would. */
    private static final Map<String, List<String>> GROUPS = new ConcurrentHashMap<>();

    @TempDir
    static Path folder;

    private static ConfigurableApplicationContext provider;
    private static Process product;
    private static String here;
    private static String there;

    @BeforeAll
    static void provider_and_product_come_up() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        here = "http://localhost:" + port;
        provider = new SpringApplicationBuilder(Provider.class)
                .properties("spring.config.location=optional:classpath:/none/", "server.port=0", "product=" + here,
                        "spring.main.banner-mode=off", "logging.level.root=warn")
                .run();
        // Another name of the same machine, for cookies know no ports.
        there = "http://127.0.0.1:" + provider.getEnvironment().getProperty("local.server.port");
        Path log = folder.resolve("product.log");
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-jar",
                Path.of(System.getProperty("packaged.jar")).toAbsolutePath().toString())
                .directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
        Map<String, String> settings = builder.environment();
        settings.keySet().removeIf(name -> name.startsWith("SPRING_"));
        settings.put("SERVER_PORT", String.valueOf(port));
        settings.put("CORPORATE_PARENTING_DEMO_COUNCIL", "false");
        settings.put("SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_COUNCIL_CLIENT_ID", "corporate-parenting");
        settings.put("SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_COUNCIL_CLIENT_SECRET", SECRET);
        settings.put("SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_COUNCIL_SCOPE", "openid,profile");
        settings.put("SPRING_SECURITY_OAUTH2_CLIENT_PROVIDER_COUNCIL_ISSUER_URI", there);
        product = builder.start();
        await().atMost(LONG_ENOUGH).until(() -> !product.isAlive() || Files.readString(log).contains(TASKLIST.substring(0, 21)));
        assertThat(product.isAlive()).as(() -> read(log)).isTrue();
    }

    @AfterAll
    static void both_stop() throws Exception {
        product.destroy();
        if (!product.waitFor(60, SECONDS)) {
            product.destroyForcibly();
        }
        provider.close();
    }

    @Test
    void the_provider_says_who_comes_in_and_as_what() throws Exception {
        GROUPS.put("ada", List.of("camunda-admin"));
        GROUPS.put("maya.bell", List.of("north.social-worker", "choir"));
        Person ada = new Person("ada");
        ada.comesTo("/");

        Person maya = new Person("maya.bell");
        assertThat(maya.comesTo(TASKLIST).uri().toString()).isEqualTo(here + TASKLIST);
        assertThat(maya.asks(TASKS).statusCode()).isEqualTo(200);
        assertThat(maya.asks("/camunda/api/admin/auth/user/default").body()).contains("\"userId\":\"maya.bell\"")
                .contains("tasklist").doesNotContain("cockpit");
        assertThat(maya.goesTo("/caseloads").statusCode()).isEqualTo(403);
        assertThat(ada.groupsOf("maya.bell")).containsExactlyInAnyOrder("north.social-worker", "council.staff");

        String session = maya.cookie("JSESSIONID");
        HttpResponse<String> out = maya.signsOut();
        assertThat(out.uri().toString()).isEqualTo(here + "/login?out");
        assertThat(out.body()).contains("You have signed out.", "/oauth2/authorization/council")
                .doesNotContain("type=\"password\"");
        assertThat(new Person("thief").withSession(session).asks(TASKS).statusCode()).isEqualTo(401);
        assertThat(maya.goesTo(TASKLIST).uri().toString()).as("signed out there too").startsWith(there + "/login");

        GROUPS.put("maya.bell", List.of("south.team-manager"));
        maya.comesTo("/");
        assertThat(maya.goesTo("/caseloads").statusCode()).isEqualTo(200);
        assertThat(ada.groupsOf("maya.bell")).containsExactlyInAnyOrder("south.team-manager", "council.staff");
        GROUPS.put("maya.bell", List.of("south.social-worker"));
        new Person("maya.bell").comesTo("/");
        assertThat(maya.goesTo("/caseloads").statusCode()).as("in the session that was open before").isEqualTo(403);
        assertThat(maya.goesTo("/work-in-hand").statusCode()).isEqualTo(200);
        maya.signsOut();

        GROUPS.put("maya.bell", List.of("choir", "north.no-such-role", "east.social-worker", "council.staff"));
        HttpResponse<String> noRole = maya.comesTo("/");
        assertThat(noRole.uri().toString()).isEqualTo(here + "/login?no-role");
        assertThat(noRole.body()).contains("you have no role here");
        assertThat(maya.asks(TASKS).statusCode()).isEqualTo(401);
        assertThat(ada.groupsOf("maya.bell")).isEmpty();

        HttpResponse<String> byScript = ada.signsOutOfTheTasks();
        assertThat(byScript.statusCode()).isEqualTo(204);
        assertThat(byScript.headers().firstValue("Sign-Out-At")).hasValueSatisfying(
                to -> assertThat(to).startsWith(there + "/connect/logout?id_token_hint="));
        assertThat(ada.asks(TASKS).statusCode()).isEqualTo(401);
        assertThat(Files.readString(folder.resolve("product.log"))).contains("mean nothing here")
                .doesNotContain("maya", "Bell", "choir", "ERROR", "Exception", "password is the user id");
    }

    @Test
    void nobody_becomes_somebody_who_is_here_already_and_no_password_lets_a_person_in() throws Exception {
        GROUPS.put("tom", List.of("north.social-worker"));
        GROUPS.put("ines", List.of("north.social-worker"));
        assertThat(new Person("tom").comesTo("/").uri().toString()).isEqualTo(here + "/login?somebody-else");
        new Person("ines").comesTo("/");

        Visitor visitor = new Visitor(URI.create(here).getPort());
        for (String user : List.of("tom", "admin", "ines", "partner")) {
            assertThat(visitor.get("/engine-rest/task", user, user).statusCode()).as(user).isEqualTo(401);
            assertThat(visitor.submit("/login", "username=" + user + "&password=" + user).statusCode()).as(user)
                    .isIn(302, 403, 405);
            assertThat(visitor.get(TASKS).statusCode()).isEqualTo(401);
        }
        HttpResponse<String> page = visitor.page("/login");
        assertThat(page.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
        assertThat(page.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(
                policy -> assertThat(policy).contains("form-action 'self' " + there + ";"));
        assertThat(visitor.page("/login/oauth2/code/council?code=x&state=y").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login?refused"));
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Somebody at a browser. */
    private static final class Person {

        private final String name;
        private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.ALWAYS).build();

        Person(String name) {
            this.name = name;
        }

        Person withSession(String id) {
            java.net.HttpCookie cookie = new java.net.HttpCookie("JSESSIONID", id);
            cookie.setPath("/");
            cookies.getCookieStore().add(URI.create(here), cookie);
            return this;
        }

        String cookie(String cookieName) {
            return cookies.getCookieStore().get(URI.create(here)).stream()
                    .filter(cookie -> cookie.getName().equals(cookieName)).map(java.net.HttpCookie::getValue)
                    .findFirst().orElse("");
        }

        /** Goes to a page and signs in at the provider on the way; answers where that ends. */
        HttpResponse<String> comesTo(String path) throws Exception {
            HttpResponse<String> door = goesTo(path);
            assertThat(door.uri().toString()).startsWith(there + "/login");
            return sends(there + "/login", "username=" + name + "&password=" + name + "&_csrf=" + token(door));
        }

        HttpResponse<String> goesTo(String path) throws Exception {
            return http.send(HttpRequest.newBuilder(URI.create(here + path)).header("Accept", "text/html").build(),
                    BodyHandlers.ofString());
        }

        HttpResponse<String> asks(String path) throws Exception {
            return http.send(HttpRequest.newBuilder(URI.create(here + path)).header("Accept", "application/json")
                    .build(), BodyHandlers.ofString());
        }

        List<String> groupsOf(String user) throws Exception {
            HttpResponse<String> answer = asks("/camunda/api/engine/engine/default/group?member=" + user);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return Pattern.compile("\"id\":\"([^\"]+)\"").matcher(answer.body()).results().map(one -> one.group(1))
                    .toList();
        }

        HttpResponse<String> signsOut() throws Exception {
            return sends(here + "/logout", "_csrf=" + token(goesTo("/")));
        }

        HttpResponse<String> signsOutOfTheTasks() throws Exception {
            goesTo(TASKLIST);
            String token = cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals("XSRF-TOKEN")).map(java.net.HttpCookie::getValue)
                    .findFirst().orElse("");
            return http.send(HttpRequest.newBuilder(URI.create(here + "/camunda/api/admin/auth/user/default/logout"))
                    .header("X-XSRF-TOKEN", token).header("Accept", "application/json")
                    .POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString());
        }

        private HttpResponse<String> sends(String address, String fields) throws Exception {
            return http.send(HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(fields)).build(), BodyHandlers.ofString());
        }

        private static String token(HttpResponse<String> page) {
            Matcher token = TOKEN.matcher(page.body());
            assertThat(token.find()).as(page.body()).isTrue();
            return URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        }
    }

    /** A council's provider: its people, their claims, and the product as its only client. */
    @EnableWebSecurity
    @ImportAutoConfiguration({ServletWebServerFactoryAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
            WebMvcAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class,
            JacksonAutoConfiguration.class, SecurityFilterAutoConfiguration.class})
    static class Provider {

        @Bean
        @Order(1)
        SecurityFilterChain protocol(HttpSecurity http) throws Exception {
            OAuth2AuthorizationServerConfigurer server = OAuth2AuthorizationServerConfigurer.authorizationServer();
            return http.securityMatcher(server.getEndpointsMatcher())
                    .with(server, one -> one.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(paths -> paths.anyRequest().authenticated())
                    .exceptionHandling(door -> door.authenticationEntryPoint(
                            new LoginUrlAuthenticationEntryPoint("/login")))
                    .build();
        }

        @Bean
        @Order(2)
        SecurityFilterChain people(HttpSecurity http) throws Exception {
            return http.authorizeHttpRequests(paths -> paths.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults()).build();
        }

        @Bean
        UserDetailsService known() {
            return new InMemoryUserDetailsManager(Stream.of("ada", "maya.bell", "tom", "ines")
                    .map(name -> User.withUsername(name).password("{noop}" + name).roles("PERSON").build()).toList());
        }

        @Bean
        RegisteredClientRepository clients(Environment settings) {
            String product = settings.getRequiredProperty("product");
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId(UUID.randomUUID().toString())
                    .clientId("corporate-parenting").clientSecret("{noop}" + SECRET)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(product + "/login/oauth2/code/council")
                    .postLogoutRedirectUri(product + "/login?out")
                    .scope("openid").scope("profile").build());
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims() {
            return token -> token.getClaims().claims(all -> {
                String name = token.getPrincipal().getName();
                all.put("preferred_username", name);
                all.put("given_name", "Maya");
                all.put("family_name", "Bell");
                all.put("groups", GROUPS.getOrDefault(name, List.of()));
            });
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        JWKSource<SecurityContext> keys() throws Exception {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            return new ImmutableJWKSet<>(new JWKSet(new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                    .privateKey((RSAPrivateKey) pair.getPrivate()).keyID("of-the-test").build()));
        }
    }
}
