package uk.corporateparenting.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import uk.corporateparenting.entrytocare.Everyday;
import uk.corporateparenting.entrytocare.FrontDoor;
import uk.corporateparenting.record.CareRecord;

/** From the first worry to a child who is looked after, as the people of the council click it. */
class IntoCareIT extends AtWork {

    @Autowired Everyday everyday;
    @Autowired FrontDoor frontDoor;
    @Autowired CareRecord record;

    private final String family = "Family" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    private String child;

    @Test
    void a_worry_about_a_child_becomes_a_child_in_care_in_the_browser() {
        typesInTheWorry("amara");
        does("amara", "screenContact", "significantHarm", "none", "need", "additional");

        signIn("amara");
        opens(child, "confirmThreshold");
        assertThat(see(By.cssSelector(".fjs-form")).getText()).contains("Ruby " + family);
        answers("confirmThreshold", everyday.answersTo("confirmThreshold"));
        String refusal = refused();
        picture("refused");
        assertThat(refusal).contains("Say why you differ from the table.");
        assertThat(council.open(child)).contains("confirmThreshold");
        looksAgain();
        assertThat(stored()).isSubsetOf("camunda", "camunda-web");
        dismiss();
        answer("confirmThreshold", "whyOverride", "She is afraid to go home.");
        done(child, "confirmThreshold");

        frontDoor.contact("contact");
        list("My team");
        see(card("Screen the contact"));
        assertThat(driver.findElements(card("Authorise the response"))).as("the manager's work").isEmpty();

        does("carol", "authoriseResponse");
        does("farah", "assessChildAndFamily");
        does("grace", "authoriseAssessment");
        everyday.doAll(child, "holdLegalPlanningMeeting", "offerFamilyGroupMeeting", "recommendAtCarePanel");
        does("quentin", "decideRoute");
        does("farah", "recordSection20");
        does("hugh", "authoriseEntry");
        does("jaya", "searchForHome");
        does("jaya", "confirmMove");
        council.fire(child, "twentyFourHoursPassed");

        assertThat(stored()).isSubsetOf("camunda", "camunda-web");
        signIn("farah");
        open("/children/" + child);
        assertThat(see(By.tagName("main")).getText()).contains("looked after").doesNotContain("not looked after");
        assertThat(record.child(child).orElseThrow().isLookedAfter()).isTrue();
    }

    private void does(String user, String task, String... special) {
        completes(user, child, task, everyday.answersTo(task, (Object[]) special));
    }

    private void typesInTheWorry(String user) {
        signIn(user);
        starts("Entry to care", "receiveContact", Map.ofEntries(Map.entry("wayIn", "contact"),
                Map.entry("source", "2A"), Map.entry("referrerName", "Nia Adeyemi"),
                Map.entry("whatHappened", "Afraid to go home tonight."), Map.entry("need", "N1"),
                Map.entry("danger", "no"), Map.entry("childSays", "I don't feel safe there."),
                Map.entry("consent", "given"), Map.entry("childrenNamed", "1"),
                Map.entry("child1GivenName", "Ruby"), Map.entry("child1FamilyName", family),
                Map.entry("child1DateOfBirth", "2017-03-07"), Map.entry("child1Sex", "F"),
                Map.entry("child1Ethnicity", "WBRI"), Map.entry("child1Postcode", "LE4 7LX")));
        child = record.search(family).get(0).reference();
        council.settle(child);
    }
}
