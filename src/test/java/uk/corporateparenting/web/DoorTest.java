package uk.corporateparenting.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.people.DemoPeople;
import uk.corporateparenting.people.DemoPeople.DemoPerson;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.people.TestWork;

@EngineTest
class DoorTest {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String TASKS = "/camunda/api/engine/engine/default/task";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    IdentityService identity;

    @Autowired
    ServletContext servlets;

    Visitor visitor;

    @BeforeEach
    void somebodyComes() {
        visitor = new Visitor(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", TASKLIST, "/camunda/", "/camunda/app/cockpit/default/",
            "/camunda/app/admin/default/setup/", "/camunda/app/welcome/default/", "/swagger-ui/index.html",
            "/webjars/camunda/index.html", "/children/CH-000001", "/camunda/lib/deps.js", "/nowhere"})
    void a_stranger_who_asks_for_a_page_is_led_to_the_sign_in(String path) {
        HttpResponse<String> answer = visitor.page(path);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
    }

    @ParameterizedTest
    @ValueSource(strings = {TASKS, "/camunda/api/engine/engine", "/camunda/api/admin/auth/user/default",
            "/camunda/api/tasklist/plugin/house-rules/static/app/plugin.js",
            "/camunda/api/admin/setup/default/user/create", "/engine-rest", "/engine-rest/task",
            "/engine-rest/engine", "/engine-rest/engine/default/task",
            "/engine-rest/process-definition", "/api/contacts", "/api/anything", "/actuator", "/actuator/env",
            "/v3/api-docs"})
    void a_strangers_program_gets_401_without_a_redirect(String path) {
        for (HttpResponse<String> answer : List.of(visitor.get(path), visitor.page(path))) {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(
                    type -> assertThat(type).startsWith("application/problem+json"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/user/create", "/engine-rest/identity/verify", "/api/contacts"})
    void a_stranger_may_not_post(String path) {
        assertThat(visitor.submit(path, "x=y").statusCode()).isEqualTo(401);
    }

    static Stream<DemoPerson> everybody() {
        return DemoPeople.all().stream();
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void everybody_can_sign_in_and_only_those_who_work_with_children_see_tasks(DemoPerson person) {
        HttpResponse<String> signedIn = visitor.signIn(person.userId(), person.userId());
        assertThat(signedIn.headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/"));
        int expected = Set.of(Role.PARTNER, Role.INFORMATION_OFFICER, Role.LEAD_MEMBER, Role.PERFORMANCE)
                .contains(person.role()) ? 403 : 200;
        assertThat(visitor.page(TASKLIST).statusCode()).isEqualTo(expected);
        assertThat(visitor.get(TASKS).statusCode()).isEqualTo(expected);
        assertThat(visitor.get("/engine-rest/task", person.userId(), person.userId()).statusCode())
                .isEqualTo(person.role().isStaff() || person.role() == Role.ADMIN ? 200 : 403);
        int cockpit = Set.of(Role.ADMIN, Role.SERVICE_MANAGER, Role.DIRECTOR, Role.PERFORMANCE).contains(person.role())
                ? 200 : 403;
        assertThat(visitor.page("/camunda/app/cockpit/default/").statusCode()).isEqualTo(cockpit);
        assertThat(visitor.get("/actuator", person.userId(), person.userId()).statusCode())
                .isEqualTo(person.role() == Role.ADMIN ? 200 : 403);
    }

    @Test
    void somebody_sees_the_work_of_their_own_group_and_no_other() {
        TestWork work = new TestWork(engine);
        String child = TestWork.newChild();
        work.start(child, "north");
        String query = "/engine-rest/task?processInstanceBusinessKey=" + child;
        assertThat(visitor.get(query, "amara", "amara").body()).contains("answerContact", "protectChild")
                .doesNotContain("visitChild");
        assertThat(visitor.get(query, "erin", "erin").body()).contains("protectChild").doesNotContain("answerContact");
        assertThat(visitor.get(query, "tom", "tom").body()).contains("visitChild").doesNotContain("answerContact");
        assertThat(visitor.get(query, "victor", "victor").body()).isEqualTo("[]");
        String visit = work.task(child, "visitChild").getId();
        assertThat(visitor.get("/engine-rest/task/" + visit, "amara", "amara").statusCode()).isIn(403, 404);
        assertThat(visitor.call("POST", "/engine-rest/task/" + visit + "/claim", "amara", "amara",
                "{\"userId\":\"amara\"}").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/engine-rest/process-instance?businessKey=" + child, "amara", "amara").statusCode())
                .isEqualTo(403);
    }

    @Test
    void work_is_taken_on_for_oneself_and_given_back_only_where_one_says_why() {
        TestWork work = new TestWork(engine);
        String child = TestWork.newChild();
        work.start(child, "north");
        String task = "/engine-rest/task/" + work.task(child, "answerContact").getId();
        String amara = "{\"userId\":\"amara\"}";
        assertThat(visitor.call("POST", task + "/claim", "ben", "ben", amara).statusCode()).isEqualTo(403);
        assertThat(visitor.call("POST", task + "/claim", "amara", "amara", amara).statusCode()).isEqualTo(204);

        HttpResponse<String> second = visitor.call("POST", task + "/claim", "ben", "ben", "{\"userId\":\"ben\"}");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("\"A colleague has already taken this on.\"");
        assertThat(visitor.call("POST", task + "/unclaim", "ben", "ben", "").statusCode()).isEqualTo(403);
        assertThat(visitor.call("POST", task + "/assignee", "amara", "amara", "{\"userId\":\"tom\"}").statusCode())
                .isEqualTo(403);
        String ben = "{\"userId\":\"ben\"}";
        assertThat(visitor.call("POST", task + "/assignee", "ben", "ben", ben).statusCode())
                .as("taken from a colleague").isEqualTo(403);
        for (HttpResponse<String> back : List.of(visitor.call("POST", task + "/unclaim", "amara", "amara", ""),
                visitor.call("POST", task + "/assignee", "amara", "amara", "{\"userId\":null}"))) {
            assertThat(back.statusCode()).isEqualTo(403);
            assertThat(back.body()).contains(
                    "Work goes back to the team with a reason: open Work in hand (/work-in-hand), and say why.");
        }
        assertThat(work.task(child, "answerContact").getAssignee()).isEqualTo("amara");
    }

    @Test
    void a_partners_system_may_send_contacts_and_nothing_else() {
        assertThat(visitor.call("POST", "/api/contacts", "partner", "partner", "{}").statusCode()).isNotIn(401, 403);
        assertThat(visitor.call("POST", "/api/contacts", "tom", "tom", "{}").statusCode()).isEqualTo(403);
        for (String path : List.of("/api/contacts", "/api/anything", "/engine-rest/task", "/engine-rest/engine",
                "/engine-rest/version", "/actuator")) {
            assertThat(visitor.get(path, "partner", "partner").statusCode()).as(path).isEqualTo(403);
        }
        visitor.signIn("partner", "partner");
        for (String path : List.of(TASKLIST, "/camunda/app/welcome/default/", "/children/CH-000001")) {
            assertThat(visitor.page(path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(visitor.get("/v3/api-docs").statusCode()).isEqualTo(200);
    }

    @Test
    void there_is_no_second_place_to_try_passwords_or_to_make_administrators() {
        assertThat(visitor.call("POST", "/engine-rest/identity/verify", "admin", "admin",
                "{\"username\":\"tom\",\"password\":\"tom\"}").statusCode()).isEqualTo(403);
        visitor.signIn("admin", "admin");
        visitor.page(TASKLIST);
        assertThat(visitor.post("/camunda/api/admin/auth/user/default/login/tasklist", "{}", true).statusCode())
                .isEqualTo(403);
        assertThat(visitor.post("/camunda/api/admin/setup/default/user/create", "{}", true).statusCode())
                .isEqualTo(403);
        assertThat(visitor.post("/camunda/api/engine/engine/default/identity/verify", "{}", true).statusCode())
                .isEqualTo(403);
    }

    @Test
    void people_are_made_by_the_administrator_only() {
        String somebody = "{\"profile\":{\"id\":\"intruder\"},\"credentials\":{\"password\":\"intruder\"}}";
        assertThat(visitor.call("POST", "/engine-rest/user/create", "grace", "grace", somebody).statusCode())
                .isEqualTo(403);
        assertThat(visitor.call("PUT", "/engine-rest/group/camunda-admin/members/grace", "grace", "grace", "")
                .statusCode()).isEqualTo(403);
        assertThat(identity.createUserQuery().userId("intruder").count()).isZero();
    }

    @Test
    void a_wrong_password_locks_for_a_while_and_says_no_more_than_that() {
        var person = identity.newUser("forgetful");
        person.setPassword("right-and-long-enough");
        identity.saveUser(person);
        identity.createMembership("forgetful", "council.mentor");

        HttpResponse<String> wrong = visitor.signIn("forgetful", "wrong");
        assertThat(wrong.headers().firstValue("Location")).hasValueSatisfying(
                to -> assertThat(to).endsWith("/login?refused"));
        HttpResponse<String> locked = visitor.signIn("forgetful", "right-and-long-enough");
        assertThat(locked.headers().firstValue("Location")).isEqualTo(wrong.headers().firstValue("Location"));
        HttpResponse<String> unknown = visitor.signIn("nobody", "wrong");
        assertThat(unknown.headers().firstValue("Location")).isEqualTo(wrong.headers().firstValue("Location"));
        assertThat(visitor.get("/engine-rest/task", "forgetful", "right-and-long-enough").statusCode()).isEqualTo(401);
        assertThat(visitor.signIn("%00", "x").statusCode()).isEqualTo(302);
        Awaitility.await().atMost(java.time.Duration.ofSeconds(20)).pollInterval(java.time.Duration.ofSeconds(1))
                .until(() -> visitor.get("/engine-rest/task", "forgetful", "right-and-long-enough").statusCode() == 200);
    }

    @Test
    void signing_out_of_the_tasks_signs_out_of_everything() {
        visitor.signIn("tom", "tom");
        visitor.page(TASKLIST);
        assertThat(visitor.get(TASKS).statusCode()).isEqualTo(200);
        HttpResponse<String> out = visitor.post("/camunda/api/admin/auth/user/default/logout", "", true);
        assertThat(out.statusCode()).isEqualTo(204);
        assertForgotten(out);
        assertThat(visitor.post("/camunda/api/admin/auth/user/default/logout", "", true).statusCode()).isEqualTo(204);
    }

    @Test
    void signing_out_of_a_page_signs_out_of_everything() {
        visitor.signIn("tom", "tom");
        visitor.page(TASKLIST);
        HttpResponse<String> out = visitor.submit("/logout", "_csrf=" + visitor.tokenOn("/login"));
        assertThat(out.headers().firstValue("Location")).hasValueSatisfying(
                to -> assertThat(to).endsWith("/login?out"));
        assertForgotten(out);
        assertThat(visitor.submit("/logout", "_csrf=old").headers().firstValue("Location")).hasValueSatisfying(
                to -> assertThat(to).endsWith("/login?again"));
    }

    private void assertForgotten(HttpResponse<String> out) {
        assertThat(out.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\", \"cookies\", \"storage\"");
        assertThat(out.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("JSESSIONID=;").contains("Max-Age=0", "Path=/;"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("XSRF-TOKEN=;").contains("Path=/camunda"));
        assertThat(visitor.get(TASKS).statusCode()).isEqualTo(401);
        assertThat(visitor.page(TASKLIST).statusCode()).isEqualTo(302);
    }

    @Test
    void a_script_from_elsewhere_can_do_nothing() {
        visitor.signIn("amara", "amara");
        visitor.page(TASKLIST);
        assertThat(visitor.post(TASKS, "{}", false).statusCode()).isEqualTo(403);
        assertThat(new Visitor(port).submit("/login", "username=tom&password=tom").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login?again"));
    }

    @Test
    void headers_keep_pages_out_of_frames_caches_and_guesswork() {
        HttpResponse<String> login = visitor.page("/login");
        assertThat(login.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(login.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(
                policy -> assertThat(policy).contains("default-src 'self'", "frame-ancestors 'none'"));
        assertThat(login.headers().firstValue("Cache-Control")).hasValueSatisfying(
                cache -> assertThat(cache).contains("no-store"));
        assertThat(login.headers().allValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("JSESSIONID=").contains("HttpOnly", "SameSite=Lax"));
        visitor.signIn("amara", "amara");
        HttpResponse<String> tasklist = visitor.page(TASKLIST);
        assertThat(tasklist.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(tasklist.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(
                policy -> assertThat(policy).contains("frame-ancestors 'none'"));
        assertThat(visitor.get(TASKS).headers().firstValue("Cache-Control")).hasValueSatisfying(
                cache -> assertThat(cache).contains("no-store"));
    }

    @Test
    void a_session_ends_half_an_hour_after_the_last_click() {
        assertThat(servlets.getSessionTimeout()).isEqualTo(30);
    }

    @Test
    void a_new_password_is_held_against_the_rules_wherever_it_is_set() {
        String profile = "{\"profile\":{\"id\":\"brief\"},\"credentials\":{\"password\":\"%s\"}}";
        HttpResponse<String> refused = visitor.call("POST", "/engine-rest/user/create", "admin", "admin",
                profile.formatted("short"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("A password has at least 12 characters and is not the user id.");
        assertThat(identity.createUserQuery().userId("brief").count()).isZero();
        assertThat(visitor.call("PUT", "/engine-rest/user/tom/credentials", "tom", "tom",
                "{\"password\":\"short\",\"authenticatedUserPassword\":\"tom\"}").statusCode()).isEqualTo(400);
        assertThat(identity.checkPassword("tom", "tom")).isTrue();
    }

    @Test
    void what_fails_is_said_in_one_plain_sentence() {
        visitor.signIn("amara", "amara");
        assertThat(visitor.page("/nowhere").body()).contains("You are not allowed")
                .doesNotContain("Whitelabel", "at org.");
        assertThat(visitor.page("//double").body()).doesNotContain("Whitelabel", "Exception");
        HttpResponse<String> api = visitor.get("/api/anything", "amara", "amara");
        assertThat(api.statusCode()).isEqualTo(403);
        assertThat(api.body()).contains("\"detail\":\"You are not allowed to see or do this.\"");
    }
}
