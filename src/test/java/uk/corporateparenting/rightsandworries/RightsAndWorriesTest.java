package uk.corporateparenting.rightsandworries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.incare.LookedAfter;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.FamilyTimePlan;
import uk.corporateparenting.record.Fact.Letter;
import uk.corporateparenting.record.Fact.Relationship;
import uk.corporateparenting.record.Fact.Worry;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.workflow.Cases;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.engine.TestClock;

@EngineTest
class RightsAndWorriesTest {

    private static final String KEY = RightsAndWorries.KEY;

    @Autowired LookedAfter lookedAfter;
    @Autowired Council council;
    @Autowired CareRecord record;
    @Autowired Cases cases;
    @Autowired Messages messages;
    @Autowired ManagementService management;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;
    @Autowired JdbcClient db;

    @AfterEach
    void time_goes_back_to_normal() {
        clock.reset();
    }

    @Test
    void a_complaint_is_answered_and_the_child_is_told_in_their_words() {
        String child = child();
        raise(child, "complaint");
        assertThat(council.mayDo(council.task(child, "answerComplaint"))).containsExactly("grace", "hugh");
        assertThatThrownBy(() -> lookedAfter.does(child, "answerComplaint", "advocateOffered", "no"))
                .hasRootCauseInstanceOf(Refused.class);
        assertThatThrownBy(() -> lookedAfter.does(child, "answerComplaint", "tellsChild", null))
                .hasRootCauseInstanceOf(Refused.class);
        lookedAfter.does(child, "answerComplaint");
        assertThat(council.isOver(child)).isTrue();
        assertThat(worry(child)).satisfies(w -> {
            assertThat(w.kind()).isEqualTo("complaint");
            assertThat(w.what()).contains("homework");
            assertThat(w.outcome()).contains("upheld");
            assertThat(w.settledOn()).isEqualTo(today());
        });
        assertThat(record.latest(child, Letter.class).orElseThrow().fact().words()).contains("Thank you");
    }

    @Test
    void a_child_who_is_not_satisfied_is_answered_again_by_somebody_else() {
        String child = child();
        raise(child, "complaint");
        council.fire(child, "complaintOverdue");
        answer("helen", child);
        lookedAfter.does(child, "answerComplaint", "satisfied", "no", "tellsChild", null, "whyNotTold", "Is abroad");
        assertThat(worry(child).settledOn()).isNull();
        council.fire(child, "secondAnswerOverdue");
        answer("isaac", child);
        lookedAfter.does(child, "answerComplaintAgain");
        assertThat(council.isOver(child)).isTrue();
        assertThat(worry(child).outcome()).contains("Answered", "Stage two");
    }

    @Test
    void an_allegation_goes_to_the_designated_officer_while_the_carer_is_supported() {
        String child = child();
        raise(child, "allegation");
        assertThat(council.open(child)).containsExactly("supportCarer", "tellDesignatedOfficer");
        council.fire(child, "officerNotTold");
        answer("helen", child);
        lookedAfter.does(child, "tellDesignatedOfficer");
        council.fire(child, "allegationNotSettled");
        answer("helen", child);
        assertThat(council.mayDo(council.task(child, "recordAllegationOutcome"))).containsExactly("dora");
        lookedAfter.does(child, "recordAllegationOutcome");
        assertThat(worry(child).outcome()).contains("Designated officer told", "unsubstantiated");
        lookedAfter.doesAs("sam", child, "supportCarer");
        assertThat(council.isOver(child)).isTrue();
    }

    @Test
    void serious_harm_is_notified_and_goes_on_when_care_ends() {
        String child = child();
        raise(child, "serious-harm");
        transaction.executeWithoutResult(now -> cases.endWithCare(child, "died"));
        council.fire(child, "notificationOverdue");
        answer("isaac", child);
        assertThatThrownBy(() -> lookedAfter.does(child, "notifySeriousIncident", "notifiedOn", null))
                .hasRootCauseInstanceOf(Refused.class);
        lookedAfter.does(child, "notifySeriousIncident");
        assertThat(council.isOver(child)).isTrue();
        assertThat(worry(child).outcome()).contains("SI-17");
    }

    @Test
    void family_time_goes_on_within_seven_days_or_a_court_decides() {
        String child = child();
        String stopped = today().minusDays(8).toString();
        assertThatThrownBy(() -> raise(child, "family-time")).hasRootCauseInstanceOf(Refused.class);
        raise(child, "family-time", "familyTimeStoppedOn", stopped);
        assertThat(council.task(child, "decideFamilyTime").getDueDate()).isBefore(Date.from(clock.now()));
        council.fire(child, "familyTimeUndecided");
        answer("helen", child);
        assertThatThrownBy(() -> lookedAfter.does(child, "decideFamilyTime")).hasRootCauseInstanceOf(Refused.class)
                .hasMessageContaining("seven days");
        lookedAfter.does(child, "decideFamilyTime", "familyTime", "court", "resumedOn", null, "courtAppliedOn",
                today().toString(), "whyBeyond", "The father was in prison.");
        assertThat(council.isOver(child)).isTrue();
        assertThat(worry(child).outcome()).contains("court was asked");
    }

    @Test
    void an_advocate_and_an_independent_visitor_are_arranged_side_by_side() {
        String child = child();
        raise(child, "advocate");
        raise(child, "independent-visitor");
        assertThat(council.open(child)).containsExactly("arrangeAdvocate", "findIndependentVisitor");
        assertThatThrownBy(() -> lookedAfter.does(child, "arrangeAdvocate", "advocateName", null))
                .hasRootCauseInstanceOf(Refused.class);
        lookedAfter.does(child, "arrangeAdvocate");
        lookedAfter.does(child, "findIndependentVisitor");
        assertThat(council.isOver(child)).isTrue();
        assertThat(record.current(child, Worry.class)).extracting(kept -> kept.fact().outcome())
                .containsExactlyInAnyOrder("Independent visitor: Kim Long",
                        "Advocate offered on " + words(today()) + " about family time: accepted, Robin Day");
        assertThat(record.current(child, Relationship.class)).extracting(kept -> kept.fact().relation())
                .contains("independent visitor");
    }

    @Test
    void a_worry_about_the_placement_is_passed_on_at_once() {
        String child = child();
        assertThatThrownBy(() -> raise(child, "placement")).hasRootCauseInstanceOf(Refused.class);
        raise(child, "placement", "placementReason", "carer-notice");
        assertThat(council.isOver(child)).isTrue();
        assertThat(db.sql("select name || ' ' || (payload ->> 'atRiskReason') from care.message where child_ref = ?")
                .param(child).query(String.class).list()).containsExactly("placement.at-risk carer-notice");
        assertThat(worry(child).settledOn()).isEqualTo(today());
    }

    @Test
    void what_is_owed_to_a_child_in_care_only_closes_with_care_and_a_complaint_does_not() {
        String child = child();
        raise(child, "advocate");
        raise(child, "complaint");
        String id = "care-ended:" + child;
        transaction.executeWithoutResult(now -> messages.send(id, RightsAndWorries.CARE_ENDED, child, Facts.none()));
        management.executeJob(db.sql("select id_ from act_ru_job where handler_cfg_ = ?").param(id)
                .query(String.class).single());
        council.settle(child);
        assertThat(council.open(child)).containsExactly("answerComplaint");
        assertThat(record.current(child, Worry.class)).extracting(kept -> kept.fact())
                .anySatisfy(w -> assertThat(w.outcome()).contains("Care ended"))
                .anySatisfy(w -> assertThat(w.settledOn()).isNull());
    }

    @Test
    void a_family_time_plan_is_one_form() {
        String child = child();
        lookedAfter.starts("tom", "family-time-plan", "plan-family-time", child);
        lookedAfter.starts("tom", "family-time-plan", "plan-family-time", child, "person", "Ann Fox", "relation",
                "grandmother");
        assertThat(council.isOver(child)).isTrue();
        assertThat(record.current(child, FamilyTimePlan.class)).extracting(kept -> kept.fact().personName())
                .containsExactlyInAnyOrder("Jo Fox", "Ann Fox");
        assertThatThrownBy(() -> lookedAfter.starts("tom", "family-time-plan", "plan-family-time", child, "reviewOn",
                today().minusDays(1).toString())).hasRootCauseInstanceOf(Refused.class);
    }

    private String child() {
        return lookedAfter.child(LocalDate.of(2012, 5, 4), today().minusDays(200));
    }

    private void raise(String child, String kind, Object... special) {
        Object[] all = new Object[special.length + 2];
        all[0] = "worryKind";
        all[1] = kind;
        System.arraycopy(special, 0, all, 2, special.length);
        lookedAfter.starts("tom", KEY, "raise-worry", child, all);
    }

    private void answer(String user, String child) {
        council.complete(user, child, council.answer(child), Map.of("action", "I take it on today.", "owner", "I",
                "doneBy", today().toString(), "reason", "Two people were ill."));
    }

    private Worry worry(String child) {
        List<Worry> all = record.current(child, Worry.class).stream().map(Recorded::fact).toList();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static String words(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).format(day);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.now(), ZoneId.of("Europe/London"));
    }
}
