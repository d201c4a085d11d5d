package uk.corporateparenting.start;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * While the program does what a command says, the product is not open: it listens on a free port of this machine only
 * (the engine's web applications cannot be left out of it), and makes up no children. Automatic work is left to the
 * servers, but where the command brings cases to where they wait.
 */
class CommandSettings implements EnvironmentPostProcessor {

    /** The commands, and whether the engine works by itself meanwhile. */
    private static final Map<String, Boolean> COMMANDS = Map.of(
            "import-contacts", false,
            "import-ssda903", true,
            "subject-access", false);

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        COMMANDS.forEach((command, works) -> {
            if (environment.containsProperty(command)) {
                environment.getPropertySources().addFirst(new MapPropertySource(command, settings(works)));
            }
        });
    }

    private static Map<String, Object> settings(boolean works) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "server.port", "0",
                "server.address", "127.0.0.1",
                "corporate-parenting.demo-council", "false",
                "corporate-parenting.start-notice", "false"));
        if (!works) {
            settings.put("camunda.bpm.job-execution.enabled", "false");
        }
        return settings;
    }
}
