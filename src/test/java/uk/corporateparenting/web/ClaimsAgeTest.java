package uk.corporateparenting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

class ClaimsAgeTest {

    private static final Authentication BY_PROVIDER = new OAuth2AuthenticationToken(new DefaultOidcUser(List.of(),
            new OidcIdToken("token", Instant.EPOCH, Instant.MAX, Map.of("sub", "tom"))), List.of(), "council");
    private static final Authentication BY_PASSWORD =
            UsernamePasswordAuthenticationToken.authenticated("tom", null, List.of());

    @AfterEach
    void nobody_is_signed_in() {
        SecurityContextHolder.clearContext();
    }

    private static boolean isOver(Authentication who, Duration age, String method) throws Exception {
        MockHttpSession session = new MockHttpSession() {
            @Override
            public long getLastAccessedTime() {
                return getCreationTime() + age.toMillis();
            }
        };
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/children");
        request.setSession(session);
        SecurityContextHolder.getContext().setAuthentication(who);
        new ClaimsAge(Duration.ofHours(1), page -> page.getMethod().equals("GET"))
                .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        assertThat(SecurityContextHolder.getContext().getAuthentication() == null).isEqualTo(session.isInvalid());
        return session.isInvalid();
    }

    @Test
    void what_the_provider_said_holds_for_an_hour_and_a_form_in_hand_for_another() throws Exception {
        assertThat(isOver(BY_PROVIDER, Duration.ofMinutes(59), "GET")).isFalse();
        assertThat(isOver(BY_PROVIDER, Duration.ofMinutes(61), "GET")).isTrue();
        assertThat(isOver(BY_PROVIDER, Duration.ofMinutes(61), "POST")).isFalse();
        assertThat(isOver(BY_PROVIDER, Duration.ofMinutes(121), "POST")).isTrue();
    }

    @Test
    void whoever_signed_in_with_a_password_has_nobody_to_ask() throws Exception {
        assertThat(isOver(BY_PASSWORD, Duration.ofHours(5), "GET")).isFalse();
    }
}
