package uk.corporateparenting.entrytocare.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.corporateparenting.record.Coded;
import uk.corporateparenting.record.ConsentAnswer;
import uk.corporateparenting.record.Ethnicity;
import uk.corporateparenting.record.NeedCode;
import uk.corporateparenting.record.Sex;
import uk.corporateparenting.record.SourceOfReferral;

class ContactReaderTest {

    private static final String CONFLICT = ContactRefused.conflicting().first().why();
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final ContactReader reader =
            new ContactReader(Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC));

    static Stream<Arguments> lines() {
        return SampleFile.all().flatMap(file -> file.lines().stream().map(line -> Arguments.of(file, line)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("lines")
    void a_line_is_accepted_or_refused_with_field_and_reason(SampleFile file, SampleFile.Line line) {
        if (line.verdict().equals("rejected") && !line.why().equals(CONFLICT)) {
            ContactRefused refused = refused(line.message());
            assertThat(refused.first().why()).isEqualTo(line.why());
            assertThat(refused).hasMessage(line.why()).hasNoCause();
        } else {
            assertThat(reader.read(line.message()).children()).hasSize(line.children());
        }
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            /contactId                       | null                   | contactId is missing
            /contactId                       | "  "                   | contactId is blank
            /contactId                       | "a b"                  | contactId holds a blank
            /contactId                       | 7                      | contactId is not text
            /contactId                       | "a\\u0000"             | contactId holds a character that cannot be kept
            /contactId                       | "a\\u0007"             | contactId holds a control character
            /receivedAt                      | 1763560560             | receivedAt is not a time
            /receivedAt                      | "2026-11-19T12:56:00"  | receivedAt is not a time
            /receivedAt                      | "2026-11-19T12:56Z"    | receivedAt is not a time
            /receivedAt                      | "2026-11-19 12:56:00Z" | receivedAt is not a time
            /receivedAt                      | "2026-13-19T12:56:00Z" | receivedAt is not a time
            /receivedAt                      | "2026-11-22T12:16:00Z" | receivedAt is in the future
            /receivedAt                      | "1999-12-31T12:16:00Z" | receivedAt is too long ago
            /source                          | 6                      | source is not text
            /source                          | "2a"                   | source is not a known code
            /source                          | "S2A"                  | source is not a known code
            /sourceName                      | {}                     | sourceName is not text
            /referrer                        | "Nia"                  | referrer is not an object
            /referrer/name                   | "A\\nB"                | referrer.name holds a control character
            /reason                          | null                   | reason is missing
            /reason                          | "\\ud800"              | reason holds a character that cannot be kept
            /presentingNeed                  | null                   | presentingNeed is missing
            /immediateDanger                 | "yes"                  | immediateDanger is not true or false
            /immediateDanger                 | null                   | immediateDanger is missing
            /childSays                       | "a\\u0000b"            | childSays holds a character that cannot be kept
            /consent                         | "GIVEN"                | consent is not a known code
            /children                        | null                   | children is missing
            /children                        | {}                     | children is not a list
            /children/0                      | "Ava"                  | children[0] is not an object
            /children/0/givenName            | null                   | children[0].givenName is missing
            /children/0/givenName            | "A\\u0000"  | children[0].givenName holds a character that cannot be kept
            /children/0/givenName            | "A\\u202eb"            | children[0].givenName holds a control character
            /children/0/familyName           | "\\t"                  | children[0].familyName is blank
            /children/0/dateOfBirth          | null                   | children[0].dateOfBirth is missing
            /children/0/dateOfBirth          | "2019-02-29"           | children[0].dateOfBirth is not a date
            /children/0/dateOfBirth          | "+2019-02-28"          | children[0].dateOfBirth is not a date
            /children/0/dateOfBirth          | "2008-11-19"           | children[0] is not a child
            /children/0/dateOfBirth          | "2026-11-20"           | children[0].dateOfBirth is in the future
            /children/0/estimatedAge         | "7"                    | children[0].estimatedAge is not a whole number
            /children/0/estimatedAge         | 7.5                    | children[0].estimatedAge is not a whole number
            /children/0/estimatedAge         | 99999999999            | children[0].estimatedAge is not a whole number
            /children/0/estimatedAge         | -1                     | children[0].estimatedAge is not an age
            /children/0/estimatedAge         | 26                     | children[0].estimatedAge is not an age
            /children/0/expectedDateOfBirth | "2027-02-02" | children[0].expectedDateOfBirth is given for a born child
            /children/0/sex                  | "X"                    | children[0].sex is not a known code
            /children/0/ethnicity            | "White"                | children[0].ethnicity is not a known code
            /children/0/postcode             | "nowhere"              | children[0].postcode is not a postcode
            /children/0/nhsNumber            | "916146100"            | children[0].nhsNumber is not ten digits
            /children/0/nhsNumber            | 9161461008             | children[0].nhsNumber is not text
            /children/0/upn                  | "A123"                 | children[0].upn is not a unique pupil number
            """)
    void a_faulty_field_is_named_with_its_reason(String at, String value, String why) throws Exception {
        assertThat(refused(with(at, value)).problems()).extracting(ContactProblem::why).containsExactly(why);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
            /receivedAt              | "2026-11-19T12:56:00.123456789+00:00"
            /receivedAt              | "2026-11-22T12:14:00Z"
            /referrer                | null
            /sourceName              | null
            /reason                  | "Two\\nlines\\tand a tab"
            /children/0/givenName    | "Zoë-Marie O’Neill"
            /children/0/dateOfBirth  | "2008-11-20"
            /children/0/dateOfBirth  | "2026-11-19"
            /children/0/postcode     | null
            /children/0/postcode     | "le47pl"
            /children/0/nhsNumber    | null
            """)
    void what_is_not_known_or_written_otherwise_is_accepted(String at, String value) throws Exception {
        assertThat(reader.read(with(at, value)).children()).hasSize(1);
    }

    @Test
    void an_unborn_child_needs_an_expected_date_and_no_name() {
        IncomingContact contact = reader.read(bytes(ContactExamples.UNBORN_SIBLING));
        assertThat(contact.children()).extracting(child -> child.expectedBirthOn() != null)
                .containsExactly(false, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-01", "2027-09-20"})
    void an_unborn_child_is_expected_within_a_pregnancy(String day) {
        String contact = ContactExamples.UNBORN_SIBLING.replace("2027-02-20", day);
        assertThat(refused(bytes(contact)).first().why())
                .isEqualTo("children[1].expectedDateOfBirth is not within a pregnancy");
    }

    @Test
    void all_faults_are_told_at_once() throws Exception {
        ObjectNode contact = (ObjectNode) JSON.readTree(ContactExamples.ONE_CHILD);
        contact.remove(List.of("source", "consent"));
        assertThat(refused(JSON.writeValueAsBytes(contact)).problems()).extracting(ContactProblem::field)
                .containsExactly("source", "consent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "{}{}", "{'source':'6'}", "NaN", "{\"source\":\"6\",\"source\":\"7\"}"})
    void what_is_no_json_is_refused_as_such(String message) {
        assertThat(refused(bytes(message)).kind()).isEqualTo(ContactRefused.Kind.NOT_JSON);
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        byte[] message = bytes(ContactExamples.ONE_CHILD);
        message[30] = (byte) 0xff;
        assertThat(refused(message).kind()).isEqualTo(ContactRefused.Kind.NOT_JSON);
    }

    @Test
    void deep_nesting_is_refused() {
        assertThat(refused(bytes("[".repeat(5_000))).kind()).isEqualTo(ContactRefused.Kind.NOT_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "7", "\"a\""})
    void json_that_is_no_object_is_refused(String message) {
        assertThat(refused(bytes(message)).first().why()).isEqualTo("not a JSON object");
    }

    @Test
    void at_most_twenty_children() throws Exception {
        String child = JSON.readTree(ContactExamples.ONE_CHILD).at("/children/0").toString();
        String twenty = String.join(",", Collections.nCopies(20, child));
        assertThat(reader.read(with("/children", "[" + twenty + "]")).children()).hasSize(20);
        assertThat(refused(with("/children", "[" + twenty + "," + child + "]")).first().why())
                .isEqualTo("children has more than 20 children");
    }

    @Test
    void unknown_fields_are_ignored_and_counted_wherever_they_are() {
        String contact = ContactExamples.ONE_CHILD.replace("\"name\"", "\"role\": 1, \"name\"")
                .replace("\"sex\"", "\"shoeSize\": {\"eu\": 31}, \"sex\"")
                .replace("\"source\":", "\"x\": [], \"source\":");
        IncomingContact read = reader.read(bytes(contact));
        assertThat(read.unknownFields()).isEqualTo(3);
        assertThat(read.contact()).isEqualTo(reader.read(bytes(ContactExamples.ONE_CHILD)).contact());
    }

    @Test
    void the_description_lists_the_codes_that_are_known() throws Exception {
        assertDescribed(ContactMessage.class, "source", SourceOfReferral.values());
        assertDescribed(ContactMessage.class, "presentingNeed", NeedCode.values());
        assertDescribed(ContactMessage.class, "consent", ConsentAnswer.values());
        assertDescribed(ContactMessage.NamedInContact.class, "sex", Sex.values());
        assertDescribed(ContactMessage.NamedInContact.class, "ethnicity", Ethnicity.values());
    }

    private static void assertDescribed(Class<?> message, String field, Coded... codes) throws Exception {
        Set<String> described = new HashSet<>(List.of(
                message.getDeclaredField(field).getAnnotation(Schema.class).allowableValues()));
        assertThat(described).containsExactlyInAnyOrderElementsOf(Stream.of(codes).map(Coded::code).toList());
    }

    private ContactRefused refused(byte[] message) {
        ContactRefused refused = catchThrowableOfType(ContactRefused.class, () -> reader.read(message));
        assertThat(refused).as("refused").isNotNull();
        return refused;
    }

    private static byte[] with(String at, String value) throws Exception {
        ObjectNode contact = (ObjectNode) JSON.readTree(ContactExamples.ONE_CHILD);
        int slash = at.lastIndexOf('/');
        var parent = contact.at(at.substring(0, slash));
        if (parent.isArray()) {
            ((ArrayNode) parent).set(0, JSON.readTree(value));
        } else {
            ((ObjectNode) parent).set(at.substring(slash + 1), JSON.readTree(value));
        }
        return JSON.writeValueAsBytes(contact);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
