package uk.corporateparenting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.corporateparenting.EngineTest;

@EngineTest
class RequestSizeLimitTest {

    private static final byte[] LARGEST = new byte[RequestSizeLimit.BYTES];
    private static final byte[] TOO_LARGE = new byte[RequestSizeLimit.BYTES + 1];

    @LocalServerPort
    int port;

    @Test
    void a_request_of_more_than_a_mebibyte_is_refused() throws Exception {
        HttpResponse<String> answer = post(BodyPublishers.ofByteArray(TOO_LARGE), "application/json");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("at most 1 MiB");
    }

    @Test
    void so_is_one_that_hides_its_length() throws Exception {
        assertThat(post(chunked(TOO_LARGE), "application/json").statusCode()).isEqualTo(413);
        assertThat(post(chunked(new byte[10]), "application/x-www-form-urlencoded").statusCode()).isEqualTo(411);
    }

    @Test
    void a_request_of_just_a_mebibyte_gets_as_far_as_the_sign_in() throws Exception {
        assertThat(post(BodyPublishers.ofByteArray(LARGEST), "application/json").statusCode()).isIn(401, 403);
        assertThat(post(chunked(LARGEST), "application/json").statusCode()).isIn(401, 403);
    }

    private static BodyPublisher chunked(byte[] body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }

    private HttpResponse<String> post(BodyPublisher body, String contentType)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/contacts"))
                .version(HttpClient.Version.HTTP_1_1).header("Content-Type", contentType).POST(body).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
