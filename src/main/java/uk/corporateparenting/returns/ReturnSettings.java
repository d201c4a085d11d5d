package uk.corporateparenting.returns;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * While a return is imported by command the product is not open: it listens on a free port of this machine only. Its
 * automatic work goes on, as it brings the new cases to where they wait.
 */
class ReturnSettings implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty(ReturnCommand.FILES)) {
            environment.getPropertySources().addFirst(new MapPropertySource("importing a return", Map.of(
                    "server.port", "0",
                    "server.address", "127.0.0.1",
                    "corporate-parenting.demo-council", "false",
                    "corporate-parenting.start-notice", "false")));
        }
    }
}
