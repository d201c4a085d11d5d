package uk.corporateparenting.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.people.ProviderPeople.NotThisPerson;
import uk.corporateparenting.web.Visitor;

@EngineTest
class ProviderPeopleTest {

    private static final String ISSUER = "https://sign-in.council.example";

    @LocalServerPort
    int port;

    @Autowired ProcessEngine engine;
    @Autowired IdentityService identity;
    @Autowired ProviderPeople people;

    private final String subject = UUID.randomUUID().toString();
    private final String user = "kit." + subject.substring(0, 8);

    private List<String> arrives(String... groups) {
        return people.arrive(ISSUER, subject, Map.of("preferred_username", user, "given_name", "Kit", "family_name",
                "Moor", "email", "kit@council.example", "groups", List.of(groups))).groups();
    }

    private List<String> held() {
        return identity.createGroupQuery().groupMember(user).list().stream().map(group -> group.getId()).toList();
    }

    @Test
    void a_role_that_is_withdrawn_takes_its_work_back_to_the_team() {
        TestWork work = new TestWork(engine);
        String child = TestWork.newChild();
        work.start(child, "north");
        assertThat(arrives("north.social-worker", "nonsense")).containsExactlyInAnyOrder("north.social-worker",
                "council.staff");
        User kept = identity.createUserQuery().userId(user).singleResult();
        assertThat(List.of(kept.getFirstName(), kept.getLastName(), kept.getEmail()))
                .containsExactly("Kit", "Moor", "kit@council.example");
        engine.getTaskService().claim(work.task(child, "visitChild").getId(), user);

        assertThat(arrives("north.social-worker", "north.duty-and-advice")).contains("north.duty-and-advice");
        assertThat(work.task(child, "visitChild").getAssignee()).isEqualTo(user);
        assertThat(arrives("south.social-worker")).containsExactlyInAnyOrder("south.social-worker", "council.staff");
        assertThat(work.task(child, "visitChild").getAssignee()).isNull();

        assertThat(arrives("nonsense")).isEmpty();
        assertThat(held()).isEmpty();
    }

    @Test
    void somebody_without_a_role_leaves_no_trace() {
        assertThat(arrives("nonsense", "council.staff", "west.social-worker")).isEmpty();
        assertThat(identity.createUserQuery().userId(user).count()).isZero();
        assertThat(people.vouchesFor(user)).isFalse();
    }

    @Test
    void a_user_id_belongs_to_the_one_who_came_first_with_it() {
        arrives("north.social-worker");
        Map<String, Object> claims = Map.of("preferred_username", user, "groups", List.of("council.director"));
        assertThatThrownBy(() -> people.arrive(ISSUER, "somebody-else", claims)).isInstanceOf(NotThisPerson.class);
        assertThatThrownBy(() -> people.arrive("https://elsewhere.example", subject, claims))
                .isInstanceOf(NotThisPerson.class);
        assertThatThrownBy(() -> people.arrive(ISSUER, subject, Map.of("preferred_username", user + "2", "groups",
                List.of("council.director")))).isInstanceOf(NotThisPerson.class);
        assertThatThrownBy(() -> people.arrive(ISSUER, subject, Map.of("preferred_username", "a b")))
                .isInstanceOf(NotThisPerson.class);
        assertThat(held()).containsExactlyInAnyOrder("north.social-worker", "council.staff");
    }

    @Test
    void a_password_does_not_let_them_in_even_if_somebody_sets_one() {
        arrives("north.social-worker");
        User kept = identity.createUserQuery().userId(user).singleResult();
        kept.setPassword("a-password-of-their-own");
        identity.saveUser(kept);
        Visitor visitor = new Visitor(port);
        assertThat(visitor.get("/engine-rest/task", user, "a-password-of-their-own").statusCode()).isEqualTo(401);
        assertThat(visitor.signIn(user, "a-password-of-their-own").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login?refused"));
    }
}
