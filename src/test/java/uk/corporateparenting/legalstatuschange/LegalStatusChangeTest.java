package uk.corporateparenting.legalstatuschange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.entrytocare.Everyday;
import uk.corporateparenting.incare.LookedAfter;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.LegalStatus;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.engine.TestClock;

/** A new legal status is confirmed by somebody who saw the order; the time in care goes on. */
@EngineTest
class LegalStatusChangeTest {

    @Autowired Council council;
    @Autowired LookedAfter lookedAfter;
    @Autowired Everyday everyday;
    @Autowired CareRecord record;
    @Autowired TestClock clock;
    @Autowired JdbcClient db;

    private String child;

    @BeforeEach
    void a_child_under_section_20() {
        child = lookedAfter.child(LocalDate.of(2016, 2, 29), LocalDate.of(2026, 3, 2));
    }

    @AfterEach
    void time_goes_back_to_normal() {
        clock.reset();
    }

    @Test
    void the_status_before_ends_the_moment_the_new_one_begins_and_care_goes_on() {
        records("endsOn", LondonTime.day(clock.now()).plusMonths(6).toString());
        lookedAfter.does(child, "confirmLegalStatus");
        List<LegalStatus> statuses = record.current(child, LegalStatus.class).stream().map(Recorded::fact).toList();
        assertThat(statuses).hasSize(2);
        assertThat(statuses.get(0).code()).isEqualTo(LegalStatusCode.C1);
        assertThat(statuses.get(0).court()).isEqualTo("Family Court at Leicester");
        assertThat(statuses.get(0).orderReference()).isEqualTo("LE26C00123");
        assertThat(statuses.get(1).endedAt()).isEqualTo(statuses.get(0).startsAt());
        assertThat(record.child(child).orElseThrow().careEpisode().startedOn()).isEqualTo("2026-03-02");
        assertThat(messages()).containsExactly("legal-status.changed", "letter.owed", "power.lapses");
        assertThat(council.isOver(child)).isTrue();
    }

    @Test
    void a_full_order_has_no_end_to_watch_and_an_agreement_needs_no_court() {
        records("newStatus", "C2", "fromAt", "2026-04-01T10:00");
        lookedAfter.does(child, "confirmLegalStatus");
        assertThat(messages()).containsExactly("legal-status.changed", "letter.owed");
        records("newStatus", "V2", "court", null, "orderReference", null);
        lookedAfter.does(child, "confirmLegalStatus");
        LegalStatus now = record.child(child).orElseThrow().legalStatus();
        assertThat(now.code()).isEqualTo(LegalStatusCode.V2);
        assertThat(now.court()).isNull();
    }

    @Test
    void what_is_not_confirmed_changes_nothing() {
        records();
        assertThatThrownBy(() -> lookedAfter.does(child, "confirmLegalStatus", "sawOrder", "no"))
                .hasMessageContaining("Look at the order or the agreement itself");
        lookedAfter.does(child, "confirmLegalStatus", "confirmed", "no", "sawOrder", "no");
        assertThat(record.child(child).orElseThrow().legalStatus().code()).isEqualTo(LegalStatusCode.V2);
        assertThat(messages()).isEmpty();
        assertThat(council.isOver(child)).isTrue();
    }

    @Test
    void who_recorded_it_does_not_confirm_it_and_only_law_and_social_work_record_it() {
        assertThatThrownBy(() -> lookedAfter.starts("grace", LegalStatusChange.KEY, "record-legal-status", child))
                .isInstanceOf(org.camunda.bpm.engine.AuthorizationException.class);
        lookedAfter.starts("marcus", LegalStatusChange.KEY, "record-legal-status", child);
        assertThat(council.mayDo(council.task(child, "confirmLegalStatus"))).containsExactly("grace", "hugh");
    }

    @Test
    void a_confirmation_that_is_late_is_told_to_the_service_manager() {
        records();
        council.fire(child, "confirmationOverdue");
        assertThat(council.mayDo(council.task(child, council.answer(child)))).containsExactly("helen");
        everyday.does(child, council.answer(child));
        assertThat(council.open(child)).containsExactly("confirmLegalStatus");
    }

    @Test
    void nothing_is_confirmed_that_the_record_has_overtaken() {
        records();
        record.add(child, new LegalStatus(clock.now(), LegalStatusCode.C2, null, null, "Family Court", null), "tom");
        assertThatThrownBy(() -> lookedAfter.does(child, "confirmLegalStatus"))
                .hasMessageContaining("began later than that");
    }

    private void records(Object... special) {
        lookedAfter.starts("tom", LegalStatusChange.KEY, "record-legal-status", child, special);
    }

    private List<String> messages() {
        return db.sql("select name from care.message where child_ref = ? order by name").param(child)
                .query(String.class).list();
    }
}
