package uk.corporateparenting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.entrytocare.FrontDoor;

/** Whatever is sent, the answer is a clear refusal and nothing changes. */
@EngineTest
class BadRequestsTest {

    private static final String WORD = "Qzhttpword";

    private static final String SCREENING = """
            {"variables":{"knownAs":{"value":"new"},"dangerNow":{"value":"no"},"significantHarm":{"value":"possible"},
            "need":{"value":"complex"},"adviceOnly":{"value":"no"},"consentToTalk":{"value":"given"},
            "consentToShare":{"value":"given"},"consentToEarlyHelp":{"value":"not-asked"},
            "analysis":{"value":"Worried about home."},"childSays":{"value":"I am fine."},
            "childSaysHow":{"value":"spoken"}}}""";

    @LocalServerPort int port;
    @Autowired Council council;
    @Autowired FrontDoor frontDoor;
    @Autowired TaskService tasks;
    @Autowired JdbcClient db;

    private record Attempt(String method, String path, String user, String contentType, String body) {
    }

    private static Attempt engine(String method, String path, String body) {
        return new Attempt(method, "/engine-rest" + path, "amara", "application/json", body);
    }

    private static Attempt operator(String method, String path, String body) {
        return new Attempt(method, "/engine-rest" + path, "admin", "application/json", body);
    }

    private static Attempt partner(String method, String path, String contentType, String body) {
        return new Attempt(method, path, "partner", contentType, body);
    }

    @Test
    void whatever_is_sent_is_refused_in_plain_words_and_not_repeated() {
        String child = frontDoor.contact("contact");
        String task = "/task/" + council.task(child, "screenContact").getId();
        long before = tasks.createTaskQuery().count();
        String large = "{\"variables\":{\"analysis\":{\"value\":\"" + "x".repeat(1024 * 1024) + "\"}}}";
        String deep = "[".repeat(5_000);
        List<Attempt> attempts = List.of(
                engine("POST", task + "/submit-form", "{\"variables\":{" + WORD),
                engine("POST", task + "/submit-form", WORD),
                engine("POST", task + "/submit-form", ""),
                engine("POST", task + "/submit-form", "null"),
                engine("POST", task + "/submit-form", "[]"),
                engine("POST", task + "/submit-form", "{}"),
                engine("POST", task + "/submit-form", "{\"variables\":null}"),
                engine("POST", task + "/submit-form", "{\"variables\":\"" + WORD + "\"}"),
                engine("POST", task + "/submit-form", "{\"variables\":{\"need\":\"" + WORD + "\"}}"),
                engine("POST", task + "/submit-form", "{\"variables\":{\"need\":null}}"),
                engine("POST", task + "/submit-form", "{\"variables\":{\"need\":{\"value\":[\"" + WORD + "\"]}}}"),
                engine("POST", task + "/submit-form", "{\"variables\":{\"need\":{\"value\":{\"a\":\"" + WORD
                        + "\"}}}}"),
                engine("POST", task + "/submit-form", "{\"variables\":{\"need\":{\"value\":\"x\",\"type\":\"" + WORD
                        + "\"}}}"),
                engine("POST", task + "/submit-form", "{\"" + WORD + "\":1}"),
                engine("POST", task + "/submit-form", deep),
                engine("POST", task + "/submit-form", large),
                new Attempt("POST", "/engine-rest" + task + "/submit-form", "amara", "text/plain", WORD),
                new Attempt("POST", "/engine-rest" + task + "/submit-form", "amara", "application/xml", "<a>" + WORD
                        + "</a>"),
                engine("POST", task + "/complete", "null"),
                engine("POST", task + "/complete", ""),
                engine("POST", "/task/" + WORD + "/submit-form", "{\"variables\":{}}"),
                engine("POST", "/task/" + WORD + "/complete", "{}"),
                engine("POST", "/task/" + WORD + "/claim", "{\"userId\":\"amara\"}"),
                engine("POST", task + "/claim", "null"),
                engine("POST", task + "/claim", ""),
                engine("GET", "/task/" + WORD, ""),
                engine("GET", "/task/" + WORD + "/form-variables", ""),
                engine("GET", "/task/" + WORD + "/deployed-form", ""),
                engine("GET", task + "/variables/" + WORD, ""),
                engine("GET", "/task?nameLike=a%00b", ""),
                engine("GET", "/task?name=a%2500b&firstResult=" + WORD, ""),
                engine("GET", "/task?sortBy=" + WORD + "&sortOrder=asc", ""),
                engine("GET", "/task?sortBy=created", ""),
                engine("GET", "/task?priority=" + WORD, ""),
                engine("GET", "/task?createdBefore=" + WORD, ""),
                engine("GET", "/task?maxResults=99999999999999", ""),
                engine("GET", "/task?taskVariables=" + WORD, ""),
                engine("POST", "/task", "{\"nameLike\":\"a\\u0000b\"}"),
                engine("POST", "/task", "{\"nameLike\":[\"" + WORD + "\"]}"),
                engine("POST", "/task", "{\"assigneeExpression\":\"${'" + WORD + "'}\"}"),
                engine("POST", "/task", "{" + WORD),
                engine("POST", "/task", large),
                engine("PATCH", "/task", "{}"),
                engine("DELETE", "/task", ""),
                engine("PUT", task + "/submit-form", "{}"),
                engine("GET", "/" + WORD, ""),
                engine("GET", "/engine/" + WORD + "/task", ""),
                engine("GET", "/process-definition/key/" + WORD + "/deployed-start-form", ""),
                engine("GET", "/process-definition/" + WORD, ""),
                engine("POST", "/process-definition/key/" + WORD + "/submit-form", "{\"variables\":{}}"),
                engine("POST", "/process-definition/key/entry-to-care/submit-form", "null"),
                engine("POST", "/process-definition/key/entry-to-care/submit-form", ""),
                engine("POST", "/process-definition/key/entry-to-care/submit-form", "{\"variables\":{\"wayIn\":5}}"),
                engine("GET", "/filter/" + WORD + "/list", ""),
                engine("POST", "/filter/" + WORD + "/list", "{}"),
                engine("GET", "/history/task?taskId=a%00", ""),
                operator("GET", "/job?jobId=%00", ""),
                operator("POST", "/task/create", "null"),
                operator("PUT", task, "{\"due\":\"" + WORD + "\"}"),
                operator("PUT", task, "null"),
                operator("POST", "/process-definition/key/" + WORD + "/start", "{}"),
                operator("POST", "/process-instance", "{\"variables\":[{\"name\":\"a\",\"operator\":\"" + WORD
                        + "\",\"value\":1}]}"),
                operator("GET", "/process-instance/" + WORD + "/activity-instances", ""),
                operator("POST", "/message", "{\"messageName\":\"" + WORD + "\"}"),
                operator("POST", "/message", "null"),
                operator("GET", "/history/process-instance?startedBefore=" + WORD, ""),
                operator("POST", "/decision-definition/key/threshold/evaluate",
                        "{\"variables\":{\"need\":{\"value\":\"" + WORD
                        + "\",\"type\":\"Nonsense\"}}}"),
                partner("POST", "/api/contacts", "application/json", "{" + WORD),
                partner("POST", "/api/contacts", "application/json", ""),
                partner("POST", "/api/contacts", "application/json", "null"),
                partner("POST", "/api/contacts", "application/json", "[]"),
                partner("POST", "/api/contacts", "application/json", "\"" + WORD + "\""),
                partner("POST", "/api/contacts", "application/json", deep),
                partner("POST", "/api/contacts", "application/json", "{\"contactId\":{\"a\":\"" + WORD
                        + "\"},\"children\":5}"),
                partner("POST", "/api/contacts", "application/json", large),
                partner("POST", "/api/contacts", "text/plain", WORD),
                partner("POST", "/api/contacts", WORD, WORD),
                partner("PUT", "/api/contacts", "application/json", "{}"),
                partner("DELETE", "/api/contacts", "application/json", ""),
                partner("POST", "/api/" + WORD, "application/json", "{}"),
                partner("POST", "/api/contacts/" + WORD, "application/json", "{}"));
        List<String> wrong = new ArrayList<>();
        Visitor visitor = new Visitor(port);
        for (Attempt a : attempts) {
            HttpResponse<String> answer = visitor.call(a.method(), a.path(), a.user(), a.contentType(),
                    a.body().getBytes(StandardCharsets.UTF_8));
            String body = answer.body() == null ? "" : answer.body();
            boolean refused = answer.statusCode() >= 400 && answer.statusCode() < 500;
            if (!refused || body.contains(WORD) || body.contains("Exception") || body.contains("\\tat ")
                    || body.length() > 600) {
                wrong.add(a.method() + " " + a.path() + " " + a.body().substring(0, Math.min(80, a.body().length()))
                        + " -> "
                        + answer.statusCode() + " " + body.substring(0, Math.min(300, body.length())));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(tasks.createTaskQuery().count()).isEqualTo(before);
        assertThat(council.open(child)).containsExactly("screenContact");
    }

    @Test
    void of_two_who_submit_at_the_same_moment_one_is_told_who_was_first() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 5; round++) {
                String child = frontDoor.contact("contact");
                String task = council.task(child, "screenContact").getId();
                CyclicBarrier together = new CyclicBarrier(2);
                List<Future<HttpResponse<String>>> answers = new ArrayList<>();
                for (String user : List.of("amara", "ben")) {
                    Visitor visitor = new Visitor(port);
                    visitor.get("/engine-rest/task/" + task, user, user);
                    answers.add(both.submit(() -> {
                        together.await();
                        return visitor.call("POST", "/engine-rest/task/" + task + "/submit-form", user, user,
                                SCREENING);
                    }));
                }
                HttpResponse<String> amara = answers.get(0).get();
                HttpResponse<String> ben = answers.get(1).get();
                boolean amaraFirst = amara.statusCode() == 204;
                HttpResponse<String> loser = amaraFirst ? ben : amara;
                assertThat(List.of(amara.statusCode(), ben.statusCode())).containsExactlyInAnyOrder(204, 409);
                assertThat(loser.body()).contains("This was already completed by "
                        + (amaraFirst ? "Amara Okafor" : "Ben Whitaker") + ".");
                assertThat(db.sql("select count(*) from care.form_submitted where task_id = ?").param(task)
                        .query(Integer.class).single()).isOne();
                council.settle(child);
                assertThat(council.open(child)).containsExactly("confirmThreshold");
            }
        } finally {
            both.shutdownNow();
        }
    }
}
