package uk.corporateparenting.entrytocare.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Coded;
import uk.corporateparenting.record.Ethnicity;
import uk.corporateparenting.record.Fact.ChildIdentity;
import uk.corporateparenting.record.Sex;
import uk.corporateparenting.workflow.Cases;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.FormCatalogue;

@EngineTest
class TypedContactTest {

    @Autowired Council council;
    @Autowired CareRecord record;
    @Autowired FormService forms;
    @Autowired RepositoryService repository;
    @Autowired FormCatalogue catalogue;
    @Autowired Clock clock;
    @Autowired Cases cases;
    @Autowired PlatformTransactionManager transactions;

    private final String family = "Family-" + UUID.randomUUID();

    @Test
    void four_children_are_named_at_once_and_more_in_the_next_step() {
        Map<String, Object> answers = contact();
        for (int n = 1; n <= 4; n++) {
            answers.putAll(child(n, "Child" + n));
        }
        answers.put("moreChildren", "yes");
        String first = start("victor", answers);
        assertThat(council.open(first)).containsExactly("addChildren");
        long contact = contactId(first);
        assertThat(record.contact(contact).orElseThrow().references()).hasSize(4).first().isEqualTo(first);

        Map<String, Object> more = child(1, "Child5");
        more.put("moreChildren", "yes");
        council.complete("victor", first, "addChildren", more);
        assertThat(council.open(first)).containsExactly("addChildren");
        assertThatThrownBy(() -> {
            Map<String, Object> twice = child(1, "Child5");
            twice.put("moreChildren", "no");
            council.complete("victor", first, "addChildren", twice);
        }).hasMessageContaining("Child 1 is named already.");
        council.complete("victor", first, "addChildren", Map.of("moreChildren", "no"));

        List<String> all = record.contact(contact).orElseThrow().references();
        assertThat(all).hasSize(5).allSatisfy(child -> {
            council.settle(child);
            assertThat(council.open(child)).containsExactly("screenContact");
            assertThat(cases.open("entry-to-care", child)).isPresent();
            assertThat(council.variable(child, "wayIn")).isEqualTo("contact");
            assertThat(council.variable(child, "team")).isEqualTo("south");
            assertThat(record.siblings(child)).hasSize(4);
        });
    }

    @Test
    void the_same_contact_sent_twice_is_taken_once() {
        Map<String, Object> answers = contact();
        answers.putAll(child(1, "Only"));
        start("victor", answers);
        assertThatThrownBy(() -> start("victor", answers)).hasMessageContaining("You sent this contact already");
        assertThat(record.search(family)).hasSize(1);
    }

    @Test
    void a_child_known_by_reference_keeps_it_and_their_name_is_not_typed_again() {
        String known = record.register(new ChildIdentity(clock.instant(), "Known", family, LocalDate.of(2015, 3, 9),
                null, null, Sex.F, Ethnicity.NOBT, null, null, null, "LE2 7LX", false), "victor");
        Map<String, Object> answers = contact();
        answers.put("wayIn", "open-case");
        answers.put("knownReference", known);
        assertThat(start("victor", answers)).isEqualTo(known);
        assertThat(record.contacts(known)).hasSize(1);
        assertThat(record.child(known).orElseThrow().fullName()).isEqualTo("Known " + family);
        assertThat(council.open(known)).containsExactly("acceptWayIn");
    }

    @Test
    void a_child_whose_case_is_open_is_joined_by_the_screener() {
        String open = record.register(new ChildIdentity(clock.instant(), "Open", family, LocalDate.of(2015, 3, 9),
                null, null, Sex.F, Ethnicity.NOBT, null, null, null, "LE2 7LX", false), "victor");
        new TransactionTemplate(transactions).executeWithoutResult(status -> cases.start("entry-to-care",
                "contact.received", open, Facts.of("wayIn", "contact").and("team", "south")));
        assertThatThrownBy(() -> {
            Map<String, Object> again = contact();
            again.put("knownReference", open);
            start("victor", again);
        }).hasMessageContaining("Child 1 already has an open case.");
        assertThatThrownBy(() -> {
            Map<String, Object> wrong = contact();
            wrong.put("knownReference", "CH-999999");
            start("victor", wrong);
        }).hasMessageContaining("No child has the reference");
    }

    @Test
    void an_unborn_child_and_a_born_sibling_come_in_differently() {
        Map<String, Object> answers = contact();
        answers.put("wayIn", "unborn");
        answers.put("child1FamilyName", family);
        answers.put("child1Sex", "U");
        assertThatThrownBy(() -> start("victor", answers)).hasMessageContaining("expected date of birth");
        answers.put("child1ExpectedOn", LocalDate.now(clock).plusMonths(3).toString());
        answers.putAll(child(2, "Born"));
        String unborn = start("victor", answers);
        List<String> both = record.contact(contactId(unborn)).orElseThrow().references();
        assertThat(council.variable(both.get(0), "wayIn")).isEqualTo("unborn");
        assertThat(council.variable(both.get(1), "wayIn")).isEqualTo("contact");
    }

    @Test
    void what_cannot_be_is_refused_in_a_sentence() {
        assertRefused("Name at least one child.");
        assertRefused("Give a name for child 1.", "child1Sex", "F");
        assertRefused("Give the date of birth of child 2", "child2GivenName", "A", "child2Sex", "F");
        assertRefused("is in the future", "child1GivenName", "A", "child1Sex", "F", "child1DateOfBirth", "2120-01-01");
        assertRefused("is 18 or over", "child1GivenName", "A", "child1Sex", "F", "child1EstimatedAge", 18);
        assertRefused("Say the sex of child 1", "child1GivenName", "A", "child1EstimatedAge", 8);
        assertRefused("postcode of child 1", "child1GivenName", "A", "child1EstimatedAge", 8, "child1Sex", "F",
                "child1Postcode", "nowhere");
        assertRefused("cannot be both born and expected", "child1GivenName", "A", "child1EstimatedAge", 8,
                "child1Sex", "F", "child1ExpectedOn", "2027-01-01");
        assertRefused("in the future", "receivedAt", "2120-01-01T10:00", "child1GivenName", "A",
                "child1EstimatedAge", 8, "child1Sex", "F");
    }

    @ParameterizedTest
    @CsvSource({"receive-contact, source", "receive-contact, need", "receive-contact, consent",
        "receive-contact, child4Ethnicity", "receive-contact, child4Sex", "add-children, child4Ethnicity",
        "add-children, child4Sex"})
    void a_list_offers_every_code(String form, String key) {
        Class<? extends Record> answers = form.equals("add-children")
                ? AddChildren.Answers.class : ReceiveContact.Answers.class;
        RecordComponent component = Stream.of(answers.getRecordComponents()).filter(c -> c.getName().equals(key))
                .findFirst().orElseThrow();
        assertThat(catalogue.question(form, key).orElseThrow().choices().keySet()).containsExactlyElementsOf(
                Stream.of(component.getType().getEnumConstants()).map(code -> ((Coded) code).code()).toList());
    }

    private void assertRefused(String sentence, Object... more) {
        Map<String, Object> answers = contact();
        for (int i = 0; i < more.length; i += 2) {
            answers.put((String) more[i], more[i + 1]);
        }
        assertThatThrownBy(() -> start("victor", answers)).hasMessageContaining(sentence);
    }

    private Map<String, Object> contact() {
        return new HashMap<>(Map.of("wayIn", "contact", "source", "2A", "referrerName", "Nia Adeyemi",
                "whatHappened", "Afraid to go home.", "need", "N1", "danger", "no", "consent", "not-sought"));
    }

    private Map<String, Object> child(int row, String given) {
        String key = "child" + row;
        return new HashMap<>(Map.of(key + "GivenName", given, key + "FamilyName", family,
                key + "DateOfBirth", "2016-05-04", key + "Sex", "F", key + "Ethnicity", "NOBT",
                key + "Postcode", "LE2 7LX"));
    }

    private long contactId(String child) {
        return Long.parseLong((String) council.variable(child, "contactId"));
    }

    /** Starts a case as Tasklist does and answers the child's reference. */
    private String start(String user, Map<String, Object> answers) {
        String definition = repository.createProcessDefinitionQuery().processDefinitionKey("entry-to-care")
                .latestVersion().singleResult().getId();
        String[] reference = new String[1];
        council.as(user, () -> {
            ProcessInstance started = forms.submitStartForm(definition, new HashMap<>(answers));
            reference[0] = started.getBusinessKey();
        });
        council.settle(reference[0]);
        return reference[0];
    }
}
