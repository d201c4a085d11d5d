package uk.corporateparenting.notices;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the documentation of GOV.UK Notify says it answers to a mail and to a question by reference. */
final class FakeNotify implements AutoCloseable {

    static final String KEY = "test-" + new UUID(0, 1) + "-" + new UUID(0, 2);

    record Sent(String id, String reference, String to, String subject, String body) {
    }

    final List<Sent> sent = new CopyOnWriteArrayList<>();
    volatile int answers = 201;
    volatile String status = "delivered";
    private final ObjectMapper json = new ObjectMapper();
    private final HttpServer server;

    FakeNotify() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v2/notifications/email", this::take);
        server.createContext("/v2/notifications", this::list);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void take(HttpExchange call) throws IOException {
        JsonNode mail = json.readTree(call.getRequestBody());
        if (answers != 201) {
            answer(call, answers, Map.of("status_code", answers, "errors", List.of(Map.of("error", "Error", "message",
                    "Can't send to " + mail.path("email_address").asText()))));
            return;
        }
        Sent one = new Sent(UUID.randomUUID().toString(), mail.path("reference").asText(),
                mail.path("email_address").asText(), mail.path("personalisation").path("subject").asText(),
                mail.path("personalisation").path("body").asText());
        sent.add(one);
        answer(call, 201, Map.of("id", one.id(), "reference", one.reference(), "uri", "https://example.org",
                "content", Map.of("subject", one.subject(), "body", one.body(), "from_email", "care@example.org"),
                "template", template()));
    }

    private void list(HttpExchange call) throws IOException {
        String query = URLDecoder.decode(call.getRequestURI().getRawQuery(), StandardCharsets.UTF_8);
        answer(call, 200, Map.of("links", Map.of("current", url()), "notifications", sent.stream()
                .filter(one -> query.contains("reference=" + one.reference()))
                .map(one -> Map.of("id", one.id(), "reference", one.reference(), "type", "email", "status", status,
                        "body", one.body(), "created_at", "2026-11-22T10:15:00.000000Z", "template", template(),
                        "is_cost_data_ready", true, "cost_in_pounds", 0.0, "cost_details", Map.of())).toList()));
    }

    private static Map<String, Object> template() {
        return Map.of("id", new UUID(0, 3).toString(), "version", 1, "uri", "https://example.org");
    }

    private void answer(HttpExchange call, int code, Map<String, Object> body) throws IOException {
        byte[] bytes = json.writeValueAsBytes(body);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(code, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
