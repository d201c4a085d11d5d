package uk.corporateparenting.entrytocare.contact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import uk.corporateparenting.entrytocare.contact.Verdict.Kind;

/** Hands a contact to a running product over its API. */
final class RemoteTaker implements ContactImport.Taker {

    private static final int ATTEMPTS = 3;
    private static final int SERVER_ERROR = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI contacts;
    private final String authorization;

    /** @throws IOException when passwords and children's names would travel in clear text */
    RemoteTaker(URI server, String user, String password) throws IOException {
        boolean onThisMachine = "http".equals(server.getScheme()) && server.getHost() != null
                && InetAddress.getByName(server.getHost()).isLoopbackAddress();
        if (!"https".equals(server.getScheme()) && !onThisMachine) {
            throw new IOException("The server's address must begin with https unless it is this machine.");
        }
        this.contacts = URI.create(server.toString().replaceAll("/+$", "") + ContactsApi.PATH);
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(
                (user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Verdict take(byte[] message) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(contacts).timeout(PATIENCE)
                .header("Authorization", authorization).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(message)).build();
        HttpResponse<byte[]> answer = null;
        for (int attempt = 1; attempt <= ATTEMPTS && isUnanswered(answer); attempt++) {
            answer = send(request);
        }
        if (answer == null) {
            throw new IOException("The server at " + contacts.getHost() + " does not answer. Run it again later:"
                    + " nothing is started twice.");
        }
        try {
            return verdict(answer);
        } catch (JsonProcessingException e) {
            throw new IOException("What answers at this address is not this product.");
        }
    }

    private static boolean isUnanswered(HttpResponse<byte[]> answer) {
        return answer == null || answer.statusCode() >= SERVER_ERROR;
    }

    /** The answer; null if there is none. */
    private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Stopped. Run it again: nothing is started twice.");
        } catch (IOException e) {
            return null;
        }
    }

    private static Verdict verdict(HttpResponse<byte[]> answer) throws IOException {
        int unknown = answer.headers().firstValue(ContactsApi.IGNORED_FIELDS).map(Integer::parseInt).orElse(0);
        return switch (answer.statusCode()) {
            case 201 -> Verdict.taken(Kind.ACCEPTED, children(answer), unknown);
            case 200 -> Verdict.taken(Kind.DUPLICATE, children(answer), unknown);
            case 400, 409, 413, 422 -> rejected(answer);
            case 401, 403 -> throw new IOException("The server does not let this user send contacts. Check "
                    + ImportCommand.USER + " and " + ImportCommand.PASSWORD + ".");
            case 404, 405 -> throw new IOException("There is no such product at this address.");
            default -> Verdict.failed("status " + answer.statusCode());
        };
    }

    private static int children(HttpResponse<byte[]> answer) throws IOException {
        return JSON.readTree(answer.body()).path("children").asInt();
    }

    private static Verdict rejected(HttpResponse<byte[]> answer) throws IOException {
        JsonNode problem = JSON.readTree(answer.body());
        String field = problem.path("field").textValue();
        return Verdict.rejected(new ContactProblem(field,
                problem.path("reason").asText(problem.path("detail").asText("refused"))));
    }
}
