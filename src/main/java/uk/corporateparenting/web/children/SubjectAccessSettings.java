package uk.corporateparenting.web.children;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** While a record is written out by command the product is not open and does no work of its own. */
class SubjectAccessSettings implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty(SubjectAccess.CHILD)) {
            environment.getPropertySources().addFirst(new MapPropertySource("writing out a record", Map.of(
                    "server.port", "0",
                    "server.address", "127.0.0.1",
                    "camunda.bpm.job-execution.enabled", "false",
                    "corporate-parenting.demo-council", "false",
                    "corporate-parenting.start-notice", "false")));
        }
    }
}
