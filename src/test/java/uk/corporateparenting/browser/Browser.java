package uk.corporateparenting.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.FileSystemUtils;
import uk.corporateparenting.EngineTest;

/**
 * A test in a real browser against the running product. Joins in where Chromium is installed; where a browser is
 * required ({@code BROWSER=required}, {@code -Dbrowser=required} or {@code CI=true}) and missing, it fails. Pictures go
 * to {@code target/screenshots}, one at the end of each test.
 */
@EngineTest
@ExtendWith(Browser.WhereInstalled.class)
public abstract class Browser {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration GLANCE = Duration.ofMillis(50);
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    @LocalServerPort
    private int port;

    protected WebDriver driver;
    private Path profile;
    private int pictures;
    private String test;

    /** Runs where there is a browser. */
    static class WhereInstalled implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (program("chromium").isPresent() && program("chromedriver").isPresent()) {
                return ConditionEvaluationResult.enabled("Chromium is installed");
            }
            boolean required = "true".equals(System.getenv("CI"))
                    || Stream.of(System.getenv("BROWSER"), System.getProperty("browser")).anyMatch("required"::equals);
            return required
                    ? ConditionEvaluationResult.enabled("A browser is required: the test will fail without it")
                    : ConditionEvaluationResult.disabled("Chromium and chromedriver are not installed");
        }
    }

    @BeforeEach
    void openBrowser(TestInfo info) throws IOException {
        test = info.getTestClass().orElseThrow().getSimpleName() + "-" + info.getTestMethod().orElseThrow().getName();
        File driverProgram = program("chromedriver").orElseThrow(() -> new IllegalStateException(
                "A browser is required here: install the packages chromium and chromium-driver."));
        File browserProgram = program("chromium").orElseThrow(() -> new IllegalStateException(
                "A browser is required here: install the package chromium."));
        Files.createDirectories(Path.of("target"));
        profile = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "browser-");
        LoggingPreferences console = new LoggingPreferences();
        console.enable(LogType.BROWSER, java.util.logging.Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browserProgram);
        options.setCapability("goog:loggingPrefs", console);
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
                "--lang=en-GB", "--window-size=1440,1000", "--user-data-dir=" + profile);
        ChromeDriver chrome = new ChromeDriver(
                new ChromeDriverService.Builder().usingDriverExecutable(driverProgram).build(), options);
        driver = chrome;
        // The council's computers are British, wherever this one is.
        chrome.executeCdpCommand("Emulation.setLocaleOverride", Map.of("locale", "en-GB"));
        chrome.executeCdpCommand("Emulation.setTimezoneOverride", Map.of("timezoneId", "Europe/London"));
    }

    @AfterEach
    void closeBrowser() throws IOException {
        if (driver != null) {
            picture("end");
            Files.write(SCREENSHOTS.resolve(test + "-complaints.txt"), complaints());
            driver.quit();
        }
        if (profile != null) {
            FileSystemUtils.deleteRecursively(profile);
        }
    }

    /** Goes to a path of the product. */
    protected void open(String path) {
        driver.get("http://localhost:" + port + path);
    }

    /** Signs in on our page as one of the people of the demonstration, whoever was signed in before. */
    protected void signIn(String user) {
        signIn(user, user);
    }

    protected void signIn(String user, String password) {
        driver.manage().deleteAllCookies();
        open("/login");
        see(By.id("username")).sendKeys(user);
        see(By.id("password")).sendKeys(password);
        click(By.cssSelector("main button[type=submit]"));
        until(page -> !page.getCurrentUrl().endsWith("/login"));
    }

    /** Waits until it can be seen. */
    protected WebElement see(By what) {
        return until(ExpectedConditions.visibilityOfElementLocated(what));
    }

    /** Waits until it can be clicked, and clicks it. */
    protected void click(By what) {
        until(page -> {
            WebElement ready = ExpectedConditions.elementToBeClickable(what).apply(page);
            if (ready == null) {
                return false;
            }
            ready.click();
            return true;
        });
    }

    protected <T> T until(ExpectedCondition<T> condition) {
        return waiting().until(condition);
    }

    private WebDriverWait waiting() {
        WebDriverWait wait = new WebDriverWait(driver, PATIENCE);
        wait.pollingEvery(GLANCE);
        // A page that is just drawing itself anew is looked at again.
        wait.ignoring(ElementClickInterceptedException.class, StaleElementReferenceException.class);
        return wait;
    }

    /** Runs a script in the page and answers what it returns. */
    protected Object script(String script) {
        return ((JavascriptExecutor) driver).executeScript(script);
    }

    /** The names of everything that the product keeps in this browser. */
    @SuppressWarnings("unchecked")
    protected List<String> stored() {
        return (List<String>) script("return Object.keys(localStorage).concat(Object.keys(sessionStorage))");
    }

    /** What the browser complained about since it was asked last. */
    protected List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= java.util.logging.Level.SEVERE.intValue())
                .map(LogEntry::getMessage).toList();
    }

    /** Keeps a picture of what is on the screen. */
    protected void picture(String name) {
        byte[] png = ((org.openqa.selenium.TakesScreenshot) driver).getScreenshotAs(OutputType.BYTES);
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve("%s-%02d-%s.png".formatted(test, ++pictures, name)), png);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Optional<File> program(String name) {
        return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
                .map(folder -> new File(folder, name)).filter(File::canExecute).findFirst();
    }
}
