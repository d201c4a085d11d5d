package uk.corporateparenting.people;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import uk.corporateparenting.database.Database;

/**
 * What a password here must be: long, and not the user id. No rule about signs: they make passwords shorter, not better
 * (National Cyber Security Centre). The people of the demonstration are known to all and keep theirs.
 */
@Component
class PasswordRules implements PasswordPolicy {

    static final int SHORTEST = 12;

    private final boolean demonstration;

    PasswordRules(Database database, SignInProvider provider) {
        this.demonstration = database.embedded() && !provider.isSet();
    }

    @Override
    public List<PasswordPolicyRule> getRules() {
        // The names are those that Admin has sentences for.
        return List.of(
                new Rule("PASSWORD_POLICY_LENGTH", Map.of("minLength", String.valueOf(SHORTEST))) {
                    @Override
                    boolean isMet(String password, User user) {
                        return password.length() >= SHORTEST;
                    }
                },
                new Rule("PASSWORD_POLICY_USER_DATA", Map.of()) {
                    @Override
                    boolean isMet(String password, User user) {
                        return user == null || user.getId() == null || !user.getId().equalsIgnoreCase(password);
                    }
                });
    }

    private abstract class Rule implements PasswordPolicyRule {

        private final String name;
        private final Map<String, String> parameters;

        Rule(String name, Map<String, String> parameters) {
            this.name = name;
            this.parameters = parameters;
        }

        abstract boolean isMet(String password, User user);

        @Override
        public String getPlaceholder() {
            return name;
        }

        @Override
        public Map<String, String> getParameters() {
            return parameters;
        }

        @Override
        public boolean execute(String password) {
            return execute(password, null);
        }

        @Override
        public boolean execute(String password, User user) {
            return password != null && (isMet(password, user) || isOfTheDemonstration(password, user));
        }
    }

    private boolean isOfTheDemonstration(String password, User user) {
        return demonstration && user != null && password.equals(user.getId())
                && DemoPeople.all().stream().anyMatch(person -> person.userId().equals(password));
    }
}
