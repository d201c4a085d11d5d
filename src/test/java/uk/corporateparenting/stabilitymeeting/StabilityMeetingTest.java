package uk.corporateparenting.stabilitymeeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.incare.AtRiskReason;
import uk.corporateparenting.incare.LookedAfter;
import uk.corporateparenting.incare.Messenger;
import uk.corporateparenting.incare.PlacementAtRisk;
import uk.corporateparenting.meetings.Holding;
import uk.corporateparenting.meetings.Meeting;
import uk.corporateparenting.meetings.Meetings;
import uk.corporateparenting.record.Area;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.Decision;
import uk.corporateparenting.record.Fact.MissingEpisode;
import uk.corporateparenting.record.Fact.Placement;
import uk.corporateparenting.record.Fact.PlacementLesson;
import uk.corporateparenting.record.Fact.PlacementRisk;
import uk.corporateparenting.record.Fact.StabilityAction;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.record.MissingCode;
import uk.corporateparenting.record.PlaceChangeReason;
import uk.corporateparenting.record.PlaceCode;
import uk.corporateparenting.record.ProviderCode;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.Cases;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;
import uk.corporateparenting.workflow.Watches;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.engine.TestClock;

@EngineTest
class StabilityMeetingTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String KEY = StabilityMeeting.KEY;
    private static final Set<String> QUORUM = Set.of("cora", "sam", "fergus");

    @Autowired LookedAfter lookedAfter;
    @Autowired Council council;
    @Autowired Messenger messenger;
    @Autowired Messages messages;
    @Autowired Watches watches;
    @Autowired Meetings meetings;
    @Autowired PlacementAtRisk atRisk;
    @Autowired FragileHomes fragile;
    @Autowired CareRecord record;
    @Autowired Cases cases;
    @Autowired HistoryService history;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;
    @Autowired JdbcClient db;

    @AfterEach
    void time_goes_back_to_normal() {
        clock.reset();
    }

    @Test
    void a_fragile_home_is_weighed_met_about_helped_looked_at_again_and_stable() {
        String child = child();
        raise(child);
        assertThat(council.open(child)).containsExactly("triagePlacementRisk");
        assertThat(council.mayDo(council.task(child, "triagePlacementRisk"))).containsExactly("fergus");
        assertThat(record.latest(child, PlacementRisk.class).orElseThrow().fact().raisedBy()).isEqualTo("carer");
        lookedAfter.does(child, "triagePlacementRisk");
        assertThat(council.open(child)).containsExactly("hearCarer", "inviteToStability", "prepareForStability");
        prepares(child);
        assertThat(council.open(child)).isEmpty();
        meets(child, QUORUM);
        assertThat(council.mayDo(council.task(child, "decideStability"))).containsExactly("cora", "edwin");
        lookedAfter.doesAs("cora", child, "decideStability");
        messenger.deliver(child);
        assertThat(tasks(child, "doStabilityAction")).isEqualTo(2);
        assertThat(record.latest(child, Decision.class).orElseThrow().fact().outcome()).isEqualTo("support-package");

        council.fire(child, "timeForReview");
        prepares(child);
        meets(child, QUORUM);
        lookedAfter.doesAs("cora", child, "decideStability", stable());
        assertThat(cases.open(KEY, child)).isEmpty();
        assertThat(walked(child, KEY)).containsExactly("riskRaised", "weighRisk", "isThirdNear", "triageFollows",
                "triage", "isItAtRisk", "nextMeeting", "meet", "whatWasDecided", "whatComesNext", "timeForReview",
                "nextMeeting", "meet", "whatWasDecided", "homeIsStable");
        assertThat(walked(child, "stability-convening")).containsExactly("conveningBegins", "agendaNeeded",
                "putFragileOnAgenda", "whatComesFirst", "meetingReached", "wasItQuorate", "meetingHeld",
                "conveningBegins", "agendaNeeded", "putFragileOnAgenda", "whatComesFirst", "meetingReached",
                "wasItQuorate", "meetingHeld");
        assertThat(messenger.sent(child)).contains("letter.owed");
        assertThat(walked(child, "stability-triage")).containsExactly("triageBegins", "triagePlacementRisk", "triaged");
    }

    @Test
    void an_action_has_an_owner_is_chased_and_the_chair_hears_of_it_when_it_is_late() {
        String child = child();
        decided(child, "action2", null, "owner2", null, "by2", null, "owner1", "support-team", "stabilityOutcome",
                "specialist-team");
        assertThat(council.mayDo(council.task(child, "doStabilityAction"))).containsExactly("thea", "gita");
        assertThat(council.task(child, "doStabilityAction").getDueDate()).isEqualTo(endOf(today().plusDays(7)));
        council.fire(child, "actionOverdue");
        assertThat(council.mayDo(council.task(child, council.answer(child)))).containsExactly("cora", "edwin");
        answer("cora", child);
        assertThatThrownBy(() -> lookedAfter.does(child, "doStabilityAction", "doneOn", null))
                .hasRootCauseInstanceOf(Refused.class);
        lookedAfter.does(child, "doStabilityAction", "result", "not-possible", "doneOn", null, "note",
                "No place free.");
        assertThat(record.current(child, StabilityAction.class)).singleElement().satisfies(kept -> {
            assertThat(kept.fact().result()).isEqualTo("not-possible");
            assertThat(kept.fact().settledOn()).isEqualTo(today());
        });
    }

    @Test
    void a_home_that_is_not_at_risk_is_closed_with_its_reason() {
        String child = child();
        raise(child);
        lookedAfter.does(child, "triagePlacementRisk", "decision", "not-at-risk", "reason", "A bad day, all agree.");
        assertThat(council.isOver(child)).isTrue();
        assertThat(record.latest(child, Decision.class).orElseThrow().fact().reason())
                .isEqualTo("A bad day, all agree.");
    }

    @Test
    void a_carer_who_asks_for_removal_today_is_heard_the_same_day_and_met_at_once() {
        String child = child();
        raise(child, "reason", "carer-removal-today");
        assertThat(council.task(child, "triagePlacementRisk").getDueDate()).isEqualTo(endOf(today()));
        assertThatThrownBy(() -> lookedAfter.does(child, "triagePlacementRisk"))
                .hasRootCauseInstanceOf(Refused.class).hasMessageContaining("today");
        lookedAfter.does(child, "triagePlacementRisk", "decision", "urgent");
        assertThat(meeting(child).outOfCycle()).isTrue();
        assertThat(council.task(child, "hearCarer").getDueDate()).isBefore(endOf(today().plusDays(6)));
    }

    @Test
    void notice_is_met_about_within_three_working_days() {
        String child = child();
        raise(child, "reason", "carer-notice", "noticeUntil", today().plusDays(28).toString());
        lookedAfter.does(child, "triagePlacementRisk", "decision", "notice");
        assertThat(meeting(child).outOfCycle()).isTrue();
    }

    @Test
    void what_is_late_on_the_way_to_the_meeting_is_taken_to_the_chair() {
        String child = child();
        raise(child);
        council.fire(child, "triageLate");
        answer("cora", child);
        lookedAfter.does(child, "triagePlacementRisk");
        for (String late : List.of("invitationsLate", "carerNotHeard", "factsLate", "notConvenedInTime")) {
            council.fire(child, late);
            assertThat(council.mayDo(council.task(child, council.answer(child)))).containsExactly("cora", "edwin");
            answer("edwin", child);
        }
        prepares(child);
        meets(child, QUORUM);
        council.fire(child, "decisionNotRecorded");
        answer("helen", child);
        lookedAfter.doesAs("cora", child, "decideStability", stable());
        assertThat(cases.open(KEY, child)).isEmpty();
    }

    @Test
    void the_third_home_within_a_year_is_taken_to_the_chair_before_it_happens() {
        String child = child();
        moves(child, today().minusDays(100), PlaceCode.U6, PlaceChangeReason.CREQB);
        moves(child, today().minusDays(20), PlaceCode.U6, PlaceChangeReason.CREQB);
        atRisk.tell(child, AtRiskReason.SCHOOL, "the school", "Sent home again", today(), "test", "vera");
        messenger.deliver(child);
        assertThat(council.open(child)).containsExactly("answerEscalation", "triagePlacementRisk");
        assertThat(council.mayDo(council.task(child, council.answer(child)))).containsExactly("cora", "edwin");
        answer("cora", child);
        assertThat(council.open(child)).containsExactly("triagePlacementRisk");
        assertThat(walked(child, KEY)).startsWith("riskReported", "weighRisk", "isThirdNear", "chairToo");
    }

    @Test
    void without_a_quorum_nothing_is_decided_and_the_child_stands_on_the_next_agenda() {
        String child = child();
        raise(child);
        lookedAfter.does(child, "triagePlacementRisk");
        prepares(child);
        String first = meeting(child).reference();
        meets(child, Set.of("cora"));
        assertThat(council.open(child)).isEmpty();
        assertThat(meeting(child).reference()).isNotEqualTo(first);
        meets(child, QUORUM);
        assertThatThrownBy(() -> lookedAfter.doesAs("edwin", child, "decideStability"))
                .hasRootCauseInstanceOf(Refused.class).hasMessageContaining("chair");
        assertThat(council.open(child)).containsExactly("decideStability");
    }

    @Test
    void who_stood_in_for_chair_and_deputy_records_what_was_decided() {
        String child = child();
        raise(child);
        lookedAfter.does(child, "triagePlacementRisk");
        prepares(child);
        meets(child, Set.of("sam", "fergus", "thea"), "thea");
        assertThat(council.mayDo(council.task(child, "decideStability"))).containsExactlyInAnyOrder("cora", "edwin",
                "thea");
        assertThatThrownBy(() -> lookedAfter.doesAs("cora", child, "decideStability"))
                .hasRootCauseInstanceOf(Refused.class);
        lookedAfter.doesAs("thea", child, "decideStability");
        assertThat(record.latest(child, Decision.class).orElseThrow().fact().decidedBy()).isEqualTo("thea");
    }

    @Test
    void what_a_decision_lacks_is_refused() {
        String child = child();
        readyToDecide(child);
        for (Object[] lack : List.of(new Object[] {"owner1", null}, new Object[] {"by1", null},
                new Object[] {"by1", today().minusDays(1).toString()}, new Object[] {"childSays", null},
                new Object[] {"stabilityOutcome", "specialist-team"}, new Object[] {"stabilityOutcome", "step-down"},
                new Object[] {"stabilityOutcome", "planned-move"}, new Object[] {"reason", null})) {
            assertThatThrownBy(() -> lookedAfter.doesAs("cora", child, "decideStability", lack)).as(lack[0].toString())
                    .hasRootCauseInstanceOf(Refused.class);
        }
        assertThat(record.current(child, StabilityAction.class)).isEmpty();
    }

    @Test
    void before_a_move_the_review_is_asked_for_and_the_move_goes_its_own_way() {
        String child = child();
        readyToDecide(child);
        lookedAfter.doesAs("cora", child, "decideStability", "stabilityOutcome", "planned-move", "placeChangeReason",
                "CARPL", "neededOn", today().plusDays(60).toString(), "keyStage4", "no");
        assertThat(messenger.sent(child)).contains("review.requested", "move.recommended");
        messenger.deliver(child);
        assertThat(council.open(child)).contains("reviewBeforeMove", "doStabilityAction");
        assertThat(cases.open("placement-move", child)).isPresent();
        lookedAfter.does(child, "reviewBeforeMove");
        // Said twice, the move is proposed once.
        lookedAfter.runs("move-recommendation", child, "placeChangeReason", "CARPL");
        assertThat(tasks(child, "decideMove")).isOne();
        assertThat(cases.open(KEY, child)).isPresent();
    }

    @Test
    void a_child_steps_down_from_residential_care_into_a_family() {
        String child = lookedAfter.child(LocalDate.of(2013, 5, 4), today().minusDays(200), PlaceCode.K2,
                LegalStatusCode.V2);
        raise(child);
        assertThat(council.mayDo(council.task(child, "triagePlacementRisk"))).containsExactly("jaya");
        lookedAfter.does(child, "triagePlacementRisk");
        prepares(child);
        meets(child, QUORUM);
        lookedAfter.doesAs("cora", child, "decideStability", "stabilityOutcome", "step-down", "placeChangeReason",
                "CARPL", "neededOn", today().plusDays(60).toString(), "keyStage4", "no");
        assertThat(messenger.sent(child)).contains("move.recommended");
    }

    @Test
    void another_worry_is_read_the_same_day_and_brings_the_meeting_forward_where_it_cannot_wait() {
        String child = child();
        raise(child);
        lookedAfter.does(child, "triagePlacementRisk");
        prepares(child);
        String before = meeting(child).reference();
        worries(child, "one");
        assertThat(council.task(child, "weighNewWorry").getDueDate()).isEqualTo(endOf(today()));
        lookedAfter.does(child, "weighNewWorry");
        messenger.deliver(child);
        assertThat(meeting(child).reference()).isEqualTo(before);
        worries(child, "two");
        council.fire(child, "newWorryNotRead");
        answer("cora", child);
        lookedAfter.does(child, "weighNewWorry", "cannotWait", "yes");
        messenger.deliver(child);
        assertThat(meeting(child).outOfCycle()).isTrue();
        assertThat(db.sql("select count(*) from care.message where child_ref = ? and state = 'already-open'")
                .param(child).query(Integer.class).single()).isZero();

        meets(child, QUORUM);
        lookedAfter.doesAs("cora", child, "decideStability");
        worries(child, "three");
        lookedAfter.does(child, "weighNewWorry", "cannotWait", "yes");
        messenger.deliver(child);
        assertThat(council.open(child)).contains("hearCarer");
        assertThat(council.path(child)).contains("broughtForward", "meetSooner", "anotherWorry");
    }

    @Test
    void a_move_closes_the_case_its_actions_and_its_place_on_the_agenda() {
        String child = child();
        decided(child);
        council.fire(child, "timeForReview");
        String item = (String) council.variable(child, "meetingItem");
        messenger.tell(child, "placement.started");
        assertThat(cases.open(KEY, child)).isEmpty();
        assertThat(tasks(child, "doStabilityAction")).isZero();
        assertThat(council.path(child)).contains("movedMeanwhile", "closeAfterMove", "closedAfterMove",
                "movedBeforeAction", "actionNotNeeded");
        assertThat(db.sql("select count(*) from care.panel_item_withdrawn where item = ?").param(Long.valueOf(item))
                .query(Integer.class).single()).isOne();
    }

    @Test
    void all_of_it_ends_with_care() {
        String child = child();
        decided(child);
        transaction.executeWithoutResult(now -> cases.endWithCare(child, "turned-18"));
        assertThat(tasks(child, "doStabilityAction")).isZero();
        assertThat(cases.open(KEY, child)).isEmpty();
    }

    @Test
    void after_an_unplanned_end_of_a_foster_home_child_and_people_say_what_is_to_be_learned() {
        String child = child();
        moves(child, today().minusDays(3), PlaceCode.U6, PlaceChangeReason.CREQB);
        ends(child);
        assertThat(council.open(child)).containsExactly("holdDisruptionMeeting", "holdEndOfPlacementInterview");
        assertThat(council.mayDo(council.task(child, "holdEndOfPlacementInterview"))).containsExactly("ivy");
        assertThat(council.mayDo(council.task(child, "holdDisruptionMeeting"))).containsExactly("owen", "rosa");
        assertThat(council.task(child, "holdDisruptionMeeting").getDueDate()).isEqualTo(endOf(today().minusDays(3)
                .plusWeeks(6)));
        council.fire(child, "interviewLate");
        answer("helen", child);
        council.fire(child, "disruptionLate");
        answer("cora", child);
        lookedAfter.does(child, "holdEndOfPlacementInterview", "interview", "later", "doneOn", null, "whyNot",
                "Exams.");
        assertThatThrownBy(() -> lookedAfter.does(child, "holdEndOfPlacementInterview", "theme1", null, "theme2", null,
                "tone1", null, "tone2", null)).hasRootCauseInstanceOf(Refused.class);
        lookedAfter.does(child, "holdEndOfPlacementInterview");
        assertThatThrownBy(() -> lookedAfter.does(child, "holdDisruptionMeeting", "heldOn",
                today().minusDays(4).toString())).hasRootCauseInstanceOf(Refused.class);
        assertThatThrownBy(() -> lookedAfter.does(child, "holdDisruptionMeeting", "theme1", null, "tone1", null))
                .hasRootCauseInstanceOf(Refused.class);
        lookedAfter.does(child, "holdDisruptionMeeting");
        assertThat(council.isOver(child)).isTrue();
        assertThat(record.current(child, PlacementLesson.class)).map(Recorded::fact)
                .extracting(PlacementLesson::source, PlacementLesson::theme, PlacementLesson::tone)
                .containsExactlyInAnyOrder(org.assertj.core.groups.Tuple.tuple("interview", "listened-to", "good"),
                        org.assertj.core.groups.Tuple.tuple("interview", "goodbye", "concern"),
                        org.assertj.core.groups.Tuple.tuple("disruption", "support-to-carers", "concern"));
        assertThat(db.sql("""
                select sum(times) from care.placement_lessons_by_theme where theme = 'goodbye' and tone = 'concern'""")
                .query(Integer.class).single()).isPositive();
    }

    @Test
    void a_planned_end_of_a_childrens_home_owes_neither_and_who_took_part_does_not_ask() {
        String child = lookedAfter.child(LocalDate.of(2013, 5, 4), today().minusDays(200), PlaceCode.K2,
                LegalStatusCode.V2);
        moves(child, today(), PlaceCode.U6, PlaceChangeReason.CARPL);
        ends(child);
        assertThat(council.isOver(child)).isTrue();
        String other = child();
        moves(other, today(), PlaceCode.U6, PlaceChangeReason.CARPL);
        ends(other);
        assertThat(council.open(other)).containsExactly("holdEndOfPlacementInterview");
        assertThatThrownBy(() -> lookedAfter.doesAs("tom", other, "holdEndOfPlacementInterview"))
                .isInstanceOf(Exception.class);
        lookedAfter.does(other, "holdEndOfPlacementInterview", "interview", "refused", "doneOn", null, "whyNot",
                "Does not want to.", "theme1", null, "tone1", null, "theme2", null, "tone2", null);
        assertThat(council.isOver(other)).isTrue();
    }

    @Test
    void by_night_the_table_finds_a_fragile_home_once() {
        String child = child();
        for (int days : List.of(10, 20, 30)) {
            Instant from = at(today().minusDays(days));
            record.add(child, new MissingEpisode(from, MissingCode.M, from.plusSeconds(3600), "low", "Out"), "tom");
        }
        assertThat(fragile.atRisk(today())).extracting(FragileHomes.Home::childRef).contains(child);
        String quiet = child();
        assertThat(fragile.atRisk(today())).extracting(FragileHomes.Home::childRef).doesNotContain(quiet);
        watches();
        messenger.deliver(child);
        assertThat(council.open(child)).containsExactly("triagePlacementRisk");
        assertThat(record.latest(child, PlacementRisk.class).orElseThrow().fact().reason()).isEqualTo("early-warning");
        assertThat(fragile.all(today())).extracting(FragileHomes.Home::childRef).doesNotContain(child);
        lookedAfter.does(child, "triagePlacementRisk", "decision", "not-at-risk");
        watches();
        messenger.deliver(child);
        assertThat(council.isOver(child)).isTrue();
        assertThat(messenger.sent(child)).containsExactly("placement.at-risk");
    }

    @Test
    void the_watch_has_the_next_one_begin_and_takes_whoever_left_off_the_agenda() {
        String child = child();
        raise(child);
        lookedAfter.does(child, "triagePlacementRisk");
        String item = (String) council.variable(child, "meetingItem");
        transaction.executeWithoutResult(now -> cases.endWithCare(child, "turned-18"));
        watches();
        assertThat(db.sql("select count(*) from care.panel_item_withdrawn where item = ?").param(Long.valueOf(item))
                .query(Integer.class).single()).isOne();
        messenger.deliver(NightlyWatch.KEY);
        assertThat(council.timers(NightlyWatch.KEY, "nightFalls")).hasSize(1);
        watches.begin(new NightlyWatch());
        assertThat(council.cases(NightlyWatch.KEY)).hasSize(1);
        council.fire(NightlyWatch.KEY, "nightFalls");
    }

    @Test
    void what_cannot_be_is_refused_at_the_start() {
        String child = child();
        assertThatThrownBy(() -> raise(child, "raisedOn", today().plusDays(1).toString()))
                .hasRootCauseInstanceOf(Refused.class);
        assertThatThrownBy(() -> raise(child, "childSays", null)).hasRootCauseInstanceOf(Refused.class);
        raise(child);
        assertThatThrownBy(() -> raise(child)).hasRootCauseInstanceOf(Refused.class);
        lookedAfter.does(child, "triagePlacementRisk");
        assertThatThrownBy(() -> lookedAfter.does(child, "inviteToStability", "virtualSchool", "no"))
                .hasRootCauseInstanceOf(Refused.class).hasMessageContaining("Virtual School");
        assertThatThrownBy(() -> lookedAfter.does(child, "hearCarer", "goOn", "until"))
                .hasRootCauseInstanceOf(Refused.class);
        assertThatThrownBy(() -> lookedAfter.does(child, "prepareForStability", "childSays", null))
                .hasRootCauseInstanceOf(Refused.class);
    }

    private String child() {
        return lookedAfter.child(LocalDate.of(2015, 5, 4), today().minusDays(600));
    }

    private void raise(String child, Object... special) {
        lookedAfter.starts("tom", KEY, "raise-placement-risk", child, special);
    }

    private void worries(String child, String where) {
        atRisk.tell(child, AtRiskReason.CONFLICT, "the carer", "Worse", today(), where, "sam");
        messenger.deliver(child);
    }

    private void prepares(String child) {
        lookedAfter.does(child, "inviteToStability");
        lookedAfter.does(child, "hearCarer");
        lookedAfter.does(child, "prepareForStability");
    }

    private void readyToDecide(String child) {
        raise(child);
        lookedAfter.does(child, "triagePlacementRisk");
        prepares(child);
        meets(child, QUORUM);
    }

    private void decided(String child, Object... special) {
        readyToDecide(child);
        lookedAfter.doesAs("cora", child, "decideStability", special);
        messenger.deliver(child);
    }

    private static Object[] stable() {
        return new Object[] {"stabilityOutcome", "stable", "action1", null, "owner1", null, "by1", null, "action2",
            null, "owner2", null, "by2", null};
    }

    private Meeting meeting(String child) {
        return meetings.of((String) council.variable(child, "meeting"));
    }

    /** The meeting is held on its day with these people there. */
    private void meets(String child, Set<String> present) {
        meets(child, present, null);
    }

    private void meets(String child, Set<String> present, String standIn) {
        Meeting planned = meeting(child);
        clock.to(planned.meetsOn().atTime(11, 0).atZone(LONDON).toInstant());
        transaction.executeWithoutResult(now -> {
            meetings.arrange(planned.reference(), planned.meetsOn(), LocalTime.of(10, 0), "Room 2", "cora", "edwin",
                    null, "sunita");
            meetings.held(planned.reference(), new Holding(today(), present, List.of(), standIn, List.of(), Set.of(),
                    null), "sunita");
        });
        messenger.deliver(child);
    }

    private void moves(String child, LocalDate on, PlaceCode to, PlaceChangeReason why) {
        Recorded<Placement> before = record.latest(child, Placement.class).orElseThrow();
        Placement p = before.fact();
        record.add(child, new Placement(p.startsAt(), p.place(), p.provider(), p.carerName(), p.address(), p.postcode(),
                p.urn(), p.distanceMiles(), p.area(), p.approval(), p.breach(), null, at(on), why), "tom", before.id());
        record.add(child, new Placement(at(on), to, ProviderCode.PR1, "The Greens", "2 Hill Road", "LE2 1AB",
                "SC654321", null, Area.IN, null, false, null, null, null), "tom");
    }

    private void ends(String child) {
        messages.send("placement-ended:" + child, StabilityMeeting.PLACEMENT_ENDED, child, Facts.none());
        messenger.deliver(child);
    }

    private void watches() {
        lookedAfter.runs("stability-watch", NightlyWatch.KEY);
        council.cases(NightlyWatch.KEY);
        council.timers(NightlyWatch.KEY, "nightFalls").stream().findFirst().orElseThrow();
        council.fire(NightlyWatch.KEY, "nightFalls");
    }

    private long tasks(String child, String key) {
        return db.sql("""
                select count(*) from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
                where e.business_key_ = ? and t.task_def_key_ = ?""").params(child, key).query(Long.class).single();
    }

    /** Every activity of the child's process of that key, in order. */
    private List<String> walked(String child, String key) {
        return history.createHistoricProcessInstanceQuery().processDefinitionKey(key).processInstanceBusinessKey(child)
                .list().stream().flatMap(one -> history.createHistoricActivityInstanceQuery()
                        .processInstanceId(one.getId()).orderPartiallyByOccurrence().asc().list().stream())
                .map(HistoricActivityInstance::getActivityId).toList();
    }

    private void answer(String user, String child) {
        council.complete(user, child, council.answer(child), Map.of("action", "I take it on today.", "owner", "I",
                "doneBy", today().toString(), "reason", "Two people were ill."));
    }

    private LocalDate today() {
        return LondonTime.day(clock.now());
    }

    private static Instant at(LocalDate day) {
        return day.atTime(9, 0).atZone(LONDON).toInstant();
    }

    private static Date endOf(LocalDate day) {
        return Date.from(day.atTime(23, 59, 59).atZone(LONDON).toInstant());
    }
}
