package uk.corporateparenting.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.springframework.beans.factory.annotation.Autowired;
import uk.corporateparenting.Council;
import uk.corporateparenting.entrytocare.Everyday;
import uk.corporateparenting.entrytocare.FrontDoor;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.workflow.FormCatalogue;
import uk.corporateparenting.workflow.FormCatalogue.Question;

/** From the first worry to a child who is looked after, as the people of the council click it. */
class IntoCareIT extends Browser {

    private static final By COMPLETE = By.cssSelector("[ng-click='complete()']");
    private static final By REFUSAL = By.cssSelector(".notifications .alert-danger, [notifications-panel] .alert");
    private static final By DISMISS = By.cssSelector(".notifications .alert-danger .close, [notifications-panel] .close");

    @Autowired Council council;
    @Autowired Everyday everyday;
    @Autowired FrontDoor frontDoor;
    @Autowired FormCatalogue forms;
    @Autowired CareRecord record;

    private final String family = "Family" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    private String child;

    @Test
    void a_worry_about_a_child_becomes_a_child_in_care_in_the_browser() {
        signIn("amara");
        driver.manage().window().setSize(new Dimension(1440, 1800));
        start();
        completes("amara", "screenContact", "significantHarm", "none", "need", "additional");

        opens("amara", "confirmThreshold");
        fills("confirmThreshold", everyday.answersTo("confirmThreshold"));
        click(COMPLETE);
        String refusal = see(REFUSAL).getText();
        picture("refused");
        assertThat(refusal).contains("Say why you differ from the table.");
        assertThat(council.open(child)).contains("confirmThreshold");
        assertThat(part("reason", By.tagName("textarea")).getDomProperty("value"))
                .as("nothing has to be typed twice").isEqualTo("A social worker is needed.");
        assertThat(stored()).isSubsetOf("camunda", "camunda-web");
        click(DISMISS);
        answer("confirmThreshold", "whyOverride", "She is afraid to go home.");
        done("confirmThreshold");

        frontDoor.contact("contact");
        listed("amara", "Screen the contact");
        assertThat(driver.findElements(card("Authorise the response"))).as("the manager's work").isEmpty();

        completes("carol", "authoriseResponse");
        completes("farah", "assessChildAndFamily");
        completes("grace", "authoriseAssessment");
        everyday.doAll(child, "holdLegalPlanningMeeting", "offerFamilyGroupMeeting", "recommendAtCarePanel");
        completes("quentin", "decideRoute");
        completes("farah", "recordSection20");
        completes("hugh", "authoriseEntry");
        completes("jaya", "searchForHome");
        completes("jaya", "confirmMove");
        council.fire(child, "twentyFourHoursPassed");

        assertThat(stored()).isSubsetOf("camunda", "camunda-web");
        signIn("farah");
        open("/children/" + child);
        assertThat(see(By.tagName("main")).getText()).contains("looked after").doesNotContain("not looked after");
        assertThat(record.child(child).orElseThrow().isLookedAfter()).isTrue();
    }

    private void start() {
        open("/camunda/app/tasklist/default/");
        click(By.cssSelector(".start-process-action a"));
        click(By.xpath("//*[contains(@class,'modal')]//a[contains(.,'Entry to care')]"));
        field("wayIn");
        picture("start-empty");
        fills("receiveContact", Map.ofEntries(Map.entry("wayIn", "contact"),
                Map.entry("source", "2A"), Map.entry("referrerName", "Nia Adeyemi"),
                Map.entry("whatHappened", "Afraid to go home tonight."), Map.entry("need", "N1"),
                Map.entry("danger", "no"), Map.entry("childSays", "I don't feel safe there."),
                Map.entry("consent", "given"), Map.entry("childrenNamed", "1"),
                Map.entry("child1GivenName", "Ruby"), Map.entry("child1FamilyName", family),
                Map.entry("child1DateOfBirth", "2017-03-07"), Map.entry("child1Sex", "F"),
                Map.entry("child1Ethnicity", "WBRI"), Map.entry("child1Postcode", "LE4 7LX")));
        picture("start");
        click(By.cssSelector(".modal [ng-click='startProcessInstance()']"));
        child = until(page -> record.search(family).stream().findFirst().map(found -> found.reference()).orElse(null));
        council.settle(child);
    }

    private void completes(String user, String task, Object... special) {
        opens(user, task);
        fills(task, everyday.answersTo(task, special));
        done(task);
    }

    /** The person takes the work from their list and claims it; what it is about stands above the questions. */
    private void opens(String user, String key) {
        Task task = council.task(child, key);
        listed(user, task.getName());
        // From an empty page: the list that is open would write its own choice over the address.
        driver.get("about:blank");
        open("/camunda/app/tasklist/default/#/?task=" + task.getId());
        see(By.xpath("//h2[contains(.,'" + task.getName() + "')]"));
        click(By.cssSelector("button.claim"));
        until(page -> user.equals(council.task(child, key).getAssignee()));
        // The form is drawn anew for the one who has claimed it; before that it cannot be filled in.
        see(By.cssSelector("button.unclaim"));
        until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(".fjs-form"), family));
        assertThat(see(By.cssSelector(".fjs-form")).getText()).contains("Open the record");
    }

    private void listed(String user, String task) {
        signIn(user);
        open("/camunda/app/tasklist/default/");
        click(By.xpath("//*[contains(text(),\"My team's tasks\")]"));
        see(card(task));
    }

    private static By card(String task) {
        return By.xpath("//*[contains(@class,'task')]//*[contains(text(),'" + task + "')]");
    }

    private void done(String task) {
        picture(task);
        click(COMPLETE);
        until(page -> {
            if (council.open(child).contains(task)) {
                List<WebElement> refusals = driver.findElements(REFUSAL);
                assertThat(refusals).as(refusals.stream().map(WebElement::getText).toList().toString()).isEmpty();
                return false;
            }
            return true;
        });
        council.settle(child);
    }

    /** Fills in the answers in the order of the questions, for some are asked only after others. */
    private void fills(String task, Map<String, Object> answers) {
        List<Question> asked = forms.questions(form(task)).stream().filter(q -> answers.containsKey(q.key())).toList();
        assertThat(asked).extracting(Question::key).as(task).containsAll(answers.keySet());
        asked.forEach(question -> fill(question, String.valueOf(answers.get(question.key()))));
    }

    private void answer(String task, String key, String value) {
        fill(forms.question(form(task), key).orElseThrow(), value);
    }

    private static String form(String task) {
        return task.replaceAll("([A-Z]|[0-9]+)", "-$1").toLowerCase(Locale.UK);
    }

    private void fill(Question question, String value) {
        String words = question.choices().getOrDefault(value, value);
        switch (question.type()) {
            case "radio" -> press(question.key(), By.xpath(
                    ".//label[normalize-space()=\"" + words + "\"]/input[@type='radio']"));
            case "select" -> choose(question, value);
            case "datetime" -> {
                LocalDate day = LocalDate.parse(value.substring(0, 10));
                ready(question.key());
                List<WebElement> parts = field(question.key()).findElements(By.cssSelector("input"));
                parts.get(0).sendKeys(day.format(DateTimeFormatter.ofPattern("dd/MM/yyyy")) + Keys.ENTER + Keys.TAB);
                if (value.contains("T")) {
                    String time = LocalDateTime.parse(value).format(DateTimeFormatter.ofPattern("HH:mm"));
                    parts.get(1).sendKeys(time + Keys.ENTER + Keys.TAB);
                }
            }
            default -> {
                WebElement input = ready(question.key());
                input.clear();
                input.sendKeys(value);
            }
        }
    }

    /** Opens the list if it is closed, picks the choice, and waits until it is the one that is shown. */
    private void choose(Question question, String value) {
        By choice = By.xpath(".//*[contains(@class,'fjs-dropdownlist-item')]" + (question.choices().isEmpty()
                ? "[1]" : "[normalize-space()=\"" + question.choices().get(value) + "\"]"));
        press(question.key(), By.cssSelector(".fjs-select-display"));
        String words = part(question.key(), choice).getText();
        press(question.key(), choice);
        until(page -> words.equals(part(question.key(), By.cssSelector(".fjs-select-display")).getText()));
    }

    private void press(String key, By what) {
        WebElement found = part(key, what);
        ((JavascriptExecutor) driver)
                .executeScript("arguments[0].scrollIntoView({block: 'center'})", found);
        until(ExpectedConditions.elementToBeClickable(found)).click();
    }

    private WebElement ready(String key) {
        return until(ExpectedConditions.elementToBeClickable(part(key, By.cssSelector("input, textarea"))));
    }

    private WebElement part(String key, By what) {
        return until(page -> field(key).findElements(what).stream().findFirst().orElse(null));
    }

    /** The place where a question is asked, found by the question's key. */
    private WebElement field(String key) {
        return until(page -> (WebElement) ((JavascriptExecutor) driver).executeScript("""
                const id = new RegExp('Field_' + arguments[0] + '(?![A-Za-z0-9])');
                return [...document.querySelectorAll('.fjs-form-field')]
                        .find(field => [...field.querySelectorAll('[id]')].some(part => id.test(part.id)));""", key));
    }
}
