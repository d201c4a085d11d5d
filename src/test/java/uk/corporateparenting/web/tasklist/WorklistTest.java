package uk.corporateparenting.web.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.entrytocare.FrontDoor;
import uk.corporateparenting.people.Caseload;
import uk.corporateparenting.people.NamedPeople;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.record.Ethnicity;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Sex;
import uk.corporateparenting.simulation.UsualAnswers;
import uk.corporateparenting.web.Visitor;
import uk.corporateparenting.workflow.engine.TestClock;

/** What our plugin shows in Tasklist, and what waits with others. */
@EngineTest
class WorklistTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    int port;

    @Autowired Council council;
    @Autowired FrontDoor frontDoor;
    @Autowired NamedPeople named;
    @Autowired Caseload caseload;
    @Autowired UsualAnswers usual;
    @Autowired TaskService tasks;
    @Autowired TestClock clock;
    @Autowired JdbcClient db;

    private Visitor as(String user) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(user, user);
        return visitor;
    }

    private Fact.ChildIdentity somebody(boolean restricted) {
        return new Fact.ChildIdentity(clock.now(), "Wren Ada", "Lowry-Quist", LocalDate.of(2016, 5, 4), null, null,
                Sex.F, Ethnicity.WBRI, null, null, null, null, restricted);
    }

    private static JsonNode read(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        return JSON.readTree(answer.body());
    }

    private static Optional<JsonNode> card(Visitor who, Task... tasks) throws Exception {
        String asked = List.of(tasks).stream().map(task -> "task=" + task.getId()).collect(Collectors.joining("&"));
        return StreamSupport.stream(read(who.get("/worklist/cards?" + asked)).spliterator(), false).findFirst();
    }

    private long looks(String user, String child) {
        return db.sql("select count(*) from care.access_log where user_id = ? and child_ref = ? and what = 'task-list'")
                .params(user, child).query(Long.class).single();
    }

    @Test
    void a_card_says_which_child_by_when_and_under_which_clock_to_those_who_may_do_the_work() throws Exception {
        String child = frontDoor.contact("contact", somebody(false));
        Task task = council.task(child, "screenContact");

        JsonNode told = card(as("ben"), task).orElseThrow();
        assertThat(told.path("child").asText()).isEqualTo(child + " (W.A.L.Q.)");
        assertThat(told.path("clock").asText()).startsWith("T01, ").contains("working day");
        assertThat(told.path("due").asText()).startsWith("due ");
        assertThat(told.path("when").asText()).contains("23:59");
        assertThat(told.toString()).doesNotContain("Wren", "Lowry");
        assertThat(looks("ben", child)).isOne();

        assertThat(card(as("wendy"), task)).as("another team").isEmpty();
        assertThat(card(as("tom"), task)).as("another role").isEmpty();
        assertThat(card(as("pc-bright"), task)).as("the police").isEmpty();
        assertThat(looks("wendy", child) + looks("tom", child) + looks("pc-bright", child)).isZero();
        assertThat(card(as("admin"), task).orElseThrow().path("child").asText())
                .as("an administrator reads no record").isEqualTo(child);
        assertThat(looks("admin", child)).isZero();
    }

    @Test
    void a_restricted_child_has_no_initials_but_for_those_who_are_named() throws Exception {
        String child = frontDoor.contact("contact", somebody(true));
        Task task = council.task(child, "screenContact");
        assertThat(card(as("ben"), task).orElseThrow().path("child").asText()).isEqualTo(child);
        assertThat(looks("ben", child)).isZero();
        named.decide(child, "amara", true, "She took the call", "helen");
        assertThat(card(as("amara"), task).orElseThrow().path("child").asText()).startsWith(child + " (W");
        assertThat(card(as("ben"), task).orElseThrow().path("child").asText()).isEqualTo(child);
    }

    @Test
    void nobody_asks_for_more_cards_than_a_page_has_or_without_signing_in() {
        Visitor ben = as("ben");
        assertThat(ben.get("/worklist/cards").body()).isEqualTo("[]");
        assertThat(ben.get("/worklist/cards?" + String.join("&", Collections.nCopies(50, "task=x"))).body())
                .isEqualTo("[]");
        HttpResponse<String> tooMany = ben.get("/worklist/cards?" + String.join("&", Collections.nCopies(51, "task=x")));
        assertThat(tooMany.statusCode()).isEqualTo(400);
        assertThat(tooMany.body()).contains("\"message\":\"At most 50 cards are told at once: ask for fewer.\"");
        assertThat(new Visitor(port).get("/worklist/cards?task=x").statusCode()).isEqualTo(401);
        assertThat(as("partner").get("/worklist/counts").statusCode()).isEqualTo(403);
    }

    @Test
    void each_list_is_counted_once_with_ones_own_rights() throws Exception {
        assertThat(names(as("amara"))).containsExactlyInAnyOrder("To do", "Mine", "My team", "Due today",
                "Due this week", "Overdue", "Waiting for others");
        assertThat(names(as("grace"))).contains("Escalations", "Waiting for others");
        assertThat(names(as("pc-bright"))).containsExactlyInAnyOrder("To do", "Mine", "My team", "Due today",
                "Due this week", "Overdue");

        Visitor ben = as("ben");
        long before = count(ben, "Mine");
        Task task = council.task(frontDoor.contact("contact", somebody(false)), "screenContact");
        long team = count(ben, "My team");
        council.as("ben", () -> tasks.claim(task.getId(), "ben"));
        assertThat(count(ben, "Mine")).isEqualTo(before + 1);
        assertThat(count(ben, "My team")).isEqualTo(team - 1);
    }

    @Test
    void what_is_counted_is_what_each_list_holds() throws Exception {
        for (String user : List.of("amara", "grace", "uma")) {
            for (JsonNode told : read(as(user).get("/worklist/counts"))) {
                if (!told.path("filter").isNull()) {
                    HttpResponse<String> held = as(user).get("/engine-rest/filter/" + told.path("filter").asText()
                            + "/count", user, user);
                    assertThat(JSON.readTree(held.body()).path("count").asLong())
                            .as(user + " " + told.path("name").asText()).isEqualTo(told.path("count").asLong());
                }
            }
        }
    }

    private static List<String> names(Visitor who) throws Exception {
        return StreamSupport.stream(read(who.get("/worklist/counts")).spliterator(), false)
                .map(one -> one.path("name").asText()).toList();
    }

    private static long count(Visitor who, String name) throws Exception {
        return StreamSupport.stream(read(who.get("/worklist/counts")).spliterator(), false)
                .filter(one -> one.path("name").asText().equals(name)).findFirst().orElseThrow().path("count").asLong();
    }

    @Test
    void one_waits_for_what_comes_after_ones_own_work_and_for_what_others_owe_the_children_on_ones_caseload() {
        String child = frontDoor.contact("contact", somebody(false));
        council.complete("ben", child, "screenContact", usual.of("screen-contact", child));
        assertThat(waiting("ben")).as("nobody else has it yet").doesNotContain(child);
        council.complete("amara", child, "confirmThreshold", usual.of("confirm-threshold", child));
        assertThat(council.open(child)).contains("authoriseResponse");
        assertThat(waiting("ben")).contains(child, "Authorise the response", "Duty manager, North");
        assertThat(waiting("carol")).as("it is for her to do").doesNotContain(child);
        assertThat(waiting("tom")).doesNotContain(child);
        caseload.assign(child, Role.SOCIAL_WORKER, "tom", "First allocation", "grace");
        assertThat(waiting("tom")).contains(child);
        assertThat(as("pc-bright").page("/waiting-for-others").statusCode()).isEqualTo(403);
    }

    @Test
    void nothing_of_a_restricted_record_waits_for_those_who_may_not_see_it() {
        String child = frontDoor.contact("contact", somebody(true));
        council.complete("ben", child, "screenContact", usual.of("screen-contact", child));
        council.complete("amara", child, "confirmThreshold", usual.of("confirm-threshold", child));
        assertThat(waiting("ben")).doesNotContain(child);
        named.decide(child, "ben", true, "He took the call", "helen");
        assertThat(waiting("ben")).contains(child);
    }

    private String waiting(String user) {
        return as(user).page("/waiting-for-others").body();
    }
}
