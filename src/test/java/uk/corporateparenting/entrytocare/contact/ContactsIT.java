package uk.corporateparenting.entrytocare.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.springframework.beans.factory.annotation.Autowired;
import uk.corporateparenting.browser.Browser;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Found;

class ContactsIT extends Browser {

    private static final Duration PACE = Duration.ofMillis(500);

    @Autowired CareRecord record;

    @Test
    void a_duty_worker_types_a_contact_about_two_children() {
        String family = "Typed-" + UUID.randomUUID();
        signIn("victor");
        open("/camunda/app/tasklist/default/");
        press(By.cssSelector(".start-process-action a"));
        press(By.xpath("//div[contains(@class,'modal')]//a[contains(.,'Entry to care')]"));
        choose("wayIn", "A worry about a child");
        assertThat(driver.findElements(field("child2GivenName"))).as("asked when the number is known").isEmpty();
        picture("empty");
        choose("source", "School");
        type("whatHappened", "Afraid to go home tonight.");
        press(By.cssSelector("[id*='Field_danger'] + *, [id*='Field_danger']"));
        choose("consent", "They were not asked");
        choose("childrenNamed", "Two");
        for (int n = 1; n <= 2; n++) {
            type("child" + n + "GivenName", "Child" + n);
            type("child" + n + "FamilyName", family);
            type("child" + n + "EstimatedAge", "7");
            press(By.cssSelector("[id*='Field_child" + n + "Sex']"));
        }
        picture("filled");
        press(By.xpath("//div[contains(@class,'modal')]//button[normalize-space()='Start']"));
        until(page -> record.search(family).size() == 2);
        assertThat(record.search(family)).extracting(Found::name)
                .containsExactlyInAnyOrder("Child1 " + family, "Child2 " + family);
    }

    @Test
    void a_partner_reads_the_description_of_the_interface() {
        signIn("partner");
        open("/swagger-ui/index.html");
        press(By.cssSelector(".opblock-post .opblock-summary-control"));
        see(By.cssSelector(".responses-table"));
        picture("description");
        assertThat(driver.findElements(By.cssSelector(".opblock"))).hasSize(1);
        assertThat(complaints()).isEmpty();
    }

    private void choose(String key, String label) {
        press(By.xpath("//*[contains(@id,'Field_" + key + "')]/ancestor-or-self::*[contains(@class,'fjs-input-group')][1]"));
        press(By.xpath("//*[contains(@class,'fjs-dropdownlist-item')][normalize-space()='" + label + "']"));
    }

    /** At a person's pace: the form takes a field over 300 ms after the last key, and a faster robot loses it. */
    private void type(String key, String text) {
        see(field(key)).sendKeys(text);
        new Actions(driver).pause(PACE).perform();
    }

    private void press(By what) {
        until(ExpectedConditions.elementToBeClickable(what));
        click(what);
    }

    private static By field(String key) {
        return By.cssSelector("[id$='Field_" + key + "']");
    }
}
