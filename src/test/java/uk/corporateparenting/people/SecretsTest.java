package uk.corporateparenting.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.mock.env.MockEnvironment;
import uk.corporateparenting.database.Database;

/** Passwords and other secrets: what they must be, and where they must not stand. */
class SecretsTest {

    private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret|api-?key|token)$");

    @Test
    void no_setting_that_is_shipped_holds_a_secret() {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        Properties shipped = yaml.getObject();
        assertThat(shipped.stringPropertyNames()).isNotEmpty().noneMatch(name -> SECRET.matcher(name).matches());
    }

    @Test
    void the_compose_file_takes_every_secret_from_the_environment() throws IOException {
        List<String> secrets = Files.readAllLines(Path.of("docker", "compose.yaml")).stream()
                .filter(line -> line.matches("(?i).*(password|secret)[a-z_]*\\s*[:=].*")).toList();
        assertThat(secrets).isNotEmpty().allMatch(line -> line.matches(".*[:=]\\s*\"?\\$\\{.*")
                || line.contains("/run/secrets") || line.contains("_FILE"));
        assertThat(new FileSystemResource("docker/compose.yaml").exists()).isTrue();
    }

    @Test
    void a_password_is_long_and_not_the_user_id() {
        assertThat(accepts(true, "mentor.of.many", "short")).isFalse();
        assertThat(accepts(true, "mentor.of.many", "eleven-char")).isFalse();
        assertThat(accepts(true, "mentor.of.many", "twelve-chars")).isTrue();
        assertThat(accepts(true, "mentor.of.many", "Mentor.of.Many")).isFalse();
        assertThat(accepts(true, "mentor.of.many", null)).isFalse();
    }

    @Test
    void only_the_made_up_people_of_the_demonstration_have_their_user_id_as_the_password() {
        assertThat(accepts(true, "tom", "tom")).isTrue();
        assertThat(accepts(true, "toby", "toby")).isFalse();
        assertThat(accepts(false, "tom", "tom")).isFalse();
        assertThat(accepts(false, "admin", "admin")).isFalse();
    }

    @Test
    void where_the_council_has_a_provider_nobody_has() {
        MockEnvironment council = new MockEnvironment()
                .withProperty("spring.security.oauth2.client.registration.council.client-id", "here");
        assertThat(accepts(true, "tom", "tom", new SignInProvider(council))).isFalse();
    }

    private static boolean accepts(boolean embedded, String userId, String password) {
        return accepts(embedded, userId, password, new SignInProvider(new MockEnvironment()));
    }

    private static boolean accepts(boolean embedded, String userId, String password, SignInProvider provider) {
        Database database = org.mockito.Mockito.mock(Database.class);
        org.mockito.Mockito.when(database.embedded()).thenReturn(embedded);
        org.camunda.bpm.engine.identity.User user = org.mockito.Mockito.mock(org.camunda.bpm.engine.identity.User.class);
        org.mockito.Mockito.when(user.getId()).thenReturn(userId);
        List<PasswordPolicyRule> rules = new PasswordRules(database, provider).getRules();
        assertThat(rules).allSatisfy(rule -> assertThat(rule.getParameters()).isInstanceOf(Map.class));
        return rules.stream().allMatch(rule -> rule.execute(password, user));
    }
}
