package uk.corporateparenting.workflow.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingRequestWrapper;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * What the engine's REST interfaces say when something goes wrong, said to a person: one sentence, no trace, nothing of
 * what was typed. Answers are never cached by a browser.
 */
class RefusalFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalFilter.class);

    /** What the engine says, as an error of its own, when a new password breaks the rules. */
    private static final String UNFIT_PASSWORD = "Password does not match policy";
    private static final int LONGEST_BODY = 1024 * 1024;

    private final ObjectMapper json = new ObjectMapper();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingRequestWrapper asked = new ContentCachingRequestWrapper(request, LONGEST_BODY);
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        response.setHeader("Cache-Control", "no-store");
        try {
            chain.doFilter(isJson(request) ? asked : request, answer);
        } catch (ServletException | RuntimeException e) {
            if (answer.isCommitted()) {
                throw e;
            }
            say(answer, 500, somethingWentWrong(e.getClass().getSimpleName()));
        }
        if (answer.getStatus() >= 400 && !answer.isCommitted()) {
            translate(answer, asked);
        }
        answer.copyBodyToResponse();
    }

    private void translate(ContentCachingResponseWrapper answer, ContentCachingRequestWrapper asked)
            throws IOException {
        JsonNode body = body(answer);
        String message = body.path("message").asText("");
        int mark = message.lastIndexOf(RefusedForm.MARK);
        int code = body.path("code").asInt() - RefusedForm.CODE;
        if (mark >= 0) {
            say(answer, code >= 400 && code < 500 ? code : answer.getStatus(), message.substring(mark + 1));
            return;
        }
        if (message.contains(UNFIT_PASSWORD)) {
            say(answer, 400, "A password has at least 12 characters and is not the user id.");
            return;
        }
        int status = answer.getStatus() < 500 ? answer.getStatus()
                : blame(body.path("type").asText(), asked);
        switch (status) {
            case 401 -> { }
            case 403 -> say(answer, 403, "You are not allowed to do this.");
            case 404 -> say(answer, 404, "This is not here, or no longer.");
            case 500 -> say(answer, 500, somethingWentWrong(body.path("type").asText("unknown")));
            default -> say(answer, status, "This could not be understood.");
        }
    }

    /**
     * The engine's own interfaces stumble over a body or a part of it that is null, over ids that are not there and
     * over NUL characters, and call it an error of theirs. Code of ours never gets here with these: it fails as a
     * failed step.
     */
    private static int blame(String type, ContentCachingRequestWrapper asked) {
        boolean unspeakable = asked.getQueryString() != null && asked.getQueryString().contains("%00")
                || asked.getContentAsString().contains("\\u0000");
        return switch (type) {
            case "NullPointerException" -> 400;
            case "NullValueException" -> 404;
            default -> unspeakable ? 400 : 500;
        };
    }

    private static boolean isJson(HttpServletRequest request) {
        return request.getContentType() != null && request.getContentType().startsWith("application/json");
    }

    private static String somethingWentWrong(String kind) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Request failed: {} ({})", id, kind);
        return "Something went wrong, and nothing was changed. If it happens again, report it with the number " + id + ".";
    }

    private JsonNode body(ContentCachingResponseWrapper answer) {
        try {
            JsonNode body = json.readTree(answer.getContentAsByteArray());
            return body == null ? json.createObjectNode() : body;
        } catch (IOException e) {
            return json.createObjectNode();
        }
    }

    private void say(ContentCachingResponseWrapper answer, int status, String sentence) throws IOException {
        answer.resetBuffer();
        answer.setStatus(status);
        answer.setContentType("application/json");
        answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
        answer.getOutputStream().write(json.writeValueAsBytes(
                Map.of("type", status >= 500 ? "Failure" : "Refusal", "message", sentence)));
    }

    @Configuration(proxyBeanMethods = false)
    static class Registration {

        @Bean
        FilterRegistrationBean<RefusalFilter> refusalFilter() {
            FilterRegistrationBean<RefusalFilter> filter = new FilterRegistrationBean<>(new RefusalFilter());
            filter.addUrlPatterns("/camunda/api/*", "/engine-rest/*");
            filter.setOrder(-1000);
            return filter;
        }
    }
}
