package uk.corporateparenting.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.PrintsPage;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.print.PrintOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import uk.corporateparenting.entrytocare.FrontDoor;

/** Managers look at the indicators, in Cockpit and at our own address; others can do neither. */
class IndicatorsIT extends Browser {

    private static final String COCKPIT = "/camunda/app/cockpit/default/";
    private static final String AXE = "axe.min.js";

    @Autowired FrontDoor frontDoor;
    @Autowired RepositoryService repository;

    @Test
    void a_manager_sees_tile_page_chart_cases_and_where_work_stands_still_in_cockpit() {
        String child = frontDoor.contact("contact");
        signIn("helen");
        open(COCKPIT);
        see(By.xpath("//*[contains(@class,'kpi-tile')]//*[contains(.,'late now')]"));
        picture("tile");
        click(By.cssSelector(".kpi-tile h1 a"));
        until(ExpectedConditions.textToBe(By.cssSelector(".kpi-page h1"), "How our children are doing"));
        see(By.xpath("//h2[.='What asks for attention']"));
        picture("scorecard");
        unfold();
        click(By.linkText("Three or more placements in the year"));
        until(ExpectedConditions.textToBe(By.cssSelector(".kpi-page h1"), "Three or more placements in the year"));
        see(By.cssSelector(".kpi-page svg.chart[role=img]"));
        see(By.xpath("//h2[.='The children behind it']"));
        assertThat(driver.findElements(By.cssSelector("#cases"))).isNotEmpty();
        picture("measure");
        new Select(see(By.id("filter-team"))).selectByVisibleText("North");
        click(By.cssSelector(".kpi-page .filters button"));
        until(ExpectedConditions.urlContains("team%3Dnorth"));
        until(page -> "North".equals(new Select(page.findElement(By.id("filter-team"))).getFirstSelectedOption()
                .getText()));
        click(By.linkText("Waiting and escalations"));
        until(ExpectedConditions.textToBe(By.cssSelector(".kpi-page h1"), "Waiting work and escalations"));
        assertThat(driver.getCurrentUrl()).contains(COCKPIT);

        String screening = repository.createProcessDefinitionQuery().processDefinitionKey("contact-screening")
                .latestVersion().singleResult().getId();
        driver.get("about:blank");
        open(COCKPIT + "#/process-definition/" + screening + "/runtime");
        see(By.cssSelector(".kpi-stuck a"));
        assertThat(driver.findElements(By.cssSelector(".running-instances, a[href='#/tasks']")))
                .as("what the engine would count as nought for her").noneMatch(WebElement::isDisplayed);
        picture("stuck");
        click(By.cssSelector("[data-container-id=screenContact] .kpi-stuck a"));
        until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(".kpi-page h1"), "Screen the contact"));
        picture("cases");
        assertThat(stored()).isSubsetOf("camunda", "camunda-web");
        assertThat(complaints()).isEmpty();
        assertThat(child).startsWith("CH-");
    }

    @Test
    void an_analyst_sees_the_same_without_children_and_a_social_worker_neither_page_nor_data() {
        signIn("paul");
        open(COCKPIT);
        click(By.cssSelector(".kpi-tile h1 a"));
        until(ExpectedConditions.textToBe(By.cssSelector(".kpi-page h1"), "How our children are doing"));
        unfold();
        click(By.linkText("Three or more placements in the year"));
        see(By.xpath("//p[contains(.,'You see numbers only')]"));
        picture("analyst");

        signIn("tom");
        assertThat(driver.findElements(By.linkText("How our children are doing"))).isEmpty();
        for (String page : List.of(COCKPIT, "/indicators", "/indicators/waiting")) {
            open(page);
            assertThat(see(By.tagName("h1")).getText()).as(page).isEqualTo("Not allowed");
        }
        for (String data : List.of("/camunda/api/cockpit/plugin/kpi/static/app/plugin.js",
                "/camunda/api/cockpit/plugin/kpi/default/stuck/contact-screening", "/indicators/waiting.csv")) {
            assertThat(script("const ask = new XMLHttpRequest(); ask.open('GET', '" + data + "', false); ask.send();"
                    + " return ask.status")).as(data).isEqualTo(403L);
        }
    }

    @Test
    void every_page_can_be_read_by_all_on_a_wide_and_a_narrow_screen_and_on_paper() throws IOException {
        signIn("grace");
        for (String page : List.of("/indicators", "/indicators/timeliness", "/indicators/waiting",
                "/indicators/forecast", "/indicators/stability", "/indicators/permanency", "/indicators/care-leavers",
                "/indicators/panels", "/indicators/reports", "/indicators/duties?state=open",
                "/indicators/escalations?which=raised", "/indicators/panel-cases?of=decisions&step=decideRoute",
                "/indicators/three-or-more-placements")) {
            open(page);
            see(By.cssSelector("#kpi h1"));
            picture(page.replaceAll("\\W+", "-"));
            assertThat(barriers()).as(page).isEmpty();
            driver.manage().window().setSize(new Dimension(390, 844));
            assertThat(((Number) script("return document.documentElement.scrollWidth - window.innerWidth")).intValue())
                    .as("nothing of %s stands beside a narrow screen", page).isLessThanOrEqualTo(0);
            driver.manage().window().setSize(new Dimension(1440, 1000));
        }
        byte[] paper = Base64.getDecoder().decode(((PrintsPage) driver).print(new PrintOptions()).getContent());
        assertThat(new String(paper, StandardCharsets.ISO_8859_1)).startsWith("%PDF");
        ((ChromeDriver) driver).executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        assertThat(driver.findElement(By.cssSelector("#kpi .filters")).isDisplayed()).isFalse();
        assertThat(driver.findElement(By.cssSelector("#kpi .print-only")).getText()).contains("not for publication");
        picture("print");
        assertThat(complaints()).isEmpty();
    }

    /** Shows what is folded away, such as measures of which there is no child yet. */
    private void unfold() {
        script("document.querySelectorAll('.kpi details').forEach(one => { one.open = true; })");
    }

    /** What axe calls serious or critical. */
    private List<?> barriers() throws IOException {
        JavascriptExecutor page = (JavascriptExecutor) driver;
        page.executeScript(new ClassPathResource(AXE).getContentAsString(StandardCharsets.UTF_8));
        return (List<?>) page.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run().then(found => done(found.violations.filter(one => ['serious', 'critical'].includes(one.impact))
                    .map(one => one.id + ' ' + one.nodes.map(node => node.html.slice(0, 150)).join(' | '))));""");
    }
}
