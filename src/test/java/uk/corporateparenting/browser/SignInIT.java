package uk.corporateparenting.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.springframework.beans.factory.annotation.Autowired;
import uk.corporateparenting.entrytocare.FrontDoor;
import uk.corporateparenting.people.TestWork;

class SignInIT extends AtWork {

    private static final By VENDORS_SIGN_IN = By.cssSelector("form.form-signin");
    private static final By BANNER = By.cssSelector(".ce-eol-banner");

    @Autowired
    ProcessEngine engine;

    @Autowired
    FrontDoor frontDoor;

    @Test
    void a_duty_worker_signs_in_once_and_is_at_work() {
        TestWork work = new TestWork(engine);
        work.start(TestWork.newChild(), "north");

        open("/camunda/app/tasklist/default/");
        see(By.id("username"));
        picture("sign-in");
        assertThat(complaints()).isEmpty();
        signIn("amara");
        click(By.linkText("Tasks"));

        until(ExpectedConditions.urlContains("/camunda/app/tasklist/default/"));
        see(listed("My team"));
        click(listed("My team"));
        see(By.xpath("//*[contains(@class,'task')]//*[contains(text(),'Answer contact')]"));
        picture("team");
        assertThat(driver.findElements(VENDORS_SIGN_IN)).isEmpty();
        assertThat(driver.findElements(BANNER)).noneMatch(banner -> banner.isDisplayed());
        assertThat(driver.findElements(By.cssSelector(".create-task-action"))).noneMatch(link -> link.isDisplayed());
        click(By.xpath("//*[contains(@class,'task')]//*[contains(text(),'Answer contact')]"));
        see(By.xpath("//h2[contains(.,'Answer contact')]"));
        assertThat(driver.getCurrentUrl()).as("what is due first stands first").contains("dueDate");
        picture("task");
        assertThat(driver.findElements(By.cssSelector(".createCommentLink"))).noneMatch(link -> link.isDisplayed());

        script("localStorage.setItem('camunda-form:x', 'MARKER'); sessionStorage.setItem('camForm:y', 'MARKER')");
        assertThat(stored()).isSubsetOf("camunda", "camunda-web");
        // Tasklist asks for the instance, which workers may not see.
        assertThat(complaints()).allMatch(complaint -> complaint.contains("/process-instance/"));
    }

    @Test
    void work_given_back_in_tasklist_leads_to_the_page_that_asks_why() {
        String child = frontDoor.contact("contact");
        opens("ben", child, "screenContact");
        click(By.cssSelector("button.unclaim"));
        until(ExpectedConditions.urlContains("/work-in-hand#task-"));
        String task = council.task(child, "screenContact").getId();
        see(By.id("why-" + task)).sendKeys("I am in court all day");
        picture("why");
        click(By.cssSelector("[id='task-" + task + "'] button"));
        until(ExpectedConditions.textToBePresentInElementLocated(By.tagName("main"), "It is with the team again."));
        assertThat(council.task(child, "screenContact").getAssignee()).isNull();
    }

    @Test
    void a_wrong_password_is_refused_in_words_and_nothing_more() {
        open("/login");
        see(By.id("username")).sendKeys("nobody");
        see(By.id("password")).sendKeys("wrong");
        click(By.cssSelector("main button[type=submit]"));
        assertThat(see(By.id("refused")).getText()).contains("could not be signed in");
        picture("refused");
    }

    @Test
    void signing_out_leads_back_to_the_one_sign_in_and_leaves_nothing_behind() {
        signIn("ben");
        click(By.linkText("Tasks"));
        see(listed("Mine"));
        click(By.cssSelector("[cam-widget-header] .account .dropdown-toggle, .account.dropdown > a"));
        picture("menu");
        click(By.cssSelector("li.logout a, .account .logout a"));
        until(ExpectedConditions.urlContains("/login"));
        see(By.id("username"));
        assertThat(stored()).isEmpty();
        open("/camunda/app/tasklist/default/");
        see(By.id("username"));
    }

    @Test
    void a_session_that_has_ended_leads_to_the_one_sign_in() {
        signIn("ben");
        click(By.linkText("Tasks"));
        see(listed("Mine"));
        driver.manage().deleteAllCookies();
        click(listed("My team"));
        until(ExpectedConditions.urlContains("/login"));
        see(By.id("username"));
        assertThat(driver.findElements(VENDORS_SIGN_IN)).isEmpty();
    }

    @Test
    void lists_that_nobody_looks_at_do_not_keep_the_session_alive() {
        signIn("ben");
        click(By.linkText("Tasks"));
        see(listed("Mine"));
        script("const clock = Date.now; Date.now = () => clock() + 31 * 60000;");
        until(page -> page.getCurrentUrl().matches("http://[^/]+/"));
    }

    @Test
    void a_session_that_ends_over_a_half_filled_form_leaves_nothing_behind() {
        String word = "Qzhalftyped";
        String child = frontDoor.contact("contact");
        opens("ben", child, "screenContact");
        answer("screenContact", "analysis", word + " and more.");
        picture("half-filled");
        assertThat(everythingStored()).doesNotContain(word);
        driver.manage().deleteAllCookies();
        click(listed("My team"));
        until(ExpectedConditions.urlContains("/login"));
        see(By.id("username"));
        assertThat(everythingStored()).doesNotContain(word);
        assertThat(stored()).isSubsetOf("camunda", "camunda-web");
        driver.navigate().back();
        until(ExpectedConditions.urlContains("/login"));
        assertThat(driver.getPageSource()).doesNotContain(word);
        picture("gone-back");

        opens("ben", child, "screenContact");
        assertThat(everythingStored()).doesNotContain(word);
        assertThat((String) script("return Array.from(document.querySelectorAll('input,textarea'), one => one.value)"
                + ".join(' ')")).doesNotContain(word);
    }

    private String everythingStored() {
        return (String) script("return JSON.stringify(Object.entries(localStorage)) "
                + "+ JSON.stringify(Object.entries(sessionStorage)) + document.cookie");
    }

    @Test
    void the_administrator_reaches_cockpit_and_admin_with_the_same_sign_in() {
        signIn("admin");
        for (String app : new String[] {"cockpit", "admin", "welcome"}) {
            open("/camunda/app/" + app + "/default/");
            until(ExpectedConditions.textToBePresentInElementLocated(By.tagName("body"), "Ada Minster"));
            assertThat(driver.findElements(VENDORS_SIGN_IN)).isEmpty();
            assertThat(driver.findElements(BANNER)).as(app).noneMatch(banner -> banner.isDisplayed());
            picture(app);
        }
    }

    @Test
    void a_page_that_is_not_allowed_says_so_plainly() {
        signIn("amara");
        open("/camunda/app/cockpit/default/");
        assertThat(see(By.tagName("h1")).getText()).isEqualTo("Not allowed");
        picture("not-allowed");
    }
}
