package uk.corporateparenting.childincare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.incare.LookedAfter;
import uk.corporateparenting.people.Caseload;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact;

/** A change of worker is recorded with its reason, counted, and moves the open work. */
@EngineTest
class ChangeOfWorkerTest {

    @Autowired LookedAfter children;
    @Autowired Council council;
    @Autowired Caseload caseload;
    @Autowired CareRecord record;

    @Test
    void the_open_work_moves_and_the_change_is_counted() {
        String ref = children.child(LocalDate.of(2018, 5, 6), LocalDate.of(2026, 1, 5));
        children.starts("tom", "ceasing-to-be-looked-after", "propose-ceasing", ref);
        assertThat(council.task(ref, "assessHomeAndSupport").getAssignee()).isEqualTo("tom");
        caseload.assign(ref, Role.SOCIAL_WORKER, "ben", "Tom is away", "grace");

        children.starts("grace", "change-of-worker", "change-worker", ref, "childRef", null, "otherReference", ref);

        assertThat(caseload.personFor(ref, Role.SOCIAL_WORKER)).hasValue("tom");
        assertThat(caseload.count(ref, Role.SOCIAL_WORKER)).isEqualTo(3);
        assertThat(council.task(ref, "assessHomeAndSupport").getAssignee()).isEqualTo("tom");
        Fact.Decision kept = record.latest(ref, Fact.Decision.class).orElseThrow().fact();
        assertThat(kept.kind()).isEqualTo(ChangeWorker.KIND);
        assertThat(kept.outcome()).isEqualTo("tom");
        assertThat(kept.onWhatFacts()).contains("Social worker", "LEFTRL", "after ben", "change number 2");
    }

    @ParameterizedTest
    @CsvSource({
            "social-worker, tom, already", "social-worker, zoe, child's team", "reviewing-officer, tom, holds this role",
            "personal-advisor, nobody, child's team",
    })
    void only_somebody_else_who_holds_the_role_takes_over(String role, String worker, String said) {
        String ref = children.child(LocalDate.of(2018, 5, 6), LocalDate.of(2026, 1, 5));
        assertThatThrownBy(() -> children.starts("grace", "change-of-worker", "change-worker", ref, "childRef", null,
                "otherReference", ref, "role", role, "worker", worker))
                .hasMessageContaining(said);
    }

    @Test
    void the_first_reviewing_officer_is_no_change() {
        String ref = children.child(LocalDate.of(2018, 5, 6), LocalDate.of(2026, 1, 5));
        children.starts("rosa", "change-of-worker", "change-worker", ref, "role", "reviewing-officer", "worker", "uma");
        assertThat(caseload.personFor(ref, Role.REVIEWING_OFFICER)).hasValue("uma");
        assertThat(record.latest(ref, Fact.Decision.class).orElseThrow().fact().onWhatFacts()).contains("the first one");
    }

    @Test
    void a_social_worker_does_not_change_workers() {
        String ref = children.child(LocalDate.of(2018, 5, 6), LocalDate.of(2026, 1, 5));
        assertThatThrownBy(() -> children.starts("tom", "change-of-worker", "change-worker", ref, "worker", "tom"))
                .isInstanceOf(org.camunda.bpm.engine.AuthorizationException.class);
    }
}
