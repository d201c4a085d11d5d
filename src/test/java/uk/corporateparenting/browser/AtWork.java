package uk.corporateparenting.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.springframework.beans.factory.annotation.Autowired;
import uk.corporateparenting.Council;
import uk.corporateparenting.workflow.FormCatalogue;
import uk.corporateparenting.workflow.FormCatalogue.Question;

/**
 * People at work in Tasklist, as they click and type. Every step waits for what it shows to the person; nothing is done
 * twice.
 */
abstract class AtWork extends Browser {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final By COMPLETE = By.cssSelector("[ng-click='complete()']");
    private static final By REFUSAL = By.cssSelector(".page-notifications .alert-danger");

    @Autowired Council council;
    @Autowired FormCatalogue forms;

    private final Map<Question, String> given = new LinkedHashMap<>();

    @BeforeEach
    void aTallScreen() {
        driver.manage().window().setSize(new Dimension(1440, 1800));
    }

    /** The whole of a piece of work: the person signs in, finds it, answers and completes. */
    void completes(String user, String child, String task, Map<String, Object> answers) {
        signIn(user);
        completes(child, task, answers);
    }

    /** Who is signed in does a piece of work. */
    void completes(String child, String task, Map<String, Object> answers) {
        opens(child, task);
        answers(task, answers);
        done(child, task);
    }

    /** The person signs in, sees the work in their list, opens it and claims it. */
    void opens(String user, String child, String key) {
        signIn(user);
        opens(child, key);
    }

    /** @param above what stands above the questions, so that the form is known to be there */
    void opens(String user, String child, String key, String above) {
        signIn(user);
        takes(council.task(child, key), above);
    }

    /** Who is signed in sees the work in their list, opens it and claims it, unless it is theirs already. */
    void opens(String child, String key) {
        takes(council.task(child, key), "Open the record");
    }

    private void takes(Task task, String above) {
        list(task.getAssignee() == null ? "My team" : "Mine");
        see(card(task.getName()));
        // From an empty page: the list that is open would write its own choice over the address.
        driver.get("about:blank");
        open("/camunda/app/tasklist/default/#/?task=" + task.getId());
        see(named(task.getName()));
        if (task.getAssignee() == null) {
            click(By.cssSelector("button.claim"));
        }
        see(By.cssSelector("button.unclaim"));
        // Until then a veil lies over the questions.
        until(page -> page.findElements(By.cssSelector(".disabled-form")).isEmpty());
        until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(".fjs-form"), above));
        given.clear();
    }

    void list(String name) {
        open("/camunda/app/tasklist/default/");
        click(listed(name));
    }

    /** Who is signed in begins a process from its form. */
    void starts(String process, String form, Map<String, Object> answers) {
        open("/camunda/app/tasklist/default/");
        click(By.cssSelector(".start-process-action a"));
        click(By.xpath("//*[contains(@class,'modal')]//a[contains(.,'" + process + "')]"));
        given.clear();
        answers(form, answers);
        looksAgain();
        picture(form);
        click(By.cssSelector(".modal [ng-click='startProcessInstance()']"));
        until(ExpectedConditions.numberOfElementsToBe(By.cssSelector(".modal"), 0));
    }

    /** The name of a list on the left. */
    static By listed(String name) {
        return By.xpath("//*[contains(@class,'task-filter')]//h4//a[normalize-space(text())='" + name + "']");
    }

    static By card(String task) {
        return By.xpath("//*[contains(@class,'task')]//*[contains(text(),'" + task + "')]");
    }

    private static By named(String task) {
        return By.xpath("//h2[contains(.,'" + task + "')]");
    }

    /** Scrolls until the button stands free of the page's foot, and presses it. */
    private void pressesComplete() {
        ((JavascriptExecutor) driver).executeScript("arguments[0].scrollIntoView({block: 'center'})", see(COMPLETE));
        click(COMPLETE);
    }

    /** Presses the button and reads why the work is not done yet. */
    String refused() {
        pressesComplete();
        return see(REFUSAL).getText();
    }

    /** A person looks once more before pressing the button: everything stands where it was written. */
    void looksAgain() {
        given.forEach((question, value) -> assertThat(shown(question)).as(question.label()).isEqualTo(value));
    }

    /** Presses the button and waits until the work is gone. */
    void done(String child, String key) {
        Task task = council.task(child, key);
        looksAgain();
        picture(key);
        pressesComplete();
        until(page -> {
            if (page.findElements(named(task.getName())).isEmpty()) {
                return true;
            }
            List<String> told = page.findElements(REFUSAL).stream().map(WebElement::getText).toList();
            assertThat(told).as(key).allMatch(String::isEmpty);
            return false;
        });
        council.settle(child);
    }

    /** Closes what was told, once it was read. */
    void dismiss() {
        click(By.cssSelector(".page-notifications [ng-click='removeNotification(notification)']"));
        until(ExpectedConditions.numberOfElementsToBe(REFUSAL, 0));
    }

    /** Answers in the order of the questions, for some are asked only after others. */
    void answers(String task, Map<String, Object> answers) {
        List<Question> asked = forms.questions(form(task)).stream().filter(q -> answers.containsKey(q.key())).toList();
        assertThat(asked).extracting(Question::key).as(task).containsAll(answers.keySet());
        asked.forEach(question -> answer(question, String.valueOf(answers.get(question.key()))));
    }

    void answer(String task, String key, String value) {
        answer(forms.question(form(task), key).orElseThrow(), value);
    }

    String shown(String task, String key) {
        return shown(forms.question(form(task), key).orElseThrow());
    }

    private static String form(String task) {
        return task.replaceAll("([A-Z]|[0-9]+)", "-$1").toLowerCase(Locale.UK);
    }

    private void answer(Question question, String value) {
        String words = switch (question.type()) {
            case "radio" -> pick(question, question.choices().get(value));
            case "select" -> choose(question, question.choices().get(value));
            case "datetime" -> date(question, value);
            default -> type(input(question, 0), value, "");
        };
        until(page -> words.equals(shown(question)));
        given.put(question, words);
    }

    /** What stands in the place of the answer, as a person reads it. */
    private String shown(Question question) {
        return switch (question.type()) {
            case "radio" -> field(question).findElements(By.cssSelector("label")).stream()
                    .filter(label -> label.findElements(By.cssSelector("input:checked")).size() == 1)
                    .map(WebElement::getText).findFirst().orElse("");
            case "select" -> field(question).findElement(By.cssSelector(".fjs-select-display")).getText();
            case "datetime" -> String.join(" ", field(question).findElements(By.cssSelector("input.fjs-input")).stream()
                    .map(input -> input.getDomProperty("value")).toList());
            default -> input(question, 0).getDomProperty("value");
        };
    }

    private String pick(Question question, String words) {
        press(part(question, By.xpath(".//label[normalize-space()=\"" + words + "\"]/input[@type='radio']")));
        return words;
    }

    /** Opens the list and picks the words, or, where the words come from data, the first that is offered. */
    private String choose(Question question, String words) {
        assertThat(words != null || question.choices().isEmpty()).as(question.label()).isTrue();
        press(part(question, By.cssSelector(".fjs-select-display")));
        WebElement choice = part(question, By.xpath(".//*[contains(@class,'fjs-dropdownlist-item')]"
                + (words == null ? "" : "[normalize-space()=\"" + words + "\"]")));
        String picked = choice.getText();
        press(choice);
        until(page -> field(question).findElements(By.cssSelector(".fjs-dropdownlist")).isEmpty());
        return picked;
    }

    private String date(Question question, String value) {
        String day = LocalDate.parse(value.substring(0, 10)).format(DAY);
        type(input(question, 0), day, Keys.ENTER);
        until(page -> shown(question).startsWith(day));
        until(page -> field(question).findElements(By.cssSelector(".flatpickr-calendar.open")).isEmpty());
        if (!value.contains("T")) {
            return day;
        }
        String time = LocalDateTime.parse(value).format(TIME);
        type(input(question, 1), time, Keys.ENTER);
        return day + " " + time;
    }

    /** Types over what stands there. */
    private String type(WebElement input, String value, CharSequence then) {
        until(ExpectedConditions.elementToBeClickable(input)).sendKeys(Keys.chord(Keys.CONTROL, "a"), value, then);
        return value;
    }

    /** Presses what stands still: a form grows while it is answered, and a press must not land beside its question. */
    private void press(WebElement found) {
        ((JavascriptExecutor) driver).executeAsyncScript("""
                const [part, standsStill] = arguments;
                part.scrollIntoView({ block: 'center', behavior: 'instant' });
                let before;
                const look = () => {
                  const now = JSON.stringify(part.getBoundingClientRect());
                  if (now === before) { standsStill(); } else { before = now; requestAnimationFrame(look); }
                };
                look();""", found);
        until(ExpectedConditions.elementToBeClickable(found)).click();
    }

    private WebElement input(Question question, int place) {
        return until(page -> {
            List<WebElement> inputs = field(question).findElements(By.cssSelector(".fjs-input, .fjs-textarea"));
            return place < inputs.size() ? inputs.get(place) : null;
        });
    }

    private WebElement part(Question question, By what) {
        return until(page -> field(question).findElements(what).stream().findFirst().orElse(null));
    }

    /** The place where a question is asked, found by the question's key. */
    private WebElement field(Question question) {
        return until(page -> (WebElement) ((JavascriptExecutor) driver).executeScript("""
                const id = new RegExp('Field_' + arguments[0] + '(?![A-Za-z0-9])');
                return [...document.querySelectorAll('.fjs-form-field')]
                        .find(field => [...field.querySelectorAll('[id]')].some(part => id.test(part.id)));""",
                question.key()));
    }
}
