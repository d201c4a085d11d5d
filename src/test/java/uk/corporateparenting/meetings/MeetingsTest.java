package uk.corporateparenting.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.incare.LookedAfter;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.engine.TestClock;

/** Agendas fill, go out and roll over; a meeting says who may decide what. */
@EngineTest
class MeetingsTest {

    private static final String PANEL = "children-high-risk";

    @Autowired Meetings meetings;
    @Autowired Panels panels;
    @Autowired LookedAfter lookedAfter;
    @Autowired TestClock clock;
    @Autowired JdbcClient db;

    @AfterEach
    void time_goes_back_to_normal() {
        clock.reset();
    }

    private String child() {
        return lookedAfter.child(today().minusYears(14), today().minusYears(2));
    }

    private LocalDate today() {
        return LondonTime.day(clock.now());
    }

    private Meeting arranged(String reference) {
        meetings.arrange(reference, meetings.of(reference).meetsOn(), LocalTime.of(10, 0), "Room 2", "celia", "desmond",
                null, "sunita");
        return meetings.of(reference);
    }

    private void hold(String reference, Set<String> present, String standIn, List<Meeting.Conflict> conflicts,
            Set<String> notReached) {
        meetings.held(reference, new Holding(today(), present, List.of("Ms Guest"), standIn, conflicts, notReached,
                null), "sunita");
    }

    private String sent(Meetings.Item item) {
        return db.sql("select payload ->> 'quorate' from care.message where only_value = ? and name = 'meeting.held'")
                .param(item.id()).query(String.class).optional().orElse("nothing");
    }

    @Test
    void every_panel_of_the_contract_is_a_row_whose_roles_exist() {
        for (String code : List.of("permanence-panel", "adoption-panel", "stability-meeting", PANEL,
                "leavers-high-risk")) {
            assertThat(panels.of(code).members()).as(code).isNotEmpty();
            assertThat(panels.of(code).readers()).as(code).contains(Role.BUSINESS_SUPPORT);
        }
        assertThatThrownBy(() -> panels.of("tea-round")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void two_children_stand_on_the_next_agenda_until_it_goes_out() {
        Meetings.Item one = meetings.putOnAgenda(PANEL, child(), "referral", false);
        Meetings.Item two = meetings.putOnAgenda(PANEL, child(), "referral", false);
        assertThat(one.meeting()).matches("MT-\\d{6}").isEqualTo(two.meeting());
        Meeting meeting = meetings.of(one.meeting());
        assertThat(meeting.cycleOn().toEpochDay() - LocalDate.of(2026, 1, 7).toEpochDay()).satisfies(
                days -> assertThat(days % 28).isZero());
        assertThat(meeting.meetsOn()).isAfter(today());
        assertThat(meeting.items()).contains(one, two);
        meetings.circulated(one.meeting(), "By secure mail", "sunita");
        Meetings.Item three = meetings.putOnAgenda(PANEL, child(), "referral", false);
        assertThat(meetings.of(three.meeting()).cycleOn()).isEqualTo(meeting.cycleOn().plusDays(28));
    }

    @Test
    void an_urgent_child_does_not_wait_for_the_cycle() {
        Meetings.Item urgent = meetings.putOnAgenda(PANEL, child(), "referral", true);
        Meeting meeting = meetings.of(urgent.meeting());
        assertThat(meeting.outOfCycle()).isTrue();
        assertThat(meeting.meetsOn()).isBefore(today().plusDays(8));
        meetings.circulated(urgent.meeting(), "By telephone", "sunita");
    }

    @Test
    void what_was_not_reached_rolls_over_and_what_was_reached_is_told_to_its_process_only() {
        Meetings.Item reached = meetings.putOnAgenda(PANEL, child(), "referral", false);
        Meetings.Item late = meetings.putOnAgenda(PANEL, child(), "review", false);
        String reference = reached.meeting();
        arranged(reference);
        meetings.circulated(reference, "By secure mail", "sunita");
        hold(reference, Set.of("celia", "fiona", "gareth"), null, List.of(), Set.of(late.id()));
        assertThat(sent(reached)).isEqualTo("true");
        assertThat(sent(late)).isEqualTo("nothing");
        String next = db.sql("select meeting from care.panel_item_on where item = ? order by id desc limit 1")
                .param(Long.valueOf(late.id())).query(String.class).single();
        assertThat(next).isNotEqualTo(reference);
        assertThat(meetings.of(next).itemOf(late.childRef()).orElseThrow().earlier()).isOne();
        assertThat(meetings.of(reference).whyNotDecide(late.childRef(), "celia").orElseThrow()).contains("reached");
    }

    @Test
    void the_chair_decides_the_deputy_too_and_a_member_who_stood_in_but_nobody_in_conflict() {
        Meetings.Item item = meetings.putOnAgenda(PANEL, child(), "referral", false);
        Meetings.Item other = meetings.putOnAgenda(PANEL, child(), "referral", false);
        String reference = item.meeting();
        arranged(reference);
        hold(reference, Set.of("celia", "desmond", "fiona", "gareth", "pc-bright"), "fiona",
                List.of(new Meeting.Conflict(item.id(), "celia", "Was the child's teacher")), Set.of());
        Meeting meeting = meetings.of(reference);
        assertThat(meeting.whyNotDecide(item.childRef(), "celia").orElseThrow()).contains("interest");
        assertThat(meeting.whyNotDecide(item.childRef(), "desmond")).isEmpty();
        assertThat(meeting.whyNotDecide(item.childRef(), "fiona")).isEmpty();
        assertThat(meeting.whyNotDecide(item.childRef(), "gareth").orElseThrow()).contains("chair");
        assertThat(meeting.whyNotDecide(other.childRef(), "celia")).isEmpty();
        assertThat(meeting.chairFor(item.childRef())).hasValue("desmond");
        assertThat(meeting.chairFor(other.childRef())).hasValue("celia");
    }

    @Test
    void without_a_quorum_nothing_is_decided() {
        Meetings.Item item = meetings.putOnAgenda(PANEL, child(), "referral", false);
        arranged(item.meeting());
        assertThatThrownBy(() -> hold(item.meeting(), Set.of("fiona", "gareth"), null, List.of(), Set.of()))
                .isInstanceOf(Refused.class).hasMessageContaining("stood in");
        hold(item.meeting(), Set.of("celia", "fiona"), null, List.of(), Set.of());
        assertThat(sent(item)).isEqualTo("false");
        assertThat(meetings.of(item.meeting()).whyNotDecide(item.childRef(), "celia").orElseThrow()).contains("quorum");
    }

    @Test
    void a_meeting_that_did_not_take_place_hands_all_its_items_on_and_withdrawn_ones_are_gone() {
        Meetings.Item item = meetings.putOnAgenda(PANEL, child(), "referral", false);
        Meetings.Item withdrawn = meetings.putOnAgenda(PANEL, child(), "referral", false);
        meetings.withdraw(withdrawn.id(), "care-ended");
        assertThat(meetings.of(item.meeting()).itemOf(withdrawn.childRef())).isEmpty();
        meetings.notHeld(item.meeting(), "Snow", "sunita");
        assertThat(meetings.of(item.meeting()).wasHeld()).isFalse();
        assertThat(sent(item)).isEqualTo("nothing");
        Meetings.Item later = meetings.putOnAgenda(PANEL, child(), "referral", false);
        assertThat(meetings.of(later.meeting()).itemOf(item.childRef())).isPresent();
    }

    @Test
    void minutes_are_written_anew_and_approved_once() {
        Meetings.Item item = meetings.putOnAgenda(PANEL, child(), "referral", false);
        arranged(item.meeting());
        hold(item.meeting(), Set.of("celia", "fiona", "gareth"), null, List.of(), Set.of());
        meetings.minute(item.meeting(), item.id(), "First words", "sunita");
        meetings.minute(item.meeting(), item.id(), "Better words", "sunita");
        meetings.minutesApproved(item.meeting(), "celia");
        Meeting meeting = meetings.of(item.meeting());
        assertThat(meeting.minutes()).filteredOn(minute -> minute.itemId().equals(item.id()))
                .extracting(Meeting.Minute::words).containsExactly("Better words");
        assertThat(meeting.minutesApprovedBy()).isEqualTo("celia");
    }

    @Test
    void its_papers_are_for_chair_members_and_business_support() {
        Meetings.Item item = meetings.putOnAgenda(PANEL, child(), "referral", false);
        Meeting meeting = meetings.of(item.meeting());
        for (Role role : List.of(Role.HIGH_RISK_PANEL_CHAIR, Role.HIGH_RISK_PANEL, Role.BUSINESS_SUPPORT)) {
            assertThat(meetings.maySee(List.of(role.group()), meeting)).as(role.slug()).isTrue();
        }
        for (Role role : List.of(Role.AGENCY_POLICE, Role.ADMIN, Role.DIRECTOR, Role.PERMANENCE_PANEL_CHAIR,
                Role.STAFF)) {
            assertThat(meetings.maySee(List.of(role.group()), meeting)).as(role.slug()).isFalse();
        }
    }
}
