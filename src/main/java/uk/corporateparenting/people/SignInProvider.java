package uk.corporateparenting.people;

import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Whether people sign in at the council's own OpenID Connect provider, or here with a password. */
@Component
@EnableConfigurationProperties(ProviderSettings.class)
public class SignInProvider {

    private static final String REGISTRATIONS = "spring.security.oauth2.client.registration";

    private final boolean isSet;

    SignInProvider(Environment environment) {
        isSet = !Binder.get(environment).bind(REGISTRATIONS, Bindable.mapOf(String.class, Object.class))
                .orElse(Map.of()).isEmpty();
    }

    /** Then no person has a password here; programs still have. */
    public boolean isSet() {
        return isSet;
    }
}
