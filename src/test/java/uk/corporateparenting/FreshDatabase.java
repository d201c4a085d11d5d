package uk.corporateparenting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Gives every test context an empty data directory of its own under {@code target/}, also where Maven runs tests in
 * several Java programs side by side.
 */
public class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger CONTEXTS = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("corporate-parenting.data-directory=" + next()).applyTo(context);
    }

    private static Path next() {
        Path directory = Path.of("target", "databases",
                System.getProperty("fork", "0") + "-" + CONTEXTS.incrementAndGet());
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return directory;
    }
}
