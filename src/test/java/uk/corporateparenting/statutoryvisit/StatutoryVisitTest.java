package uk.corporateparenting.statutoryvisit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.incare.LookedAfter;
import uk.corporateparenting.incare.Messenger;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.ChildView;
import uk.corporateparenting.record.Fact.Decision;
import uk.corporateparenting.record.Fact.Visit;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.workflow.engine.TestClock;

/** The visits to a child, one after the other, as the council does them. */
@EngineTest
class StatutoryVisitTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Autowired Council council;
    @Autowired LookedAfter lookedAfter;
    @Autowired Messenger messenger;
    @Autowired CareRecord record;
    @Autowired TestClock clock;
    @Autowired ManagementService management;
    @Autowired FormService forms;
    @Autowired JdbcClient db;

    private LocalDate today;
    private String child;

    @BeforeEach
    void a_child_came_to_the_bakers_four_days_ago() {
        today = LocalDate.ofInstant(clock.now(), LONDON);
        child = lookedAfter.child(today.minusYears(9), today.minusDays(4));
    }

    @AfterEach
    void time_goes_back_to_normal() {
        clock.reset();
    }

    @Test
    void the_first_visit_is_open_at_once_and_the_next_waits_with_one_timer() {
        lookedAfter.runs("statutory-visit", child);
        council.fire(child, "visitOpens");
        assertThat(council.mayDo(council.task(child, "visitChild"))).containsExactly("tom");
        assertThat(council.task(child, "visitChild").getDueDate()).isEqualTo(endOf(today.plusDays(3)));
        assertThat(jobs()).isOne();
        lookedAfter.does(child, "visitChild");
        assertThat(council.isOver(child)).isTrue();
        assertThat(lastVisit().counts()).isTrue();
        assertThat(record.latest(child, ChildView.class).orElseThrow().fact().said()).isEqualTo("I like it here.");

        lookedAfter.runs("statutory-visit", child);
        assertThat(council.open(child)).isEmpty();
        assertThat(jobs()).isOne();
        assertThat(council.timers(child, "visitOpens").get(0).getDuedate())
                .isEqualTo(Date.from(visitDay().plusWeeks(3).atStartOfDay(LONDON).toInstant()));
    }

    @Test
    void an_overdue_visit_is_told_to_the_manager_until_one_counts() {
        open();
        clock.to(clock.now().plus(Duration.ofDays(5)));
        council.fireDue(child, clock.now());
        assertThat(council.open(child)).containsExactly("answerEscalation", "visitChild");
        assertThat(council.mayDo(council.task(child, "answerEscalation"))).contains("grace");
        lookedAfter.does(child, "visitChild", "seen", "no", "whyNotSeen", "Nobody at home.", "seenAlone", null,
                "bedroomSeen", null, "childSays", null, "childSaysHow", null, "whyNoChildView", "Not seen.");
        assertThat(council.open(child)).as("it comes back").contains("visitChild");
        assertThat(lastVisit().counts()).isFalse();
        assertThat(shown("visitWords")).contains("does not count: the child was not seen");
        lookedAfter.does(child, "visitChild", "mode", "video");
        assertThat(council.open(child)).contains("visitChild");
        assertThat(shown("visitWords")).contains("does not count: it was not in person")
                .contains("Only a visit in person");
        council.fireDue(child, clock.now());
        lookedAfter.does(child, "visitChild");
        assertThat(council.isOver(child)).isTrue();
        assertThat(db.sql("select count(*) from care.escalation_step where child_ref = ? and step = 'closed'")
                .param(child).query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void an_answer_ends_the_escalation_and_the_visit_stays_open() {
        open();
        council.fire(child, "visitOverdue");
        council.complete("grace", child, "answerEscalation", Map.of("action", "I go tomorrow.", "owner",
                "Grace",
                "doneBy", today.plusDays(1).toString(), "reason", "Two people were ill."));
        assertThat(council.open(child)).containsExactly("visitChild");
    }

    @Test
    void a_request_opens_the_visit_that_waits() {
        lookedAfter.runs("statutory-visit", child);
        council.fire(child, "visitOpens");
        lookedAfter.does(child, "visitChild");
        lookedAfter.runs("statutory-visit", child);
        lookedAfter.starts("grace", "visit-request", "ask-for-visit", child);
        messenger.deliver(child);
        assertThat(council.task(child, "visitChild").getDueDate()).isEqualTo(endOf(today.plusDays(7)));
        assertThat(record.latest(child, Decision.class).orElseThrow().fact().outcome()).isEqualTo("asked-by-child");
        lookedAfter.does(child, "visitChild");
        assertThat(council.isOver(child)).isTrue();
    }

    @Test
    void a_request_moves_an_open_visit_only_to_an_earlier_day() {
        open();
        messenger.tell(child, "visit.requested", "visitRequestedOn", today.toString());
        assertThat(council.task(child, "visitChild").getDueDate()).as("the week of the placement ends first")
                .isEqualTo(endOf(today.plusDays(3)));
        assertThat(council.path(child)).contains("askedMeanwhile");
        messenger.tell(child, "visit.requested", "visitRequestedOn", today.minusDays(5).toString());
        assertThat(council.task(child, "visitChild").getDueDate()).isEqualTo(endOf(today.plusDays(2)));
        assertThat(jobs()).isOne();
    }

    @Test
    void a_move_or_a_new_status_ends_what_waits_and_what_is_open() {
        lookedAfter.runs("statutory-visit", child);
        messenger.tell(child, "placement.started");
        assertThat(council.isOver(child)).isTrue();
        assertThat(council.path(child)).contains("childMoved", "overtakenByMove");
        open();
        council.fire(child, "visitOverdue");
        messenger.tell(child, "legal-status.changed");
        assertThat(council.isOver(child)).as("the ladder too").isTrue();
        assertThat(council.path(child)).contains("overtakenByStatus");
    }

    @Test
    void a_worry_puts_the_placement_at_risk() {
        open();
        lookedAfter.does(child, "visitChild", "worried", "yes", "concern", "Bruises nobody can explain.");
        assertThat(lastVisit().concern()).isEqualTo("Bruises nobody can explain.");
        lookedAfter.starts("samir", "carer-visit", "record-carer-visit", child, "childRef", null, "otherReference",
                child,
                "worried", "yes", "concern", "They talk of giving notice.");
        assertThat(messenger.sent(child)).containsExactly("placement.at-risk", "placement.at-risk");
    }

    @Test
    void a_visit_to_the_carers_is_kept_and_is_no_visit_to_the_child() {
        lookedAfter.starts("samir", "carer-visit", "record-carer-visit", child, "announced", "no");
        Visit visit = lastVisit();
        assertThat(visit.kind()).isEqualTo("carer");
        assertThat(visit.mode()).isEqualTo("unannounced");
        assertThat(visit.counts()).isFalse();
        assertThat(council.isOver(child)).isTrue();
    }

    @Test
    void what_cannot_be_is_refused_in_one_sentence() {
        open();
        refused("The visit cannot be in the future.", "visitedAt", today.plusDays(1) + "T10:00");
        refused("The visit cannot be before the child came into care.", "visitedAt", today.minusDays(5) + "T10:00");
        refused("Say why you did not see the child.", "seen", "no");
        refused("By telephone a child is heard, not seen. Say that you did not see them.", "mode", "telephone");
        refused("Say whether you saw the child alone, and if not, why.", "seenAlone", "no");
        refused("Say whether you saw where the child sleeps, and if not, why.", "bedroomSeen", null);
        refused("Say what worries you.", "worried", "yes");
        refused("Write what the child said, or why their view is missing.", "childSays", null);
        assertThatThrownBy(() -> lookedAfter.starts("samir", "carer-visit", "record-carer-visit", child,
                "visitedAt", today.plusDays(1) + "T10:00")).hasMessageEndingWith("The visit cannot be in the future.");
        assertThatThrownBy(() -> lookedAfter.starts("samir", "carer-visit", "record-carer-visit", child,
                "worried", "yes")).hasMessageEndingWith("Say what worries you.");
        assertThatThrownBy(() -> lookedAfter.starts("tom", "carer-visit", "record-carer-visit", child))
                .as("only who supervises carers").isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> lookedAfter.starts("tom", "visit-request", "ask-for-visit", child,
                "askedOn", today.plusDays(1).toString())).hasMessageEndingWith("The request cannot be in the future.");
    }

    private void refused(String sentence, Object... special) {
        assertThatThrownBy(() -> lookedAfter.does(child, "visitChild", special)).hasMessageEndingWith(sentence);
    }

    private void open() {
        lookedAfter.runs("statutory-visit", child);
        council.fire(child, "visitOpens");
    }

    private long jobs() {
        return council.cases(child).stream()
                .mapToLong(id -> management.createJobQuery().processInstanceId(id).count()).sum();
    }

    private String shown(String key) {
        List<Object> shown = new ArrayList<>();
        council.as("tom", () -> shown.add(forms.getTaskFormVariables(council.task(child,
                "visitChild").getId()).get(key)));
        return String.valueOf(shown.get(0));
    }

    private Visit lastVisit() {
        return record.latest(child, Visit.class).map(Recorded::fact).orElseThrow();
    }

    private LocalDate visitDay() {
        return LocalDate.ofInstant(lastVisit().visitedAt(), LONDON);
    }

    private static Date endOf(LocalDate day) {
        return Date.from(day.atTime(LocalTime.of(23, 59, 59)).atZone(LONDON).toInstant());
    }
}
