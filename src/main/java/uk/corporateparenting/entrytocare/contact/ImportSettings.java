package uk.corporateparenting.entrytocare.contact;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * While a file is imported the product is not open: it listens on a free port of this machine only (the engine's web
 * applications cannot be left out of it), and leaves automatic work to the servers.
 */
class ImportSettings implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty(ImportCommand.FILE)) {
            environment.getPropertySources().addFirst(new MapPropertySource("importing contacts", Map.of(
                    "server.port", "0",
                    "server.address", "127.0.0.1",
                    "camunda.bpm.job-execution.enabled", "false",
                    "corporate-parenting.start-notice", "false")));
        }
    }
}
