package uk.corporateparenting.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** What went wrong, in words that help and tell nothing else; for programs as a problem document (RFC 9457). */
record Problem(HttpStatus status, String title, String sentence) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Problem of(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> new Problem(status, "Not signed in", "Sign in first.");
            case FORBIDDEN -> new Problem(status, "Not allowed", "You are not allowed to see or do this.");
            case NOT_FOUND -> new Problem(status, "Not found", "There is nothing at this address.");
            case METHOD_NOT_ALLOWED -> new Problem(status, "Not possible here", "This cannot be done at this address.");
            case NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE ->
                    new Problem(status, "Unknown format", "This format is not understood here.");
            case PAYLOAD_TOO_LARGE -> new Problem(status, "Too large", "This is more than can be sent at once.");
            default -> status.is5xxServerError()
                    ? new Problem(status, "Something went wrong",
                            "Something went wrong on our side. Nothing was changed. Try again in a few minutes.")
                    : new Problem(status, "Not understood", "This request was not understood. Nothing was changed.");
        };
    }

    /** The same answer whether there is such a child or not, and whoever asks. */
    private static Problem noRecord() {
        return new Problem(HttpStatus.FORBIDDEN, "No record to show",
                "You may not see this record, or it does not exist.");
    }

    /** What went wrong at that address. */
    static Problem of(HttpStatus status, String path) {
        return status == HttpStatus.FORBIDDEN && path.startsWith("/children/") ? noRecord() : of(status);
    }

    Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "about:blank");
        document.put("title", title);
        document.put("status", status.value());
        document.put("detail", sentence);
        return document;
    }

    void write(HttpServletResponse response) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        JSON.writeValue(response.getOutputStream(), document());
    }

    /** Whether a program rather than a person reads the answer. */
    static boolean isForProgram(HttpServletRequest request, String path) {
        String accept = request.getHeader("Accept");
        return path.startsWith("/api/") || path.startsWith("/engine-rest") || path.startsWith("/actuator")
                || path.startsWith("/camunda/api/") || path.startsWith("/v3/")
                || accept != null && accept.contains("json") && !accept.contains("text/html");
    }
}
