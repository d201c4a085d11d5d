package uk.corporateparenting.personaleducationplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.incare.LookedAfter;
import uk.corporateparenting.incare.Messenger;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Child;
import uk.corporateparenting.record.Fact.ChildView;
import uk.corporateparenting.record.Fact.EducationPlan;
import uk.corporateparenting.record.Fact.SchoolPlace;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.record.PlaceCode;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.timescale.Due;
import uk.corporateparenting.timescale.StatutoryClock;
import uk.corporateparenting.workflow.engine.TestClock;

/** A pupil's plan, begun, written, checked and written again next term; and a school place that changes or is lost. */
@EngineTest
class PersonalEducationPlanTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Autowired Council council;
    @Autowired LookedAfter lookedAfter;
    @Autowired Messenger messenger;
    @Autowired CareRecord record;
    @Autowired TestClock clock;
    @Autowired StatutoryClock timescale;
    @Autowired SchoolTerms terms;
    @Autowired ManagementService management;
    @Autowired FormService forms;

    private LocalDate today;
    private String child;

    @BeforeEach
    void a_pupil_of_nine_came_into_care_last_week() {
        today = LocalDate.ofInstant(clock.now(), LONDON);
        child = lookedAfter.child(today.minusYears(9), today.minusDays(7));
    }

    @AfterEach
    void time_goes_back_to_normal() {
        clock.reset();
    }

    @Test
    void the_first_plan_is_begun_written_sent_back_and_good_and_the_next_waits_for_its_term() {
        open();
        assertThat(jobs()).as("one clock over all of it").isOne();
        lookedAfter.does(child, "beginEducationPlan");
        lookedAfter.does(child, "writeEducationPlan");
        assertThat(council.mayDo(council.task(child, "checkPlanQuality"))).containsExactly("vera");
        assertThat(shown("vera", "checkPlanQuality", "planToCheck")).contains("Read a whole book");
        assertThat(shown("vera", "checkPlanQuality", "mentorArea")).isEqualTo("north");
        lookedAfter.does(child, "checkPlanQuality", "good", "no", "missing", "Whose words are these?");
        assertThat(plan().quality()).isEqualTo("returned");
        assertThat(council.open(child)).as("not begun again").containsExactly("writeEducationPlan");
        assertThat(shown("tom", "writeEducationPlan", "missingWords")).contains("Whose words are these");
        assertThat(shown("tom", "writeEducationPlan", "targets")).contains("Read a whole book");
        lookedAfter.does(child, "writeEducationPlan", "targets", "In my own words: read about trains.");
        lookedAfter.does(child, "checkPlanQuality", "mentorNeeded", "yes", "mentorArea", "out-of-borough", "mentor",
                "Jo Smith");
        assertThat(council.isOver(child)).isTrue();
        assertThat(plan().quality()).isEqualTo("good");
        assertThat(plan().mentor()).isEqualTo("Out of borough: Jo Smith");
        assertThat(record.current(child, EducationPlan.class)).hasSize(1);
        assertThat(record.latest(child, ChildView.class).orElseThrow().fact().said())
                .isEqualTo("I want to be good at reading.");

        lookedAfter.runs("personal-education-plan", child);
        assertThat(council.open(child)).isEmpty();
        assertThat(jobs()).isOne();
        assertThat(council.timers(child, "planOpens").get(0).getDuedate().toInstant())
                .isEqualTo(terms.after(today).ends().minusWeeks(8).atStartOfDay(LONDON).toInstant());
        council.fire(child, "planOpens");
        assertThat(council.open(child)).containsExactly("writeEducationPlan");
        lookedAfter.does(child, "writeEducationPlan", "pupilView", "none", "whyNoPupilView", "Was ill.", "childSays",
                null,
                "childSaysHow", null);
        lookedAfter.does(child, "checkPlanQuality", "mentorNeeded", "yes", "mentorArea", "north", "mentor", "Al Reid");
        assertThat(plan().whyNoPupilView()).isEqualTo("Was ill.");
        assertThat(plan().mentor()).isEqualTo("North: Al Reid");
    }

    @Test
    void late_plans_and_late_checks_are_told_to_the_managers() {
        open();
        council.fire(child, "planOverdue");
        assertThat(council.mayDo(council.task(child, "answerEscalation"))).contains("grace");
        council.complete("grace", child, "answerEscalation", answer());
        lookedAfter.does(child, "beginEducationPlan");
        lookedAfter.does(child, "writeEducationPlan");
        council.fire(child, "planCheckOverdue");
        council.complete("helen", child, "answerEscalation", answer());
        assertThat(council.open(child)).containsExactly("checkPlanQuality");
    }

    @Test
    void short_breaks_wait_without_a_timer_and_a_new_status_is_looked_at() {
        String breaks = lookedAfter.child(today.minusYears(9), today.minusDays(7), PlaceCode.K2, LegalStatusCode.V3);
        lookedAfter.runs("personal-education-plan", breaks);
        assertThat(council.timers(breaks, "planOpens")).isEmpty();
        messenger.tell(breaks, "legal-status.changed");
        assertThat(council.isOver(breaks)).isTrue();
        lookedAfter.runs("personal-education-plan", child);
        messenger.tell(child, "legal-status.changed");
        assertThat(council.isOver(child)).isTrue();
    }

    @Test
    void a_move_of_school_is_noted_the_same_day() {
        lookedAfter.starts("grace", "school-place", "report-school-change", child);
        assertThat(council.mayDo(council.task(child, "acknowledgeSchoolChange"))).containsExactly("vera");
        due(council.task(child, "acknowledgeSchoolChange").getDueDate().toInstant(), today.toString());
        assertThat(shown("vera", "acknowledgeSchoolChange", "changeWords")).contains("Changes school");
        assertThat(record.child(child).map(Child::profile).orElseThrow().school()).isEqualTo("Hill Road School");
        council.fire(child, "acknowledgementOverdue");
        council.complete("helen", child, "answerEscalation", answer());
        lookedAfter.does(child, "acknowledgeSchoolChange");
        assertThat(council.isOver(child)).isTrue();
    }

    @Test
    void an_excluded_child_gets_a_place_and_the_clock_counts_from_the_loss() {
        lookedAfter.starts("tom", "school-place", "report-school-change", child, "change", "excluded", "school", null,
                "changedOn", today.minusDays(3).toString());
        lookedAfter.does(child, "acknowledgeSchoolChange", "hasPlace", "no");
        assertThat(record.current(child, SchoolPlace.class)).hasSize(1);
        assertThat(council.task(child, "findSchoolPlace").getDueDate().toInstant())
                .isEqualTo(timescale.dueFrom("T119", today.minusDays(3).toString()).dueAt());
        council.fire(child, "schoolPlaceOverdue");
        council.complete("helen", child, "answerEscalation", answer());
        lookedAfter.does(child, "findSchoolPlace");
        assertThat(council.isOver(child)).isTrue();
        assertThat(record.latest(child, SchoolPlace.class).orElseThrow().fact().change()).isEqualTo("on-roll");
    }

    @Test
    void who_moved_without_a_place_is_without_one_since_the_move_and_who_has_one_again_is_not() {
        lookedAfter.starts("tom", "school-place", "report-school-change", child, "changedOn",
                today.minusDays(2).toString());
        lookedAfter.does(child, "acknowledgeSchoolChange", "hasPlace", "no");
        SchoolPlace none = record.latest(child, SchoolPlace.class).orElseThrow().fact();
        assertThat(none.change() + " " + none.changedOn()).isEqualTo("no-place " + today.minusDays(2));
        String other = lookedAfter.child(today.minusYears(9), today.minusDays(7));
        lookedAfter.starts("tom", "school-place", "report-school-change", other, "change", "no-place", "school", null);
        lookedAfter.does(other, "acknowledgeSchoolChange", "hasPlace", "yes");
        assertThat(record.latest(other, SchoolPlace.class).orElseThrow().fact().change()).isEqualTo("on-roll");
    }

    @Test
    void the_days_as_counted_by_hand() {
        String pupil = lookedAfter.child(LocalDate.of(2015, 6, 1), LocalDate.of(2026, 3, 23));
        dueFor(pupil, "T64", "2026-04-08");
        dueFor(pupil, "T65", "2026-04-22");
        String small = lookedAfter.child(LocalDate.of(2024, 2, 29), LocalDate.of(2026, 3, 23));
        Due first = timescale.dueFor(small, "L56");
        due(first.dueAt(), "2027-03-31");
        assertThat(LocalDateTime.ofInstant(first.opensAt(), LONDON)).isEqualTo(LocalDateTime.of(2027, 3, 1, 0, 0));
        dueFor(small, "L57", "2027-03-15");
        record.add(pupil, new EducationPlan(LocalDate.of(2026, 4, 14), "Mill Lane", "written", null, 96, false, "none",
                "A",
                "B", null, "good"), "tom");
        Due next = timescale.dueFor(pupil, "T66");
        due(next.dueAt(), "2026-07-22");
        assertThat(LocalDateTime.ofInstant(next.opensAt(), LONDON)).as("eight weeks before the end of term")
                .isEqualTo(LocalDateTime.of(2026, 5, 27, 0, 0));
        assertThat(LocalDateTime.ofInstant(next.warnAt(), LONDON)).isEqualTo(LocalDateTime.of(2026, 7, 1, 0, 0));
        record.add(pupil, new EducationPlan(LocalDate.of(2026, 7, 14), "Mill Lane", "written", null, 96, false, "none",
                "A",
                "B", null, "good"), "tom");
        dueFor(pupil, "T66", "2026-12-19");
    }

    @Test
    void what_cannot_be_is_refused_in_one_sentence() {
        open();
        lookedAfter.does(child, "beginEducationPlan");
        refused("writeEducationPlan", "The meeting cannot be in the future.", "meetingOn",
                today.plusDays(1).toString());
        refused("writeEducationPlan", "Write what the pupil said.", "childSays", null);
        refused("writeEducationPlan", "Say why the pupil's view is missing.", "pupilView", "none");
        refused("writeEducationPlan", "Attendance is between 0 and 100 percent.", "attendance", 101);
        lookedAfter.does(child, "writeEducationPlan");
        refused("checkPlanQuality", "Say what is missing.", "good", "no");
        refused("checkPlanQuality", "Say whether a mentor would help.", "mentorNeeded", null);
        refused("checkPlanQuality", "Choose the area and the mentor.", "mentorNeeded", "yes");
        refused("checkPlanQuality", "Choose the area of the mentor from the list.", "mentorNeeded", "yes", "mentorArea",
                "moon", "mentor", "Jo");
        assertThatThrownBy(() -> lookedAfter.starts("tom", "school-place", "report-school-change", child, "school",
                null))
                .hasMessageEndingWith("Name the school.");
        assertThatThrownBy(() -> lookedAfter.starts("tom", "school-place", "report-school-change", child, "change",
                "suspended", "changedOn", today.plusDays(1).toString()))
                .hasMessageEndingWith("What happened cannot be in the future.");
    }

    private void refused(String task, String sentence, Object... special) {
        assertThatThrownBy(() -> lookedAfter.does(child, task, special)).hasMessageEndingWith(sentence);
    }

    private void open() {
        lookedAfter.runs("personal-education-plan", child);
        council.fire(child, "planOpens");
    }

    private EducationPlan plan() {
        return record.latest(child, EducationPlan.class).map(Recorded::fact).orElseThrow();
    }

    private void dueFor(String ref, String clockId, String on) {
        due(timescale.dueFor(ref, clockId).dueAt(), on);
    }

    private static void due(Instant at, String on) {
        assertThat(LocalDateTime.ofInstant(at, LONDON)).isEqualTo(on + "T23:59:59");
    }

    private String shown(String user, String task, String key) {
        List<Object> shown = new ArrayList<>();
        council.as(user, () -> shown.add(forms.getTaskFormVariables(council.task(child, task).getId()).get(key)));
        return String.valueOf(shown.get(0));
    }

    private long jobs() {
        return council.cases(child).stream()
                .mapToLong(id -> management.createJobQuery().processInstanceId(id).count()).sum();
    }

    private Map<String, Object> answer() {
        return Map.of("action", "Done this week.", "owner", "Grace", "doneBy", today.plusDays(1).toString(), "reason",
                "The teacher was ill.");
    }
}
