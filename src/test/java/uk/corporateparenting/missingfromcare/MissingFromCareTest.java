package uk.corporateparenting.missingfromcare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.incare.LookedAfter;
import uk.corporateparenting.people.Caseload;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.DocumentGiven;
import uk.corporateparenting.record.Fact.MissingEpisode;
import uk.corporateparenting.record.Fact.ReturnInterview;
import uk.corporateparenting.record.Fact.RiskAlert;
import uk.corporateparenting.record.MissingCode;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.workflow.Cases;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.SubmittedForms;
import uk.corporateparenting.workflow.engine.TestClock;

@EngineTest
class MissingFromCareTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String MISSING = MissingFromCare.KEY;

    @Autowired LookedAfter lookedAfter;
    @Autowired Council council;
    @Autowired CareRecord record;
    @Autowired Caseload caseload;
    @Autowired Cases cases;
    @Autowired SubmittedForms submitted;
    @Autowired TestClock clock;
    @Autowired IdentityService identity;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;

    @AfterEach
    void time_goes_back_to_normal() {
        clock.reset();
    }

    @Test
    void a_child_is_looked_for_each_day_and_heard_by_somebody_independent_on_the_return() {
        String child = child();
        report(child);
        assertThat(council.open(child)).containsExactly("keepLooking");
        assertThat(council.mayDo(council.task(child, "keepLooking"))).contains("tom", "erin");
        assertThat(council.task(child, "keepLooking").getDueDate()).isEqualTo(endOfDay(today().plusDays(1)));
        assertThat(episode(child)).satisfies(e -> {
            assertThat(e.kind()).isEqualTo(MissingCode.M);
            assertThat(e.endedAt()).isNull();
            assertThat(e.circumstances()).contains("bus stop", "phone");
        });
        assertThat(record.current(child, DocumentGiven.class)).extracting(kept -> kept.fact().givenTo())
                .contains("police, reference LP/1234", "carers", "parents");

        clock.to(clock.now().plus(Duration.ofHours(10)));
        lookedAfter.doesAs("erin", child, "keepLooking", "childBack", "no", "riskLevel", "high", "toldSince",
                "reviewing officer");
        assertThat(episode(child).riskLevel()).isEqualTo("high");
        assertThat(council.open(child)).containsExactly("keepLooking");
        lookedAfter.doesAs("erin", child, "keepLooking", "riskLevel", "high");
        Instant returned = at(local().minusHours(1));
        lookedAfter.doesAs("erin", child, "recordReturn");
        assertThat(episode(child)).satisfies(e -> {
            assertThat(e.endedAt()).isEqualTo(returned);
            assertThat(e.circumstances()).contains("With a friend in town.");
        });
        assertThat(council.open(child)).containsExactly("holdReturnInterview");
        Task interview = council.task(child, "holdReturnInterview");
        assertThat(interview.getDueDate()).isEqualTo(Date.from(returned.plus(Duration.ofHours(72))));
        assertThat(council.mayDo(interview)).containsExactly("ivy");
        lookedAfter.doesAs("ivy", child, "holdReturnInterview");
        assertThat(council.isOver(child)).isTrue();
        assertThat(record.latest(child, ReturnInterview.class).orElseThrow().fact()).satisfies(i -> {
            assertThat(i.accepted()).isTrue();
            assertThat(i.interviewer()).isEqualTo("ivy");
            assertThat(i.doneOn()).isEqualTo(today());
        });
    }

    @Test
    void by_night_nothing_waits_for_the_day() {
        String child = child();
        lookedAfter.starts("erin", MISSING, "report-missing", child, "childRef", null, "otherReference", child);
        lookedAfter.doesAs("erin", child, "keepLooking");
        lookedAfter.doesAs("erin", child, "recordReturn");
        assertThat(council.open(child)).containsExactly("holdReturnInterview");
    }

    @Test
    void a_refused_interview_is_offered_again_until_the_time_has_run_out() {
        String child = returned();
        lookedAfter.does(child, "holdReturnInterview", "interview", "refused", "whyNot", "Leave me alone.",
                "doneOn", null);
        assertThat(council.open(child)).containsExactly("holdReturnInterview");
        clock.to(council.task(child, "holdReturnInterview").getDueDate().toInstant().plusSeconds(1));
        council.fireDue(child, clock.now());
        assertThat(council.open(child)).containsExactly("answerEscalation", "holdReturnInterview");
        assertThat(council.mayDo(council.task(child, council.answer(child)))).containsExactly("grace", "hugh");
        answer("grace", child);
        lookedAfter.does(child, "holdReturnInterview", "interview", "refused", "whyNot", "No.", "doneOn", null);
        assertThat(council.isOver(child)).isTrue();
        assertThat(record.current(child, ReturnInterview.class)).extracting(kept -> kept.fact().accepted())
                .containsExactly(false, false);
    }

    @Test
    void whoever_works_with_the_child_or_manages_the_case_is_not_independent() {
        String child = returned();
        caseload.assign(child, Role.PERSONAL_ADVISOR, "ivy", "knows the child", "grace");
        assertThatThrownBy(() -> lookedAfter.doesAs("ivy", child, "holdReturnInterview"))
                .hasRootCauseInstanceOf(Refused.class).hasMessageContaining("independent");
        String other = returned();
        identity.createMembership("ivy", "north.team-manager");
        try {
            assertThatThrownBy(() -> lookedAfter.doesAs("ivy", other, "holdReturnInterview"))
                    .hasRootCauseInstanceOf(Refused.class).hasMessageContaining("independent");
        } finally {
            identity.deleteMembership("ivy", "north.team-manager");
        }
        lookedAfter.doesAs("ivy", other, "holdReturnInterview");
        assertThat(council.isOver(other)).isTrue();
    }

    @Test
    void after_a_day_people_meet_and_what_was_left_open_closes_with_the_return() {
        String child = child();
        report(child);
        Instant from = episode(child).startedAt();
        assertThat(council.timers(child, "missingForADay").get(0).getDuedate().toInstant())
                .isEqualTo(from.plus(Duration.ofHours(24)));
        clock.to(from.plus(Duration.ofHours(25)));
        council.fireDue(child, clock.now());
        assertThat(council.open(child)).contains("holdMissingStrategyDiscussion", "keepLooking");
        lookedAfter.does(child, "keepLooking");
        lookedAfter.does(child, "recordReturn", "returned", local().minusMinutes(5).toString());
        // Not held in time: the return asks for it anew, once.
        assertThat(council.open(child)).containsExactly("holdMissingStrategyDiscussion", "holdReturnInterview");
        council.fire(child, "missingDiscussionOverdue");
        answer("helen", child);
        lookedAfter.does(child, "holdMissingStrategyDiscussion", "reviewEarlier", "yes");
        assertThat(messages(child)).containsExactly("review.requested missing");
        lookedAfter.does(child, "holdReturnInterview");
        assertThat(council.isOver(child)).isTrue();
    }

    @Test
    void what_was_discussed_while_the_child_was_missing_is_not_discussed_again() {
        String child = child();
        report(child);
        clock.to(clock.now().plus(Duration.ofHours(30)));
        council.fire(child, "missingForADay");
        lookedAfter.does(child, "holdMissingStrategyDiscussion");
        lookedAfter.does(child, "keepLooking");
        lookedAfter.does(child, "recordReturn");
        assertThat(council.open(child)).containsExactly("holdReturnInterview");
    }

    @Test
    void the_third_time_in_ninety_days_calls_for_a_discussion_and_a_sign_for_a_screening() {
        String child = child();
        for (int days : List.of(80, 40)) {
            Instant before = clock.now().minus(days, ChronoUnit.DAYS);
            record.add(child, new MissingEpisode(before, MissingCode.A, before.plusSeconds(3600), "low", "Before"),
                    "tom");
        }
        report(child);
        lookedAfter.does(child, "keepLooking");
        lookedAfter.does(child, "recordReturn");
        assertThat(council.open(child)).containsExactly("holdMissingStrategyDiscussion", "holdReturnInterview");

        String exploited = child();
        report(exploited);
        lookedAfter.does(exploited, "keepLooking");
        lookedAfter.does(exploited, "recordReturn", "exploitationSign", "yes", "signs", "Two phones.");
        assertThat(council.open(exploited)).containsExactly("holdMissingStrategyDiscussion", "holdReturnInterview",
                "screenForExploitation");
        assertThat(council.mayDo(council.task(exploited, "screenForExploitation"))).containsExactly("elias");
        lookedAfter.does(exploited, "screenForExploitation", "exploitationRisk", "high");
        assertThat(messages(exploited)).containsExactly("risk.high exploitation");
        assertThat(record.latest(exploited, RiskAlert.class).orElseThrow().fact().alert()).contains("high risk");
        // The same sign heard again in the interview opens nothing twice.
        lookedAfter.does(exploited, "holdReturnInterview", "newSign", "yes");
        assertThat(council.open(exploited)).containsExactly("holdMissingStrategyDiscussion");
        lookedAfter.does(exploited, "holdMissingStrategyDiscussion");
        assertThat(council.isOver(exploited)).isTrue();
    }

    @Test
    void a_sign_that_only_the_interview_brings_is_screened() {
        String child = returned();
        lookedAfter.does(child, "holdReturnInterview", "interview", "later", "whyNot", "Tomorrow.", "doneOn", null);
        lookedAfter.does(child, "holdReturnInterview", "newSign", "yes");
        assertThat(council.open(child)).containsExactly("screenForExploitation");
        assertThatThrownBy(() -> lookedAfter.does(child, "screenForExploitation", "nationalReferral", "no"))
                .hasRootCauseInstanceOf(Refused.class);
        assertThatThrownBy(() -> lookedAfter.does(child, "screenForExploitation", "disruptionPlan", null))
                .hasRootCauseInstanceOf(Refused.class);
        lookedAfter.does(child, "screenForExploitation", "exploitation", "none", "disruptionPlan", null,
                "exploitationRisk", "low");
        assertThat(record.current(child, RiskAlert.class)).isEmpty();
        assertThat(council.isOver(child)).isTrue();
    }

    @Test
    void a_search_that_is_not_renewed_is_taken_to_the_service_manager_and_comes_down_when_it_is() {
        String child = child();
        report(child);
        council.fire(child, "searchOverdue");
        assertThat(council.mayDo(council.task(child, council.answer(child)))).containsExactly("helen");
        lookedAfter.does(child, "keepLooking", "childBack", "no");
        assertThat(council.open(child)).containsExactly("keepLooking");
    }

    @Test
    void nobody_is_reported_missing_twice_but_may_go_again_while_the_last_time_is_worked_on() {
        String child = child();
        report(child);
        assertThatThrownBy(() -> report(child)).hasRootCauseInstanceOf(Refused.class).hasMessageContaining("already");
        lookedAfter.does(child, "keepLooking");
        lookedAfter.does(child, "recordReturn");
        clock.to(clock.now().plus(Duration.ofHours(5)));
        lookedAfter.starts("tom", MISSING, "report-missing", child, "missingFrom", local().minusHours(1).toString());
        assertThat(council.open(child)).containsExactly("holdReturnInterview", "keepLooking");
        lookedAfter.does(child, "holdReturnInterview");
        lookedAfter.does(child, "keepLooking");
        lookedAfter.does(child, "recordReturn", "returned", local().toString());
        assertThat(record.current(child, MissingEpisode.class)).extracting(kept -> kept.fact().endedAt())
                .hasSize(2).doesNotContainNull();
    }

    @Test
    void what_cannot_be_is_refused() {
        String child = child();
        assertThatThrownBy(() -> lookedAfter.starts("tom", MISSING, "report-missing", child, "missingFrom",
                local().plusHours(1).toString())).hasRootCauseInstanceOf(Refused.class).hasMessageContaining("future");
        assertThatThrownBy(() -> lookedAfter.starts("tom", MISSING, "report-missing", child, "policeTold", "no",
                "whyPoliceNotTold", "late", "riskLevel", "high")).hasRootCauseInstanceOf(Refused.class);
        assertThatThrownBy(() -> lookedAfter.starts("tom", MISSING, "report-missing", child, "parentsTold", "no"))
                .hasRootCauseInstanceOf(Refused.class);
        assertThatThrownBy(() -> lookedAfter.starts("tom", MISSING, "report-missing", child, "areaAuthorityTold", "no"))
                .hasRootCauseInstanceOf(Refused.class);
        assertThat(record.current(child, MissingEpisode.class)).isEmpty();
        report(child);
        lookedAfter.does(child, "keepLooking");
        assertThatThrownBy(() -> lookedAfter.does(child, "recordReturn", "returned", local().minusHours(9).toString()))
                .hasRootCauseInstanceOf(Refused.class).hasMessageContaining("before");
        assertThatThrownBy(() -> lookedAfter.does(child, "recordReturn", "safeAndWellCheck", "no"))
                .hasRootCauseInstanceOf(Refused.class);
        assertThatThrownBy(() -> lookedAfter.does(child, "recordReturn", "childSays", null))
                .hasRootCauseInstanceOf(Refused.class);
        assertThat(episode(child).endedAt()).isNull();
    }

    @Test
    void the_report_is_shown_to_whoever_looks_for_the_child_and_gives_nobody_sight_of_the_record() {
        String child = child();
        lookedAfter.starts("jaya", MISSING, "report-missing", child);
        assertThat(db.sql("select count(*) from care.form_submitted where child_ref = ? and form = 'report-missing'")
                .param(child).query(Integer.class).single()).isOne();
        assertThat(submitted.anyBy("jaya", List.of(child))).isFalse();
    }

    @Test
    void all_of_it_ends_with_care() {
        String child = child();
        report(child);
        council.fire(child, "missingForADay");
        transaction.executeWithoutResult(now -> cases.endWithCare(child, "turned-18"));
        assertThat(council.isOver(child)).isTrue();
    }

    private String child() {
        return lookedAfter.child(LocalDate.of(2012, 5, 4), today().minusDays(200));
    }

    private void report(String child) {
        lookedAfter.starts("tom", MISSING, "report-missing", child);
    }

    private String returned() {
        String child = child();
        report(child);
        lookedAfter.does(child, "keepLooking");
        lookedAfter.does(child, "recordReturn");
        return child;
    }

    private void answer(String user, String child) {
        council.complete(user, child, council.answer(child), Map.of("action", "I take it on today.", "owner", "I",
                "doneBy", today().toString(), "reason", "Two people were ill."));
    }

    private MissingEpisode episode(String child) {
        return record.latest(child, MissingEpisode.class).map(Recorded::fact).orElseThrow();
    }

    private List<String> messages(String child) {
        return db.sql("""
                select name || ' ' || coalesce(payload ->> 'riskReason', payload ->> 'reviewReason') from care.message
                where child_ref = ? order by sent_at""").param(child).query(String.class).list();
    }

    private LocalDateTime local() {
        return LocalDateTime.ofInstant(clock.now(), LONDON).truncatedTo(ChronoUnit.MINUTES);
    }

    private LocalDate today() {
        return local().toLocalDate();
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(LONDON).toInstant();
    }

    private static Date endOfDay(LocalDate day) {
        return Date.from(day.atTime(23, 59, 59).atZone(LONDON).toInstant());
    }
}
