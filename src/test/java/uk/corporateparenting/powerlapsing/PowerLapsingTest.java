package uk.corporateparenting.powerlapsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.entrytocare.Everyday;
import uk.corporateparenting.incare.LapseKind;
import uk.corporateparenting.incare.Lapses;
import uk.corporateparenting.incare.LookedAfter;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.LegalStatus;
import uk.corporateparenting.record.Fact.Placement;
import uk.corporateparenting.record.Fact.Restriction;
import uk.corporateparenting.record.LegalStanding;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.record.PlaceCode;
import uk.corporateparenting.record.ProviderCode;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.Cases;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;
import uk.corporateparenting.workflow.engine.Post;
import uk.corporateparenting.workflow.engine.TestClock;

/** Whatever has an end is settled before it, louder the nearer it comes. */
@EngineTest
class PowerLapsingTest {

    private static final LocalDate END = LocalDate.of(2027, 3, 31);

    @Autowired Council council;
    @Autowired LookedAfter lookedAfter;
    @Autowired Everyday everyday;
    @Autowired CareRecord record;
    @Autowired Lapses lapses;
    @Autowired LegalStanding standing;
    @Autowired TestClock clock;
    @Autowired Messages messages;
    @Autowired Cases cases;
    @Autowired Post post;
    @Autowired JdbcClient db;

    private String child;

    @BeforeEach
    void a_child_in_care() {
        child = lookedAfter.child(LocalDate.of(2016, 2, 29), LocalDate.of(2026, 3, 2));
    }

    @AfterEach
    void time_goes_back_to_normal() {
        clock.reset();
    }

    @Test
    void work_opens_four_weeks_before_and_the_warning_comes_before_the_lapse_not_after() {
        order(LegalStatusCode.C1);
        assertThat(council.open(child)).isEmpty();
        assertThat(council.timers(child, "workOpens").get(0).getDuedate().toInstant())
                .isEqualTo(Instant.parse("2027-03-02T00:00:00Z"));
        everyday.until(child, Instant.parse("2027-03-02T09:00:00Z"));
        assertThat(council.mayDo(council.task(child, "settleBeforeLapse"))).containsExactly("tom");
        assertThat(council.task(child, "settleBeforeLapse").getDueDate().toInstant())
                .isEqualTo(Instant.parse("2027-03-30T22:59:59Z"));
        // Five working days before Wednesday 31 March: 30, 25, 24, 23 and 22, for 26 is Good Friday and 29 Easter Monday.
        assertThat(council.timers(child, "lapsesSoon").get(0).getDuedate().toInstant())
                .isEqualTo(Instant.parse("2027-03-22T23:59:59Z"));
        council.fire(child, "lapsesSoon");
        assertThat(council.mayDo(council.task(child, council.answer(child)))).containsExactly("isaac");
        everyday.does(child, council.answer(child));
        council.fire(child, "powerLapsed");
        assertThat(council.mayDo(council.task(child, council.answer(child)))).containsExactly("helen");
        everyday.does(child, council.answer(child));
        assertThat(council.open(child)).containsExactly("settleBeforeLapse");
    }

    @Test
    void a_waiting_watch_costs_one_timer() {
        order(LegalStatusCode.C1);
        assertThat(council.timers(child, "workOpens")).hasSize(1);
        assertThat(council.timers(child, "lapsesSoon")).isEmpty();
        assertThat(council.timers(child, "powerLapsed")).isEmpty();
    }

    @Test
    void what_is_extended_is_watched_anew_from_its_new_end() {
        order(LegalStatusCode.C1);
        council.fire(child, "workOpens");
        assertThatThrownBy(() -> settles("extended", "newEndsOn", END.toString()))
                .hasMessageContaining("later than the one before");
        assertThatThrownBy(() -> settles("extended", "newEndsOn", END.plusMonths(2).toString(), "court", null))
                .hasMessageContaining("Name the court");
        settles("extended", "newEndsOn", END.plusMonths(2).toString());
        assertThat(council.isOver(child)).isTrue();
        post.deliver(child);
        assertThat(LondonTime.day(record.child(child).orElseThrow().legalStatus().endsAt())).isEqualTo(END.plusMonths(2));
        assertThat(council.timers(child, "workOpens").get(0).getDuedate().toInstant())
                .isEqualTo(Instant.parse("2027-05-01T23:00:00Z"));
    }

    @Test
    void a_new_legal_status_ends_the_watch_of_the_one_before_and_no_other() {
        order(LegalStatusCode.C1);
        Instant until = at(END);
        record.add(child, new Restriction(clock.now(), "secure", until, null, "Family Court", "Locked at night.", null),
                "tom");
        watch(LapseKind.SECURE_ORDER);
        assertThat(council.timers(child, "workOpens")).hasSize(2);
        standing.replace(child, new LegalStatus(clock.now(), LegalStatusCode.C2, null, null, "Family Court", null), "tom");
        says("legal-status.changed");
        assertThat(council.path(child)).contains("overtaken");
        assertThat(council.timers(child, "workOpens")).hasSize(1);
        assertThat(council.variable(child, "lapseKind")).isEqualTo("secure-order");
    }

    @Test
    void a_temporary_approval_is_asked_about_at_week_8_and_extended_once_by_the_nominated_officer() {
        temporary();
        assertThat(council.timers(child, "workOpens").get(0).getDuedate().toInstant())
                .isEqualTo(Instant.parse("2027-02-02T00:00:00Z"));
        council.fire(child, "workOpens");
        assertThatThrownBy(() -> settles("extended", "newEndsOn", END.plusWeeks(8).plusDays(1).toString()))
                .hasMessageContaining("longer than the law allows");
        settles("extended", "newEndsOn", END.plusWeeks(8).toString(), "court", null);
        assertThat(council.mayDo(council.task(child, "approveExtension"))).containsExactly("lena");
        assertThatThrownBy(() -> lookedAfter.does(child, "approveExtension", "reviewingOfficerTold", "no"))
                .hasMessageContaining("reviewing officer has to be told");
        assertThatThrownBy(() -> lookedAfter.does(child, "approveExtension", "fosteringPanelView", null))
                .hasMessageContaining("fostering panel");
        lookedAfter.does(child, "approveExtension");
        assertThat(council.isOver(child)).isTrue();
        assertThat(placement().temporaryApprovalEndsOn()).isEqualTo(END.plusWeeks(8));

        post.deliver(child);
        council.fire(child, "workOpens");
        assertThatThrownBy(() -> settles("extended", "newEndsOn", END.plusWeeks(16).toString(), "court", null))
                .hasMessageContaining("extended once only");
        settles("approved");
        assertThat(placement().temporaryApprovalEndsOn()).isNull();
        assertThat(council.isOver(child)).isTrue();
    }

    @Test
    void a_longer_approval_that_is_refused_has_to_be_settled_another_way() {
        temporary();
        council.fire(child, "workOpens");
        settles("extended", "newEndsOn", END.plusWeeks(4).toString(), "court", null);
        council.fire(child, "extensionLate");
        everyday.does(child, council.answer(child));
        lookedAfter.does(child, "approveExtension", "approved", "no");
        council.fire(child, "workOpens");
        assertThat(council.open(child)).containsExactly("settleBeforeLapse");
        settles("moves");
        assertThat(council.open(child)).isEmpty();
        record.add(child, ended(placement()), "tom", kept().id());
        council.fire(child, "stillThereAtTheLapse");
        assertThat(council.isOver(child)).isTrue();
    }

    @Test
    void a_move_ends_the_watch_of_a_temporary_approval_but_not_that_of_an_order() {
        temporary();
        order(LegalStatusCode.C1);
        record.add(child, ended(placement()), "tom", kept().id());
        says("placement.ended");
        assertThat(council.timers(child, "workOpens")).hasSize(1);
        assertThat(council.variable(child, "lapseKind")).isEqualTo("interim-order");
    }

    @Test
    void a_child_who_was_to_leave_and_is_still_in_care_at_the_end_is_asked_about_again() {
        order(LegalStatusCode.J1);
        council.fire(child, "workOpens");
        assertThatThrownBy(() -> settles("leaves", "byDay", END.plusDays(1).toString(), "goesTo", "The mother"))
                .hasMessageContaining("It ends before that day");
        assertThatThrownBy(() -> settles("leaves", "byDay", END.toString())).hasMessageContaining("to whom");
        settles("leaves", "byDay", END.toString(), "goesTo", "The mother");
        assertThat(sent()).contains("care.ceasing");
        assertThat(council.open(child)).isEmpty();
        council.fire(child, "stillThereAtTheLapse");
        council.fire(child, "workOpens");
        assertThat(council.open(child)).containsExactly("settleBeforeLapse");
    }

    @Test
    void the_watch_ends_with_care() {
        order(LegalStatusCode.C1);
        council.fire(child, "workOpens");
        cases.endWithCare(child, "care-ended");
        assertThat(council.isOver(child)).isTrue();
    }

    @Test
    void an_agreement_that_runs_out_is_taken_anew_or_settled_another_way() {
        order(LegalStatusCode.V2);
        council.fire(child, "workOpens");
        settles("section-20");
        council.fire(child, "newAgreementLate");
        everyday.does(child, council.answer(child));
        everyday.does(child, "recordSection20", "pr1Stance", "objects", "pr1CanAccommodate", "yes", "pr1SignedOn",
                null);
        council.fire(child, "workOpens");
        settles("section-20");
        everyday.does(child, "recordSection20");
        assertThat(council.isOver(child)).isTrue();
    }

    @Test
    void a_restriction_is_extended_by_a_court_or_ends() {
        record.add(child, new Restriction(clock.now(), "secure", at(END), null, "Family Court", "Locked at night.", null),
                "tom");
        watch(LapseKind.SECURE_ORDER);
        council.fire(child, "workOpens");
        settles("extended", "newEndsOn", END.plusMonths(3).toString());
        post.deliver(child);
        council.fire(child, "workOpens");
        assertThatThrownBy(() -> settles("ended", "byDay", LondonTime.day(clock.now()).plusDays(1).toString()))
                .hasMessageContaining("when it has ended, not before");
        settles("ended", "byDay", LondonTime.day(clock.now()).toString());
        assertThat(record.current(child, Restriction.class).get(0).fact().endedAt()).isNotNull();
        assertThat(council.isOver(child)).isTrue();
    }

    @Test
    void replaced_means_that_the_record_shows_it() {
        order(LegalStatusCode.C1);
        council.fire(child, "workOpens");
        assertThatThrownBy(() -> settles("replaced")).hasMessageContaining("The record still shows it ending");
        standing.replace(child, new LegalStatus(clock.now(), LegalStatusCode.C2, null, null, "Family Court", null), "tom");
        assertThatThrownBy(() -> settles("extended", "newEndsOn", END.plusMonths(2).toString()))
                .hasMessageContaining("settled already");
        settles("replaced");
        assertThat(council.isOver(child)).isTrue();
    }

    @Test
    void emergency_powers_last_no_longer_than_the_law_allows() {
        emergency(LegalStatusCode.L2, 8);
        assertThatThrownBy(() -> settles("extended", "newEndsOn", today().plusDays(16).toString()))
                .hasMessageContaining("longer than the law allows");
        settles("extended", "newEndsOn", today().plusDays(15).toString());

        a_child_in_care();
        emergency(LegalStatusCode.L1, 3);
        assertThatThrownBy(() -> settles("extended", "newEndsOn", today().plusDays(4).toString()))
                .hasMessageContaining("never extended");
    }

    private void emergency(LegalStatusCode code, int days) {
        standing.replace(child, new LegalStatus(clock.now(), code, at(today().plusDays(days)), null, "Court", null),
                "tom");
        lapses.watchStatus(child, "north");
        post.deliver(child);
        council.fire(child, "workOpens");
    }

    private void order(LegalStatusCode code) {
        standing.replace(child, new LegalStatus(clock.now(), code, at(END), null, "Family Court", null), "tom");
        lapses.watchStatus(child, "north");
        post.deliver(child);
    }

    private void temporary() {
        Placement was = placement();
        record.add(child, new Placement(was.startsAt(), PlaceCode.U3, ProviderCode.PR1, "An aunt", was.address(),
                was.postcode(), was.urn(), null, was.area(), "suitability", false, END, null, null), "tom", kept().id());
        lapses.watchPlacement(child, "north");
        post.deliver(child);
    }

    private void watch(LapseKind kind) {
        lapses.watch(child, kind, END, "north");
        post.deliver(child);
    }

    private void says(String name) {
        messages.send(name + ":" + child, name, child, Facts.none());
        post.deliver(child);
    }

    private void settles(String outcome, Object... special) {
        Object[] all = new Object[special.length + 4];
        all[0] = "outcome";
        all[1] = outcome;
        all[2] = "extended".equals(outcome) ? "byDay" : "newEndsOn";
        System.arraycopy(special, 0, all, 4, special.length);
        lookedAfter.does(child, "settleBeforeLapse", all);
    }

    private Recorded<Placement> kept() {
        return record.current(child, Placement.class).get(0);
    }

    private Placement placement() {
        return kept().fact();
    }

    private Placement ended(Placement p) {
        return new Placement(p.startsAt(), p.place(), p.provider(), p.carerName(), p.address(), p.postcode(), p.urn(),
                p.distanceMiles(), p.area(), p.approval(), p.breach(), p.temporaryApprovalEndsOn(), clock.now(), null);
    }

    private LocalDate today() {
        return LondonTime.day(clock.now());
    }

    private static Instant at(LocalDate day) {
        return LondonTime.at(day.atTime(LocalTime.of(23, 59, 59)));
    }

    private List<String> sent() {
        return db.sql("select name from care.message where child_ref = ? order by name").param(child)
                .query(String.class).list();
    }
}
