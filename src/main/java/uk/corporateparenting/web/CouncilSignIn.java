package uk.corporateparenting.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import uk.corporateparenting.people.ProviderPeople;
import uk.corporateparenting.people.ProviderPeople.Arrival;

/**
 * Sign-in by the council's own OpenID Connect provider, where {@code spring.security.oauth2.client.registration} names
 * one. Then there is no sign-in with a password for people.
 */
@Component
class CouncilSignIn {

    /** Tells the script of a web application where the provider lets people sign out. */
    static final String SIGN_OUT_AT = "Sign-Out-At";

    private static final Logger LOG = LoggerFactory.getLogger(CouncilSignIn.class);
    private static final String START = "/oauth2/authorization/";
    private static final String NO_ROLE = "no-role";
    private static final String SOMEBODY_ELSE = "somebody-else";

    private final InMemoryClientRegistrationRepository registrations;
    private final ProviderPeople people;

    CouncilSignIn(ObjectProvider<InMemoryClientRegistrationRepository> registrations, ProviderPeople people) {
        this.registrations = registrations.getIfAvailable();
        this.people = people;
    }

    /** A way to sign in. */
    record Way(String name, String address) {
    }

    boolean isOn() {
        return registrations != null;
    }

    List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        if (isOn()) {
            registrations.forEach(one -> ways.add(new Way(one.getClientName(), START + one.getRegistrationId())));
        }
        return ways;
    }

    /** Where somebody who is not signed in is led: straight to the provider, if there is only one. */
    String door() {
        return ways().size() == 1 ? ways().get(0).address() : "/login";
    }

    /** The provider's places, which a browser may be led to after a form of ours was sent. */
    String formTargets() {
        Set<String> places = new LinkedHashSet<>();
        if (isOn()) {
            registrations.forEach(one -> places.add(endSession(one)));
        }
        places.remove("");
        return places.isEmpty() ? "" : " " + String.join(" ", places);
    }

    private static String endSession(ClientRegistration one) {
        Object address = one.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
        if (address == null) {
            return "";
        }
        URI uri = URI.create(address.toString());
        return uri.getScheme() + "://" + uri.getAuthority();
    }

    void into(HttpSecurity http) throws Exception {
        DefaultOAuth2AuthorizationRequestResolver asking = new DefaultOAuth2AuthorizationRequestResolver(
                registrations, START.substring(0, START.length() - 1));
        asking.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        OidcUserService asTheProviderSays = new OidcUserService();
        http.oauth2Login(login -> login.loginPage("/login")
                .clientRegistrationRepository(registrations)
                .authorizedClientRepository(new NothingKept())
                .authorizationEndpoint(start -> start.authorizationRequestResolver(asking))
                .userInfoEndpoint(told -> told.oidcUserService(
                        request -> arrive(request, asTheProviderSays.loadUser(request))))
                .failureHandler(CouncilSignIn::refused));
    }

    private OidcUser arrive(OidcUserRequest request, OidcUser said) {
        try {
            Arrival arrival = people.arrive(request.getIdToken().getIssuer().toString(), said.getSubject(),
                    said.getClaims());
            if (arrival.groups().isEmpty()) {
                throw new OAuth2AuthenticationException(new OAuth2Error(NO_ROLE));
            }
            return new Person(arrival, said.getIdToken(), said.getUserInfo());
        } catch (ProviderPeople.NotThisPerson e) {
            throw new OAuth2AuthenticationException(new OAuth2Error(SOMEBODY_ELSE), e.getMessage(), e);
        }
    }

    /** Named as tasks and caseloads name them, whatever the claim is called. */
    private static final class Person extends DefaultOidcUser {

        private static final long serialVersionUID = 1L;

        private final String userId;

        Person(Arrival arrival, OidcIdToken token, OidcUserInfo info) {
            super(SignIn.authorities(arrival.groups()), token, info);
            this.userId = arrival.userId();
        }

        @Override
        public String getName() {
            return userId;
        }

        @Override
        public boolean equals(Object other) {
            return super.equals(other);
        }

        @Override
        public int hashCode() {
            return super.hashCode();
        }
    }

    private static void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        String code = why instanceof OAuth2AuthenticationException known ? known.getError().getErrorCode() : "unknown";
        boolean isSaid = Set.of(NO_ROLE, SOMEBODY_ELSE).contains(code);
        LOG.warn("A sign-in by the provider was refused: {}", code.replaceAll("[^a-zA-Z0-9_-]", " "));
        response.sendRedirect(request.getContextPath() + "/login?" + (isSaid ? code : "refused"));
    }

    /** Signs out at the provider too; a web application's script is told where, for it cannot be led there. */
    LogoutSuccessHandler signOut(RequestMatcher byScript, LogoutSuccessHandler otherwise) {
        if (!isOn()) {
            return otherwise;
        }
        return new OidcClientInitiatedLogoutSuccessHandler(registrations) {

            {
                setPostLogoutRedirectUri("{baseUrl}/login?out");
                setDefaultTargetUrl("/login?out");
            }

            @Override
            public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
                    throws IOException, ServletException {
                if (byScript.matches(request)) {
                    String target = determineTargetUrl(request, response, who);
                    response.setHeader(SIGN_OUT_AT, target.startsWith("/") ? request.getContextPath() + target : target);
                    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
                } else {
                    handle(request, response, who);
                }
            }
        };
    }

    /** We ask the provider once, who it is; its tokens are for nothing else. */
    private static final class NothingKept implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(String registration, Authentication who,
                                                                         HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication who, HttpServletRequest request,
                                         HttpServletResponse response) {
            // On purpose.
        }

        @Override
        public void removeAuthorizedClient(String registration, Authentication who, HttpServletRequest request,
                                           HttpServletResponse response) {
            // There is none.
        }
    }
}
