package uk.corporateparenting.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
}
