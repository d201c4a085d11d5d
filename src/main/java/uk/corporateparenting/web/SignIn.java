package uk.corporateparenting.web;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;
import uk.corporateparenting.database.Database;
import uk.corporateparenting.people.People;
import uk.corporateparenting.people.ProviderPeople;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.people.SignInProvider;

/**
 * Checks a password with the engine, which locks out whoever tries too often. Wrong user id, wrong password and
 * lock-out are answered alike. Nobody gets in with a password whom the council's provider vouches for, nor, outside the
 * demonstration, with their user id as the password.
 */
@Component
class SignIn implements AuthenticationProvider {

    /** Carries a group id, as the engine wants it. */
    static final String GROUP = "GROUP_";
    /** Carries a role's slug, whichever team it is held in. */
    private static final String ROLE = "ROLE_";
    private static final Pattern USER_ID = Pattern.compile("[a-zA-Z0-9_.@-]{1,64}");

    private final IdentityService identity;
    private final People people;
    private final ProviderPeople providerPeople;
    private final boolean demonstration;

    SignIn(IdentityService identity, People people, ProviderPeople providerPeople, SignInProvider provider,
           Database database) {
        this.identity = identity;
        this.people = people;
        this.providerPeople = providerPeople;
        this.demonstration = database.embedded() && !provider.isSet();
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String userId = attempt.getName();
        Object password = attempt.getCredentials();
        if (password == null || !USER_ID.matcher(userId).matches()
                || !identity.checkPassword(userId, password.toString())
                || !demonstration && userId.equalsIgnoreCase(password.toString())
                || providerPeople.vouchesFor(userId)) {
            throw new BadCredentialsException("The user id or the password is not right");
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                userId, null, authorities(people.groupsNow(userId)));
    }

    /** What these groups are to the door and to the engine. */
    static List<GrantedAuthority> authorities(List<String> groups) {
        return groups.stream()
                .flatMap(group -> Stream.concat(Stream.of(GROUP + group),
                        Role.ofGroup(group).map(role -> ROLE + role.slug()).stream()))
                .distinct().<GrantedAuthority>map(SimpleGrantedAuthority::new).toList();
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    /** The groups of a signed-in person. */
    static List<String> groups(Authentication signedIn) {
        return signedIn.getAuthorities().stream().map(GrantedAuthority::getAuthority)
                .filter(authority -> authority.startsWith(GROUP)).map(authority -> authority.substring(GROUP.length()))
                .toList();
    }

    /** The slugs of their roles. */
    static List<String> roles(Authentication signedIn) {
        return signedIn.getAuthorities().stream().map(GrantedAuthority::getAuthority)
                .filter(authority -> authority.startsWith(ROLE)).map(authority -> authority.substring(ROLE.length()))
                .toList();
    }
}
