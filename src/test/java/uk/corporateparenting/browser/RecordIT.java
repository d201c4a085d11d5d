package uk.corporateparenting.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.corporateparenting.entrytocare.FrontDoor.heard;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import uk.corporateparenting.Council;
import uk.corporateparenting.entrytocare.FrontDoor;
import uk.corporateparenting.people.Caseload;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Ethnicity;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Sex;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;
import uk.corporateparenting.workflow.engine.TestClock;

class RecordIT extends Browser {

    @Autowired Council council;
    @Autowired FrontDoor frontDoor;
    @Autowired CareRecord record;
    @Autowired Caseload caseload;
    @Autowired Messages messages;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;

    private Fact.ChildIdentity named(String given) {
        return new Fact.ChildIdentity(clock.now(), given, "Hartwell", LocalDate.of(2017, 3, 7), null, null, Sex.F,
                Ethnicity.WBRI, null, null, "4 Mill Lane", "LE2 7LX", false);
    }

    private String story() {
        LocalDate today = LocalDate.ofInstant(clock.now(), ZoneId.of("Europe/London"));
        String ref = frontDoor.contact("contact", named("Ruby"));
        record.link(List.of(ref, frontDoor.contact("contact", named("Omar")),
                record.register(named("Nell"), "erin")), "amara");
        record.add(ref, new Fact.Relationship(today, "Lee Hartwell", "father", true, false, null,
                "Found them at the last refuge."), "amara");
        record.add(ref, new Fact.Relationship(today, "Kim Hartwell", "mother", true, true, null, null), "amara");
        record.add(ref, new Fact.RiskAlert(today, "missing", "Goes missing at night", null), "amara");
        long school = record.add(ref, new Fact.ChildProfile(clock.now(), "Rubes", "she/her", "Polish", "hearing aid",
                "peanuts", "Hillsyde Primary"), "amara");
        record.add(ref, new Fact.ChildProfile(clock.now(), "Rubes", "she/her", "Polish", "hearing aid", "peanuts",
                "Hillside Primary"), "ben", school);
        record.add(ref, new Fact.Assessment(today.minusDays(2), "home visit", today.minusDays(2), today.minusDays(2),
                true, null, null, "Ruby was at home with her mother.\nShe showed her room."), "ben");
        caseload.assign(ref, Role.ASSESSMENT_WORKER, "farah", "First allocation", "grace");
        council.complete("amara", ref, "screenContact", heard("knownAs", "new", "dangerNow", "no",
                "significantHarm", "possible", "need", "complex", "adviceOnly", "no", "consentToTalk", "given",
                "consentToShare", "given", "consentToEarlyHelp", "not-asked", "analysis", "Worried about home."));
        council.complete("amara", ref, "confirmThreshold", heard("response", "assessment",
                "reason", "A social worker is needed.", "referral", "yes"));
        council.complete("carol", ref, "authoriseResponse", heard("verdict", "agree",
                "reason", "I agree: see her alone."));
        return ref;
    }

    @Test
    void a_manager_finds_a_child_and_reads_the_record_on_a_laptop_and_on_paper() {
        String ref = story();
        signIn("carol");
        see(By.tagName("h1"));
        picture("start");
        see(By.name("q")).sendKeys("Hartwell" + Keys.ENTER);
        until(ExpectedConditions.urlContains("/children?q="));
        picture("found");
        open("/children/" + ref);
        assertThat(see(By.tagName("h1")).getText()).isEqualTo("Rubes");
        assertThat(see(By.cssSelector(".warnings")).getText())
                .contains("Lee Hartwell (father)", "Goes missing at night");
        assertThat(see(By.cssSelector(".warnings")).getLocation().getY()).as("seen without scrolling").isLessThan(400);
        driver.switchTo().activeElement().sendKeys(Keys.TAB);
        assertThat(driver.switchTo().activeElement().getText()).isEqualTo("Skip to the content");
        assertThat(driver.findElements(By.cssSelector("details:not([open])"))).isNotEmpty();
        assertThat((Long) script("return document.documentElement.scrollWidth - innerWidth")).isLessThanOrEqualTo(0);
        picture("record");
        driver.manage().window().setSize(new Dimension(1440, 4200));
        picture("whole");

        ((ChromeDriver) driver).executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        driver.manage().window().setSize(new Dimension(900, 4200));
        assertThat(see(By.cssSelector(".print-only")).getText()).contains("Confidential", "Printed by Carol Hughes");
        assertThat(driver.findElement(By.tagName("nav")).isDisplayed()).isFalse();
        assertThat((Boolean) script("return [...document.querySelectorAll('details:not([open]) dt')]"
                + ".every(answer => answer.getBoundingClientRect().height > 0)"))
                .as("what is closed on the screen is on paper").isTrue();
        picture("paper");
        ((ChromeDriver) driver).executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
        driver.manage().window().setSize(new Dimension(500, 1000));
        assertThat((Long) script("return document.documentElement.scrollWidth - innerWidth")).isLessThanOrEqualTo(0);
        picture("narrow");
        assertThat(complaints()).isEmpty();
    }

    @Test
    void a_record_that_may_not_be_seen_says_so_plainly() {
        String ref = story();
        signIn("victor");
        open("/children/" + ref);
        assertThat(see(By.id("problem")).getText()).contains("You may not see this record, or it does not exist.");
    }

    @Test
    void an_administrator_tries_a_waiting_message_again() {
        transaction.executeWithoutResult(status ->
                messages.send("looked-after:CH-900002:2026-11-22", "nobody.waits", "CH-900002", Facts.none()));
        signIn("admin");
        picture("start");
        click(By.linkText("Messages between processes"));
        picture("waiting");
        click(By.xpath("//tr[contains(.,'CH-900002')]//button"));
        assertThat(see(By.cssSelector("[role=status]")).getText()).contains("tried again");
    }
}
