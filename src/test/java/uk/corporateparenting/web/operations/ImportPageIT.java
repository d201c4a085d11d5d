package uk.corporateparenting.web.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;
import uk.corporateparenting.browser.Browser;

class ImportPageIT extends Browser {

    @TempDir
    Path folder;

    @Test
    void an_administrator_brings_in_a_file_and_reads_what_was_not_taken() throws IOException {
        String child = UUID.randomUUID().toString().substring(0, 8);
        Path file = folder.resolve("2026-header.csv");
        Files.write(file, List.of("CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB", child + ",F,05/06/2014,WBRI,UN2,,",
                child + "-old,1,30/02/2014,WBRI,UN2,,"));

        signIn("admin");
        click(By.linkText("Bring in a caseload"));
        see(By.xpath("//p[.='No file is waiting.']"));
        driver.findElement(By.id("chosen")).sendKeys(file.toString());
        click(By.cssSelector("#hand-over button"));
        see(By.xpath("//th[.='2026-header.csv']"));
        picture("handed-over");

        click(By.xpath("//button[.='Bring in']"));
        until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector("main pre"),
                "1 children, 1 of them new here"));
        picture("report");
        see(By.linkText("Download the report for a spreadsheet"));
        assertThat((String) script("const ask = new XMLHttpRequest();"
                + "ask.open('GET', document.querySelector('a[href$=report]').href, false); ask.send();"
                + "return ask.responseText")).contains(child.toUpperCase() + "-OLD,DOB,30/02/2014,not taken,F05");

        click(By.xpath("//button[.='Remove files and report']"));
        see(By.xpath("//p[.='No file is waiting.']"));
        until(ExpectedConditions.numberOfElementsToBe(By.xpath("//h2[.='The last import']"), 0));
        assertThat(complaints()).isEmpty();
    }
}
