package uk.corporateparenting.deprivationofliberty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.incare.LookedAfter;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.Decision;
import uk.corporateparenting.record.Fact.Restriction;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.engine.TestClock;

@EngineTest
class DeprivationOfLibertyTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String KEY = DeprivationOfLiberty.KEY;

    @Autowired LookedAfter lookedAfter;
    @Autowired Council council;
    @Autowired CareRecord record;
    @Autowired TestClock clock;
    @Autowired JdbcClient db;

    @AfterEach
    void time_goes_back_to_normal() {
        clock.reset();
    }

    @Test
    void secure_accommodation_from_the_proposal_to_its_end() {
        String child = child();
        propose(child);
        assertThat(council.mayDo(council.task(child, "approveRestrictions"))).containsExactly("isaac");
        Instant from = at(local());
        lookedAfter.does(child, "approveRestrictions");
        assertThat(restriction(child)).satisfies(r -> {
            assertThat(r.startsAt()).isEqualTo(from);
            assertThat(r.kind()).isEqualTo("secure-accommodation");
            assertThat(r.criteria()).contains("Ran away", "Two moves");
            assertThat(r.court()).isNull();
        });
        assertThat(council.task(child, "recordCourtAuthority").getDueDate())
                .isEqualTo(Date.from(from.plus(Duration.ofHours(72))));
        assertThat(council.timers(child, "authorityRunsOut").get(0).getDuedate())
                .isEqualTo(Date.from(from.plus(Duration.ofHours(48))));
        council.fire(child, "authorityRunsOut");
        assertThat(council.mayDo(council.task(child, council.answer(child)))).containsExactly("isaac");
        answer("isaac", child);
        lookedAfter.does(child, "recordCourtAuthority");
        assertThat(restriction(child).court()).contains("Leicester");
        LocalDate lapses = local().plusHours(2016).toLocalDate();
        assertThat(db.sql("""
                select name || ' ' || (payload ->> 'lapseKind') || ' ' || (payload ->> 'lapsesOn') from care.message
                where child_ref = ? and name = 'power.lapses'""").param(child).query(String.class).list())
                .containsExactly("power.lapses secure-order " + lapses);

        assertThat(council.task(child, "holdCriteriaReview").getDueDate())
                .isEqualTo(endOfDay(LocalDateTime.ofInstant(from, LONDON).toLocalDate().plusMonths(1)));
        council.fire(child, "criteriaReviewOverdue");
        answer("isaac", child);
        lookedAfter.does(child, "holdCriteriaReview");
        assertThat(council.task(child, "holdCriteriaReview").getDueDate())
                .isEqualTo(endOfDay(local().toLocalDate().plusMonths(3)));
        assertThatThrownBy(() -> lookedAfter.does(child, "holdCriteriaReview", "lessWouldDo", "yes"))
                .hasRootCauseInstanceOf(Refused.class).hasMessageContaining("have to end");

        lookedAfter.does(child, "holdCriteriaReview", "criteriaOutcome", "renew");
        assertThat(council.task(child, "recordCourtAuthority").getDueDate()).isEqualTo(endOfDay(lapses.minusDays(1)));
        lookedAfter.does(child, "recordCourtAuthority", "authorityTo", local().plusDays(200).toString());
        lookedAfter.does(child, "holdCriteriaReview", "criteriaMet", "no", "criteriaOutcome", "end");
        council.fire(child, "endNotRecorded");
        answer("isaac", child);
        lookedAfter.doesAs("helen", child, "endRestrictions");
        assertThat(council.isOver(child)).isTrue();
        assertThat(restriction(child).endedAt()).isNotNull();
    }

    @Test
    void what_the_director_refuses_before_it_began_never_begins() {
        String child = child();
        propose(child, "restrictedFrom", local().plusDays(2).toString());
        lookedAfter.does(child, "approveRestrictions", "approved", "no");
        assertThat(council.isOver(child)).isTrue();
        assertThat(record.current(child, Restriction.class)).isEmpty();
        assertThat(record.latest(child, Decision.class).orElseThrow().fact()).satisfies(d -> {
            assertThat(d.outcome()).isEqualTo("refused");
            assertThat(d.proposedBy()).isEqualTo("tom");
            assertThat(d.overridesProposal()).isTrue();
        });
    }

    @Test
    void what_began_and_is_refused_ends_at_once() {
        String child = child();
        propose(child, "restrictedFrom", local().minusHours(3).toString());
        lookedAfter.does(child, "approveRestrictions", "approved", "no");
        assertThat(council.open(child)).containsExactly("endRestrictions");
        lookedAfter.does(child, "endRestrictions");
        assertThat(restriction(child).endedAt()).isEqualTo(at(local()));
    }

    @Test
    void a_court_that_refuses_ends_it_and_the_hours_are_used_up_for_the_next_time() {
        String child = child();
        Instant from = at(local().minusHours(30));
        propose(child, "restrictedFrom", local().minusHours(30).toString());
        lookedAfter.does(child, "approveRestrictions");
        lookedAfter.does(child, "recordCourtAuthority", "authorityGiven", "no", "authorityFrom", null, "authorityTo",
                null, "allowedRestrictions", null);
        assertThat(council.open(child)).containsExactly("endRestrictions");
        lookedAfter.does(child, "endRestrictions", "endedAt", LocalDateTime.ofInstant(from, LONDON).plusHours(24)
                .toString());
        clock.to(clock.now().plus(Duration.ofDays(10)));
        propose(child);
        Instant again = at(local());
        lookedAfter.does(child, "approveRestrictions");
        assertThat(council.task(child, "recordCourtAuthority").getDueDate())
                .isEqualTo(Date.from(again.plus(Duration.ofHours(48))));
    }

    @Test
    void another_deprivation_of_liberty_goes_to_court_at_once() {
        String child = child();
        propose(child, "restrictionKind", "deprivation-of-liberty");
        lookedAfter.does(child, "approveRestrictions");
        assertThat(council.task(child, "recordCourtAuthority").getDueDate())
                .isEqualTo(council.timers(child, "authorityRunsOut").get(0).getDuedate())
                .isAfter(Date.from(clock.now()));
        assertThatThrownBy(() -> lookedAfter.does(child, "recordCourtAuthority", "authorityTo", null))
                .hasRootCauseInstanceOf(Refused.class);
        lookedAfter.does(child, "recordCourtAuthority");
        assertThat(db.sql("select payload ->> 'lapseKind' from care.message where child_ref = ? "
                + "and name = 'power.lapses'").param(child)
                .query(String.class).list()).containsExactly("deprivation-of-liberty");
    }

    @Test
    void under_13_the_secretary_of_state_approves_first_and_nobody_their_own_proposal() {
        String child = lookedAfter.child(local().toLocalDate().minusYears(13).plusDays(1),
                local().toLocalDate().minusDays(90));
        lookedAfter.starts("admin", KEY, "propose-restrictions", child);
        assertThatThrownBy(() -> lookedAfter.doesAs("admin", child, "approveRestrictions"))
                .hasRootCauseInstanceOf(Refused.class).hasMessageContaining("somebody else");
        assertThatThrownBy(() -> lookedAfter.does(child, "approveRestrictions"))
                .hasRootCauseInstanceOf(Refused.class).hasMessageContaining("under 13");
        lookedAfter.does(child, "approveRestrictions", "secretaryOfStateOn", local().toLocalDate().toString(),
                "secretaryOfStateReference", "S/1");
        assertThat(record.latest(child, Decision.class).orElseThrow().fact().reason()).contains("S/1");
    }

    @Test
    void one_restriction_at_a_time() {
        String child = child();
        propose(child);
        assertThatThrownBy(() -> propose(child)).hasRootCauseInstanceOf(Refused.class);
        assertThatThrownBy(() -> propose(child(), "advocate", "no")).hasRootCauseInstanceOf(Refused.class);
    }

    private String child() {
        return lookedAfter.child(LocalDate.of(2011, 5, 4), local().toLocalDate().minusDays(200));
    }

    private void propose(String child, Object... special) {
        lookedAfter.starts("tom", KEY, "propose-restrictions", child, special);
    }

    private void answer(String user, String child) {
        council.complete(user, child, council.answer(child), Map.of("action", "I take it on today.", "owner", "I",
                "doneBy", local().toLocalDate().toString(), "reason", "Two people were ill."));
    }

    private Restriction restriction(String child) {
        return record.latest(child, Restriction.class).map(Recorded::fact).orElseThrow();
    }

    private LocalDateTime local() {
        return LocalDateTime.ofInstant(clock.now(), LONDON).truncatedTo(ChronoUnit.MINUTES);
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(LONDON).toInstant();
    }

    private static Date endOfDay(LocalDate day) {
        return Date.from(day.atTime(23, 59, 59).atZone(LONDON).toInstant());
    }
}
