package uk.corporateparenting.entrytocare.contact;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.corporateparenting.record.Contact.Outcome;

/**
 * Contacts from partners' systems. The sender hears that the contact was received and nothing more. A refusal is a
 * problem document (RFC 9457): 400 when it is no JSON, 422 when a field is missing, of the wrong type or wrong, 409
 * when the id was used for something else, 413 and 415 for size and format.
 */
@RestController
@RequestMapping(ContactsApi.PATH)
@Tag(name = "Contacts", description = "Worries about children, from partners' systems")
class ContactsApi {

    static final String PATH = "/api/contacts";
    static final String IGNORED_FIELDS = "Ignored-Fields";
    static final int LARGEST = 1024 * 1024;

    private static final String PROBLEM = MediaType.APPLICATION_PROBLEM_JSON_VALUE;
    private static final String PROBLEM_TYPE = "urn:corporate-parenting:problem:";

    /** What a sender hears. */
    @Schema(name = "Receipt")
    record Answer(
            @Schema(example = "2A-2026-1100001") String contactId,
            @Schema(example = "2026-11-19T12:56:00Z") Instant receivedAt,
            @Schema(example = "received") String status,
            @Schema(description = "How many children were named.", example = "1") int children) {
    }

    /** A refusal, as it is described; what is sent is a {@link ProblemDetail}. */
    @Schema(name = "Problem", description = "Why nothing was taken in. Names fields and reasons, never what was sent.")
    record Problem(
            @Schema(example = PROBLEM_TYPE + "contact-refused") String type,
            @Schema(example = "The contact is faulty") String title,
            @Schema(example = "422") int status,
            @Schema(example = "children[0].nhsNumber fails its check digit") String detail,
            @Schema(description = "The first faulty field.", example = "children[0].nhsNumber") String field,
            @Schema(example = "fails its check digit") String reason,
            @Schema(description = "Every fault, at most 50.") List<ContactProblem> problems) {
    }

    private final ContactReader reader;
    private final ContactIntake intake;

    ContactsApi(ContactReader reader, ContactIntake intake) {
        this.reader = reader;
        this.intake = intake;
    }

    @Operation(operationId = "sendContact", summary = "Send a contact",
            description = "Safe to repeat: the same contactId with the same content is answered as the first time and "
                    + "starts nothing again. At most 1 MiB.",
            requestBody = @RequestBody(required = true, content = @Content(
                    mediaType = MediaType.APPLICATION_JSON_VALUE,
                    schema = @Schema(implementation = ContactMessage.class),
                    examples = {
                        @ExampleObject(name = "A school about one child", value = ContactExamples.ONE_CHILD),
                        @ExampleObject(name = "Police about a sister and an unborn child",
                                value = ContactExamples.UNBORN_SIBLING)})),
            responses = {
                @ApiResponse(responseCode = "201", description = "Received.",
                        headers = @Header(name = IGNORED_FIELDS, schema = @Schema(type = "integer"),
                                description = "How many fields were ignored, if any."),
                        content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
                                schema = @Schema(implementation = Answer.class))),
                @ApiResponse(responseCode = "200", description = "Was received before; the first answer again.",
                        content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
                                schema = @Schema(implementation = Answer.class))),
                @ApiResponse(responseCode = "400", description = "Not JSON.", content = @Content(mediaType = PROBLEM,
                        schema = @Schema(implementation = Problem.class),
                        examples = @ExampleObject(ContactExamples.NOT_JSON))),
                @ApiResponse(responseCode = "401", description = "Sign in with HTTP Basic.",
                        content = @Content(mediaType = PROBLEM)),
                @ApiResponse(responseCode = "403", description = "This user may not send contacts.",
                        content = @Content(mediaType = PROBLEM)),
                @ApiResponse(responseCode = "409", description = "The contactId was used for a different contact.",
                        content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = Problem.class),
                                examples = @ExampleObject(ContactExamples.CONFLICT))),
                @ApiResponse(responseCode = "413", description = "Larger than 1 MiB.",
                        content = @Content(mediaType = PROBLEM)),
                @ApiResponse(responseCode = "415", description = "Not application/json in UTF-8.",
                        content = @Content(mediaType = PROBLEM)),
                @ApiResponse(responseCode = "422", description = "A field is missing, of the wrong type or wrong.",
                        content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = Problem.class),
                                examples = @ExampleObject(ContactExamples.FAULTY)))
            })
    @PostMapping
    ResponseEntity<Object> receive(HttpServletRequest request) throws IOException {
        if (request.getRemoteUser() == null) {
            return refuse(HttpStatus.UNAUTHORIZED, "unauthorised", "Not signed in", "Sign in first.");
        }
        if (!isJson(request.getContentType())) {
            return refuse(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unknown-format", "Unknown format",
                    "Send the contact as application/json in UTF-8.");
        }
        byte[] message = request.getInputStream().readNBytes(LARGEST + 1);
        if (message.length > LARGEST) {
            return refuse(HttpStatus.PAYLOAD_TOO_LARGE, "too-large", "Too large",
                    "A contact may have at most 1 MiB.");
        }
        try {
            return receive(reader.read(message), request.getRemoteUser());
        } catch (ContactRefused refused) {
            return refuse(refused);
        }
    }

    private ResponseEntity<Object> receive(IncomingContact incoming, String by) {
        Outcome outcome = intake.receive(incoming, by).outcome();
        if (outcome == Outcome.CONFLICTING) {
            return refuse(ContactRefused.conflicting());
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity
                .status(outcome == Outcome.CREATED ? HttpStatus.CREATED : HttpStatus.OK)
                .contentType(MediaType.APPLICATION_JSON);
        if (incoming.unknownFields() > 0) {
            answer.header(IGNORED_FIELDS, String.valueOf(incoming.unknownFields()));
        }
        return answer.body(new Answer(incoming.contact().contactRef(), incoming.contact().receivedAt(), "received",
                incoming.children().size()));
    }

    private static boolean isJson(String contentType) {
        try {
            MediaType type = contentType == null ? null : MediaType.parseMediaType(contentType);
            return type != null && MediaType.APPLICATION_JSON.includes(type)
                    && (type.getCharset() == null || StandardCharsets.UTF_8.equals(type.getCharset()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static ResponseEntity<Object> refuse(ContactRefused refused) {
        HttpStatus status = switch (refused.kind()) {
            case NOT_JSON -> HttpStatus.BAD_REQUEST;
            case FAULTY -> HttpStatus.UNPROCESSABLE_ENTITY;
            case CONFLICTING -> HttpStatus.CONFLICT;
        };
        ProblemDetail problem = switch (refused.kind()) {
            case NOT_JSON -> problem(status, "not-json", "The message cannot be read", refused.first().why());
            case FAULTY -> problem(status, "contact-refused", "The contact is faulty", refused.first().why());
            case CONFLICTING -> problem(status, "contact-id-used", "The contactId is taken", refused.first().why());
        };
        if (refused.first().field() != null) {
            problem.setProperty("field", refused.first().field());
        }
        problem.setProperty("reason", refused.first().reason());
        problem.setProperty("problems", refused.problems());
        return answer(status, problem);
    }

    private static ResponseEntity<Object> refuse(HttpStatus status, String type, String title, String detail) {
        return answer(status, problem(status, type, title, detail));
    }

    private static ProblemDetail problem(HttpStatus status, String type, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(PROBLEM_TYPE + type));
        problem.setTitle(title);
        problem.setInstance(URI.create(PATH));
        return problem;
    }

    /** The format is said here, so that an unusual Accept header cannot turn a kept contact into an error. */
    private static ResponseEntity<Object> answer(HttpStatus status, ProblemDetail problem) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status == HttpStatus.UNSUPPORTED_MEDIA_TYPE) {
            answer.header(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE);
        }
        return answer.body(problem);
    }
}
