package uk.corporateparenting.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class ClaimsTest {

    private final Claims claims = new Claims(Map.of("groups", List.of("a", 5, "b"), "one", "x y,z", "empty", " ",
            "realm_access", Map.of("roles", List.of("inner")), "dotted.name", "here", "upn", " sam "));

    @Test
    void a_list_one_text_or_what_lies_inside_a_claim() {
        assertThat(claims.values("groups")).containsExactly("a", "b");
        assertThat(claims.values("one")).containsExactly("x", "y", "z");
        assertThat(claims.values("realm_access.roles")).containsExactly("inner");
        assertThat(claims.values("dotted.name")).containsExactly("here");
        assertThat(claims.text("upn")).isEqualTo("sam");
    }

    @Test
    void what_is_not_there_is_nothing() {
        assertThat(claims.values("none")).isEmpty();
        assertThat(claims.values("empty")).isEmpty();
        assertThat(claims.values("realm_access.none.deeper")).isEmpty();
        assertThat(claims.values("realm_access")).isEmpty();
        assertThat(claims.text("groups")).isEmpty();
    }

    @Test
    void a_value_may_stand_for_several_groups_and_have_equals_signs_of_its_own() {
        assertThat(Claims.table(List.of("CN=Social Work,OU=North=north.social-worker", "boss=council.director",
                "boss=council.service-manager"))).isEqualTo(Map.of(
                "CN=Social Work,OU=North", java.util.Set.of("north.social-worker"),
                "boss", java.util.Set.of("council.director", "council.service-manager")));
        assertThatThrownBy(() -> Claims.table(List.of("council.director"))).hasMessageContaining("value=group");
    }

    @Test
    void the_settings_come_from_the_environment() {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.of(
                        "CORPORATE_PARENTING_SIGN_IN_USER_ID_CLAIM", "upn",
                        "CORPORATE_PARENTING_SIGN_IN_GROUPS", "SW North=north.social-worker,Heads=council.director",
                        "SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_COUNCIL_CLIENT_ID", "here")));
        ProviderSettings settings = Binder.get(environment)
                .bindOrCreate("corporate-parenting.sign-in", ProviderSettings.class);
        assertThat(settings.userIdClaim()).isEqualTo("upn");
        assertThat(settings.groupsClaim()).isEqualTo("groups");
        assertThat(settings.adopt()).isFalse();
        assertThat(Claims.table(settings.groups())).containsOnlyKeys("SW North", "Heads");
        assertThat(new SignInProvider(environment).isSet()).isTrue();
        assertThat(new SignInProvider(new StandardEnvironment()).isSet()).isFalse();
    }
}
