package uk.corporateparenting.entrytocare.contact;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.entrytocare.contact.ContactMessage.NamedInContact;
import uk.corporateparenting.entrytocare.contact.ContactMessage.Referrer;
import uk.corporateparenting.record.ConsentAnswer;
import uk.corporateparenting.record.Contact;
import uk.corporateparenting.record.Ethnicity;
import uk.corporateparenting.record.Fact.ChildIdentity;
import uk.corporateparenting.record.NeedCode;
import uk.corporateparenting.record.NhsNumber;
import uk.corporateparenting.record.Postcode;
import uk.corporateparenting.record.Sex;
import uk.corporateparenting.record.SourceOfReferral;
import uk.corporateparenting.record.Upn;
import uk.corporateparenting.timescale.LondonTime;

/** Reads a partner's contact from JSON and checks it. A fault is told by field and reason, never with its value. */
@Component
class ContactReader {

    private static final int OLDEST = 25;
    private static final int MOST_CHILDREN = 20;
    private static final int MOST_PROBLEMS = 50;
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_EMAIL = 320;
    private static final int LONGEST_PHONE = 50;
    /** The clocks of two systems are never quite the same. */
    private static final Duration AHEAD = Duration.ofMinutes(15);
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Clock clock;

    ContactReader(Clock clock) {
        this.clock = clock;
    }

    /** @throws ContactRefused when it is not JSON, or naming what is wrong with it */
    IncomingContact read(byte[] message) {
        JsonNode json = tree(message).orElseThrow(ContactRefused::notJson);
        List<ContactProblem> problems = new ArrayList<>();
        IncomingContact contact = json.isObject() ? read(json, problems) : null;
        if (contact == null) {
            problems.add(new ContactProblem(null, "not a JSON object"));
        }
        if (!problems.isEmpty()) {
            throw new ContactRefused(ContactRefused.Kind.FAULTY,
                    problems.subList(0, Math.min(problems.size(), MOST_PROBLEMS)));
        }
        return contact;
    }

    /** The sender's id, also of a contact that is refused, so that a report can name it. */
    static Optional<String> contactId(byte[] message) {
        return tree(message).filter(JsonNode::isObject)
                .map(json -> new FieldReader(json, "", new ArrayList<>()).line("contactId", LONGEST_ID));
    }

    private static Optional<JsonNode> tree(byte[] message) {
        try {
            return Optional.ofNullable(JSON.readTree(message)).filter(json -> !json.isMissingNode());
        } catch (IOException e) {
            // What the parser says repeats what was sent.
            return Optional.empty();
        }
    }

    private IncomingContact read(JsonNode json, List<ContactProblem> problems) {
        FieldReader in = new FieldReader(json, "", problems);
        int unknown = in.unknown(ContactMessage.class);
        String id = in.said("contactId", in.line("contactId", LONGEST_ID));
        if (id != null && id.chars().anyMatch(Character::isWhitespace)) {
            in.problem("contactId", "holds a blank");
        }
        Instant receivedAt = receivedAt(in);
        SourceOfReferral source = in.code("source", SourceOfReferral.class);
        String sourceName = in.line("sourceName", LONGEST_LINE);
        FieldReader referrer = referrer(in, json.path("referrer"), problems);
        unknown += referrer.unknown(Referrer.class);
        Contact contact = new Contact(receivedAt, id, "contact", source, sourceName,
                referrer.line("name", LONGEST_LINE), referrer.line("email", LONGEST_EMAIL),
                referrer.line("phone", LONGEST_PHONE), in.said("reason", in.words("reason", LONGEST_TEXT)),
                in.code("presentingNeed", NeedCode.class), in.truth("immediateDanger"), null,
                in.words("childSays", LONGEST_TEXT), in.code("consent", ConsentAnswer.class));

        List<ChildIdentity> children = new ArrayList<>();
        JsonNode named = in.required("children");
        if (named != null && !named.isArray()) {
            in.problem("children", "is not a list");
        } else if (named != null && named.isEmpty()) {
            in.problem("children", "is empty");
        } else if (named != null && named.size() > MOST_CHILDREN) {
            in.problem("children", "has more than " + MOST_CHILDREN + " children");
        } else if (named != null) {
            for (int i = 0; i < named.size(); i++) {
                if (named.get(i).isObject()) {
                    FieldReader child = new FieldReader(named.get(i), "children[" + i + "].", problems);
                    unknown += child.unknown(NamedInContact.class);
                    children.add(child(child, i, receivedAt, problems));
                } else {
                    in.problem("children[" + i + "]", "is not an object");
                }
            }
        }
        return new IncomingContact(contact, children, unknown);
    }

    private Instant receivedAt(FieldReader in) {
        Instant receivedAt = in.time("receivedAt");
        if (receivedAt != null && receivedAt.isAfter(clock.instant().plus(AHEAD))) {
            in.problem("receivedAt", "is in the future");
        } else if (receivedAt != null && receivedAt.isBefore(EARLIEST)) {
            in.problem("receivedAt", "is too long ago");
        } else {
            return receivedAt;
        }
        return null;
    }

    private static FieldReader referrer(FieldReader in, JsonNode referrer, List<ContactProblem> problems) {
        if (!referrer.isObject() && in.has("referrer")) {
            in.problem("referrer", "is not an object");
        }
        return new FieldReader(referrer, "referrer.", problems);
    }

    private static ChildIdentity child(FieldReader in, int index, Instant receivedAt, List<ContactProblem> problems) {
        boolean unborn = in.has("expectedDateOfBirth");
        String given = in.line("givenName", LONGEST_NAME);
        String family = in.line("familyName", LONGEST_NAME);
        if (!unborn) {
            in.said("givenName", given);
            in.said("familyName", family);
        }
        LocalDate born = in.day("dateOfBirth");
        Integer age = in.wholeNumber("estimatedAge");
        LocalDate expected = in.day("expectedDateOfBirth");
        LocalDate received = receivedAt == null ? null : LondonTime.day(receivedAt);
        if (!unborn && !in.has("dateOfBirth") && !in.has("estimatedAge")) {
            in.problem("dateOfBirth", "is missing");
        } else if (unborn && (in.has("dateOfBirth") || in.has("estimatedAge"))) {
            in.problem("expectedDateOfBirth", "is given for a born child");
        } else if (age != null && (age < 0 || age > OLDEST)) {
            in.problem("estimatedAge", "is not an age");
        } else if (received != null && born != null && born.isAfter(received)) {
            in.problem("dateOfBirth", "is in the future");
        } else if (received != null && Childhood.isOver(born, age, received)) {
            problems.add(new ContactProblem("children[" + index + "]", "is not a child"));
        } else if (received != null && expected != null && !Childhood.isWithinPregnancy(expected, received)) {
            in.problem("expectedDateOfBirth", "is not within a pregnancy");
        }
        Sex sex = in.code("sex", Sex.class);
        Ethnicity ethnicity = in.code("ethnicity", Ethnicity.class);
        String postcode = Postcode.normalise(in.line("postcode", LONGEST_LINE));
        if (postcode != null && !Postcode.isValid(postcode)) {
            in.problem("postcode", "is not a postcode");
        }
        String nhsNumber = in.line("nhsNumber", LONGEST_LINE);
        if (nhsNumber != null && !nhsNumber.matches("[0-9]{10}")) {
            in.problem("nhsNumber", "is not ten digits");
        } else if (nhsNumber != null && !NhsNumber.isValid(nhsNumber)) {
            in.problem("nhsNumber", "fails its check digit");
        }
        String upn = Upn.normalise(in.line("upn", LONGEST_LINE));
        if (upn != null && !Upn.isValid(upn)) {
            in.problem("upn", "is not a unique pupil number");
        }
        // After a fault nothing is kept, and the record would refuse what is wrong.
        return problems.isEmpty() ? new ChildIdentity(receivedAt, given, family, born, age, expected, sex, ethnicity,
                nhsNumber, upn, null, postcode, false) : null;
    }
}
