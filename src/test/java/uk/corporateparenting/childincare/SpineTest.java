package uk.corporateparenting.childincare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.incare.LookedAfter;
import uk.corporateparenting.people.Caseload;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.EndReasonCode;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.record.PlaceCode;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.engine.TestClock;

/** The spine keeps every duty going, and looks at them anew when the legal status changes. */
@EngineTest
class SpineTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate BORN = LocalDate.of(2018, 5, 6);
    private static final LocalDate ENTERED = LocalDate.of(2026, 11, 2);

    @Autowired LookedAfter children;
    @Autowired Episodes episodes;
    @Autowired Council council;
    @Autowired Caseload caseload;
    @Autowired CareRecord record;
    @Autowired RuntimeService runtime;
    @Autowired TestClock clock;

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void every_duty_begins_and_begins_again() {
        String ref = episodes.begins(children.child(BORN, ENTERED));

        assertThat(episodes.running(ref)).containsExactlyInAnyOrder("child-in-care", "birthdays", "looked-after-review",
                "statutory-visit", "health-assessment", "personal-education-plan", "strengths-questionnaire",
                "section-20-stay");
        for (String duty : List.of("looked-after-review", "statutory-visit", "health-assessment",
                "personal-education-plan", "strengths-questionnaire")) {
            String before = episodes.called(ref, duty).getId();
            episodes.endsCycle(ref, duty);
            assertThat(episodes.called(ref, duty).getId()).as(duty).isNotEqualTo(before);
        }
    }

    @Test
    void said_twice_it_begins_once() {
        String ref = episodes.begins(children.child(BORN, ENTERED));
        episodes.begins(ref);
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(ref)
                .processDefinitionKey(ChildInCare.KEY).count()).isOne();
    }

    @Test
    void short_breaks_have_reduced_duties_until_the_status_changes() {
        String ref = episodes.begins(children.child(BORN, ENTERED, PlaceCode.U6, LegalStatusCode.V3));
        assertThat(episodes.running(ref)).contains("looked-after-review", "statutory-visit", "short-breaks")
                .doesNotContain("health-assessment", "personal-education-plan", "strengths-questionnaire",
                        "section-20-stay");

        episodes.becomes(ref, LegalStatusCode.V2, clock.now());
        assertThat(episodes.running(ref)).contains("health-assessment", "personal-education-plan", "strengths-questionnaire",
                        "section-20-stay")
                .doesNotContain("short-breaks");

        episodes.endsCycle(ref, "section-20-stay");
        assertThat(episodes.running(ref)).doesNotContain("section-20-stay");

        episodes.becomes(ref, LegalStatusCode.C2, clock.now());
        assertThat(episodes.running(ref)).contains("health-assessment", "personal-education-plan")
                .doesNotContain("short-breaks", "section-20-stay");
        assertThat(episodes.episode(ref).startedOn()).isEqualTo(ENTERED);
    }

    @Test
    void a_child_without_a_social_worker_gets_one_and_it_is_escalated_where_nobody_sees_to_it() {
        String ref = children.child(BORN, ENTERED);
        String twin = record.register(record.child(ref).orElseThrow().identity(), "tom");
        record.current(ref, List.of(Fact.CareEpisode.class, Fact.LegalStatus.class, Fact.Placement.class,
                Fact.TeamAllocation.class)).forEach(kept -> record.add(twin, kept.fact(), "tom"));
        episodes.begins(twin);
        assertThat(council.open(twin)).contains("allocateSocialWorker");

        council.fire(twin, "allocationLate");
        episodes.answersEscalation(twin, "helen");
        assertThatThrownBy(() -> children.does(twin, "allocateSocialWorker", "socialWorker", "zoe"))
                .hasMessageContaining("child's team");
        children.does(twin, "allocateSocialWorker");

        assertThat(caseload.personFor(twin, Role.SOCIAL_WORKER)).hasValue("tom");
        assertThat(episodes.running(twin)).doesNotContain("allocation", "escalation-ladder").contains("child-in-care");
    }

    @Test
    void where_nobody_is_in_care_any_more_nothing_ends_twice() {
        String ref = episodes.begins(children.child(BORN, ENTERED));
        Facts home = Facts.of("endReason", "E4B").and("endedOn", LocalDate.of(2026, 11, 20)).and("team", "north");
        episodes.says(ref, ChildInCare.CARE_CEASING, "consent-withdrawn:" + ref, home);
        episodes.says(ref, ChildInCare.CARE_CEASING, "and-again:" + ref, home);

        assertThat(episodes.running(ref)).containsExactly("after-care");
        assertThat(episodes.sentTimes(ref)).containsEntry(ChildInCare.CARE_ENDED, 1L)
                .containsEntry(ChildInCare.CLOSING_BEGUN, 1L);
        assertThat(episodes.episode(ref).endReason()).isEqualTo(EndReasonCode.E4B);
        assertThat(episodes.episode(ref).endedOn()).isEqualTo("2026-11-20");
        assertThat(record.latest(ref, Fact.LegalStatus.class).orElseThrow().fact().endedAt())
                .isEqualTo("2026-11-20T00:00:00Z");
        assertThat(record.latest(ref, Fact.Placement.class).orElseThrow().fact().endedAt())
                .isEqualTo("2026-11-20T00:00:00Z");
        children.does(ref, "writeClosingLetter", "given", "no", "whyNotGiven", "The parents asked us to wait");
        assertThat(council.isOver(ref)).isTrue();
        assertThat(record.latest(ref, Fact.Letter.class).orElseThrow().fact().about()).isEqualTo("closing");
    }

    @Test
    void a_day_ahead_is_waited_for_and_what_is_decided_meanwhile_goes_before() {
        String ref = episodes.begins(children.child(BORN, ENTERED));
        LocalDate today = LocalDate.ofInstant(clock.now(), LONDON);
        episodes.says(ref, ChildInCare.CARE_CEASING, "leaves:" + ref, Facts.of("endReason", "E14")
                .and("endedOn", today.plusDays(9)).and("team", "north"));
        assertThat(record.child(ref).orElseThrow().isLookedAfter()).isTrue();
        assertThat(council.timers(ref, "dayCame").get(0).getDuedate()).isEqualTo(Date.from(
                today.plusDays(9).atStartOfDay(LONDON).toInstant()));

        episodes.says(ref, ChildInCare.CARE_CEASING, "died:" + ref, Facts.of("endReason", "E2")
                .and("endedOn", today).and("team", "north"));
        assertThat(episodes.running(ref)).isEmpty();
        assertThat(episodes.episode(ref).endReason()).isEqualTo(EndReasonCode.E2);
    }

    @Test
    void on_the_day_that_was_settled_care_ends() {
        String ref = episodes.begins(children.child(BORN, ENTERED));
        LocalDate today = LocalDate.ofInstant(clock.now(), LONDON);
        episodes.says(ref, ChildInCare.CARE_CEASING, "leaves:" + ref, Facts.of("endReason", "E14")
                .and("endedOn", today.plusDays(9)).and("team", "north"));
        clock.to(today.plusDays(9).atTime(3, 0).toInstant(ZoneOffset.UTC));
        council.fire(ref, "dayCame");
        episodes.settle(ref);
        assertThat(episodes.running(ref)).containsExactly("after-care");
        assertThat(episodes.episode(ref).endedOn()).isEqualTo(today.plusDays(9));
    }
}
