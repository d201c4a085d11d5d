package uk.corporateparenting.entrytocare.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import uk.corporateparenting.EngineTest;

@EngineTest
class ContactsApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired TestRestTemplate http;
    @Autowired ReceivedContacts received;
    @Autowired WebApplicationContext context;
    @LocalServerPort int port;

    static Stream<SampleFile> files() {
        return SampleFile.all();
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_sent_twice_starts_each_accepted_child_once(SampleFile original) throws Exception {
        String prefix = prefix();
        SampleFile file = original.under(prefix);
        Map<Integer, String> answers = new TreeMap<>();
        for (SampleFile.Line line : file.lines()) {
            ResponseEntity<String> answer = send(line.message());
            answers.put(line.number(), answer.getBody());
            switch (line.verdict()) {
                case "accepted" -> {
                    assertThat(answer.getStatusCode().value()).as(line.toString()).isEqualTo(201);
                    assertThat(JSON.readTree(answer.getBody())).isEqualTo(JSON.readTree("""
                            {"contactId": "%s", "receivedAt": "%s", "status": "received", "children": %d}""".formatted(
                            line.contactId(), JSON.readTree(line.message()).path("receivedAt").asText(),
                            line.children())));
                }
                case "duplicate" -> assertThat(answer.getStatusCode().value()).as(line.toString()).isEqualTo(200);
                default -> assertRefused(answer, line);
            }
        }
        for (SampleFile.Line line : file.lines()) {
            ResponseEntity<String> again = send(line.message());
            assertThat(again.getBody()).isEqualTo(answers.get(line.number()));
            assertThat(again.getStatusCode().value()).isNotEqualTo(201);
        }
        received.assertEachAcceptedChildHasOneCase(file, prefix);
    }

    private static void assertRefused(ResponseEntity<String> answer, SampleFile.Line line) throws Exception {
        assertThat(answer.getStatusCode().value()).as(line.toString()).isIn(400, 409, 422);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        JsonNode problem = JSON.readTree(answer.getBody());
        assertThat(problem.path("detail").asText()).isEqualTo(line.why());
        assertThat(problem.path("status").asInt()).isEqualTo(answer.getStatusCode().value());
        assertThat(problem.path("type").asText()).startsWith("urn:");
        assertThat(problem.path("title").asText()).isNotEmpty();
        if (!line.why().equals("not JSON")) {
            assertThat(problem.path("field").asText() + " " + problem.path("reason").asText()).isEqualTo(line.why());
        }
        assertThat(problem.properties()).extracting(Map.Entry::getKey)
                .isSubsetOf("type", "title", "status", "detail", "instance", "field", "reason", "problems");
    }

    @Test
    void the_examples_of_the_description_are_taken_in() {
        for (String example : List.of(ContactExamples.ONE_CHILD, ContactExamples.UNBORN_SIBLING)) {
            String contact = example.replace("\"contactId\": \"", "\"contactId\": \"" + prefix());
            assertThat(send(bytes(contact)).getStatusCode().value()).isEqualTo(201);
        }
    }

    @Test
    void ignored_fields_are_counted_in_a_header() {
        String contact = ContactExamples.ONE_CHILD.replace("\"contactId\": \"",
                "\"a\": 1, \"contactId\": \"" + prefix());
        assertThat(send(bytes(contact)).getHeaders().getFirst("Ignored-Fields")).isEqualTo("1");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            partner | application/json                | 201
            partner | application/json; charset=UTF-8 | 201
            amara   | application/json                | 201
            partner | text/plain                      | 415
            partner | application/json; charset=UTF-16| 415
            partner | application/x-www-form-urlencoded | 415
            jaya    | application/json                | 403
            nobody  | application/json                | 401
            """)
    void who_may_send_what(String user, String type, int status) throws Exception {
        String contact = ContactExamples.ONE_CHILD.replace("\"contactId\": \"", "\"contactId\": \"" + prefix());
        HttpResponse<String> answer = raw(request(user).header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(contact)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith(status == 201 ? "application/json" : "application/problem+json");
        assertThat(answer.body()).doesNotContain("Aaliyah").doesNotContain("xception");
    }

    @Test
    void an_unusual_accept_header_does_not_hide_that_a_contact_was_kept() throws Exception {
        String contact = ContactExamples.ONE_CHILD.replace("\"contactId\": \"", "\"contactId\": \"" + prefix());
        assertThat(raw(request("partner").header("Content-Type", "application/json").header("Accept", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(contact))).statusCode()).isEqualTo(201);
    }

    @Test
    void more_than_a_mebibyte_is_refused_with_and_without_a_length() throws Exception {
        String prefix = prefix();
        byte[] contact = bytes(ContactExamples.ONE_CHILD.replace("\"contactId\": \"", "\"contactId\": \"" + prefix)
                .replace("tonight.", "x".repeat(1024 * 1024)));
        for (var body : List.of(HttpRequest.BodyPublishers.ofByteArray(contact),
                HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(contact)))) {
            HttpResponse<String> answer = raw(request("partner").header("Content-Type", "application/json").POST(body));
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("\"status\":413").hasSizeLessThan(300);
        }
        assertThat(received.references(prefix)).isEmpty();
    }

    @Test
    void there_is_nothing_to_read_here() {
        assertThat(http.withBasicAuth("partner", "partner").getForEntity("/api/contacts", String.class)
                .getStatusCode().is4xxClientError()).isTrue();
    }

    @Test
    void the_description_shows_our_own_interface_to_those_who_are_signed_in() throws Exception {
        MockMvc browser = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        assertThat(browser.perform(get("/v3/api-docs").accept(MediaType.APPLICATION_JSON)).andReturn().getResponse()
                .getStatus()).isEqualTo(401);

        JsonNode description = JSON.readTree(browser.perform(get("/v3/api-docs").with(user("partner"))).andReturn()
                .getResponse().getContentAsString(StandardCharsets.UTF_8));
        assertThat(description.path("paths").properties()).extracting(Map.Entry::getKey)
                .containsExactly("/api/contacts");
        JsonNode post = description.at("/paths/~1api~1contacts/post");
        assertThat(post.path("responses").properties()).extracting(Map.Entry::getKey)
                .contains("200", "201", "400", "401", "403", "409", "413", "415", "422");
        assertThat(post.at("/requestBody/content/application~1json/examples").size()).isEqualTo(2);
        assertThat(description.at("/components/schemas/Contact/required").toString())
                .contains("contactId", "receivedAt", "children");
        assertThat(description.at("/components/securitySchemes/basic/scheme").asText()).isEqualTo("basic");
        assertThat(browser.perform(get("/swagger-ui/index.html").with(user("partner"))).andReturn().getResponse()
                .getStatus()).isEqualTo(200);
    }

    private ResponseEntity<String> send(byte[] message) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return http.withBasicAuth("partner", "partner")
                .exchange("/api/contacts", HttpMethod.POST, new HttpEntity<>(message, headers), String.class);
    }

    private HttpRequest.Builder request(String user) {
        String basic = Base64.getEncoder().encodeToString(bytes(user + ":" + user));
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/contacts"))
                .version(HttpClient.Version.HTTP_1_1).header("Authorization", "Basic " + basic);
    }

    private static HttpResponse<String> raw(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String prefix() {
        return UUID.randomUUID() + ":";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
