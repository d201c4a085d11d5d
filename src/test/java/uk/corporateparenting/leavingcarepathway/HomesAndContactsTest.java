package uk.corporateparenting.leavingcarepathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.incare.LookedAfter;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.HomeOption;
import uk.corporateparenting.record.LeaverStatusCode;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.engine.TestClock;

/** Where young people live, whether anybody sees them, and the plan looked at again. */
@EngineTest
class HomesAndContactsTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Autowired YoungPeople people;
    @Autowired LookedAfter children;
    @Autowired Council council;
    @Autowired CareRecord record;
    @Autowired TestClock clock;

    @AfterEach
    void time_goes_back_to_normal() {
        clock.reset();
    }

    private void refused(String ref, String task, Object... special) {
        assertThatThrownBy(() -> people.does(ref, task, special)).hasRootCauseInstanceOf(Refused.class);
    }

    @Test
    void a_home_for_18_at_risk_is_met_with_housing_the_same_day_and_chased() {
        String ref = people.inCare(17, 800);
        people.withAdvisor(ref);
        children.runs("housing-at-eighteen", ref);
        council.fire(ref, "timeToPlanHome");
        assertThat(council.task(ref, "planHome").getDueDate().toInstant())
                .isEqualTo(people.today().plusMonths(6).atTime(23, 59, 59).atZone(LONDON).toInstant());
        people.climbs(ref, "homeLate", "helen");
        refused(ref, "planHome", "carersAgree", null);
        refused(ref, "planHome", "carersAgree", "no");
        refused(ref, "planHome", "settingUpPlan", null);
        refused(ref, "planHome", "atRisk", "yes");
        refused(ref, "planHome", "option", "bed-and-breakfast");
        people.does(ref, "planHome", "carersAgree", "no", "atRisk", "yes", "whyAtRisk", "The Bakers move away");
        assertThat(council.open(ref)).containsExactly("answerEscalation", "meetHousing");
        assertThat(council.task(ref, "meetHousing").getDueDate().toInstant())
                .isEqualTo(people.today().atTime(23, 59, 59).atZone(LONDON).toInstant());
        people.answers(ref, "helen");
        people.climbs(ref, "meetingLate", "helen");
        people.does(ref, "meetHousing");
        people.climbs(ref, "referralLate", "helen");
        people.does(ref, "referToHousing");
        housingSeesOnlyTheReferral(ref);
        people.does(ref, "answerForHousing", "answer", "waiting", "words", "We are still looking");
        council.fire(ref, "housingSilent");
        assertThat(council.open(ref)).containsExactly("answerForHousing", "chaseHousing");
        people.climbs(ref, "housingChaseLate", "helen");
        people.does(ref, "chaseHousing", "answer", "waiting");
        people.does(ref, "chaseHousing", "answer", "refused");
        assertThat(council.open(ref)).containsExactly("referToHousing");
        people.does(ref, "referToHousing", "district", "Harborough");
        people.does(ref, "answerForHousing");
        assertThat(record.current(ref, Fact.HousingReferral.class)).extracting(kept -> kept.fact().state())
                .containsExactlyInAnyOrder("home", "refused");
        people.does(ref, "planHome", "option", "own-tenancy", "carersAgree", null, "carersView", null);
        people.climbs(ref, "homeApprovalLate", "isaac");
        people.does(ref, "approveHome", "approved", "no");
        people.does(ref, "planHome");
        people.does(ref, "approveHome");
        assertThat(council.isOver(ref)).isTrue();
        children.runs("housing-at-eighteen", ref);
        assertThat(council.isOver(ref)).as("settled already").isTrue();
    }

    private void housingSeesOnlyTheReferral(String ref) {
        assertThat(council.mayDo(council.task(ref, "answerForHousing"))).contains("housing-rai").doesNotContain("leon");
        Map<String, Object> seen = people.sees("housing-rai", ref, "answerForHousing");
        assertThat(seen.get("housingQuestion").toString()).contains("Blaby", "She loses her room");
        assertThat(seen.get("knownSoFar").toString()).startsWith("Only what you need");
        assertThat(seen.toString()).doesNotContain("my college", "Mrs Lowe");
    }

    @Test
    void a_contact_that_finds_somebody_homeless_tells_the_service_manager_at_once_and_the_panel() {
        String ref = people.leaver(19);
        people.withAdvisor(ref);
        children.runs("advisor-contact", ref);
        council.fire(ref, "contactOpens");
        people.climbs(ref, "contactLapsed", "grace");
        refused(ref, "recordAdvisorContact", "accommodation", null);
        refused(ref, "recordAdvisorContact", "howOften", null);
        refused(ref, "recordAdvisorContact", "worry", "high", "concern", "Sleeps outside");
        refused(ref, "recordAdvisorContact", "newHome", "yes");
        refused(ref, "recordAdvisorContact", "contactAt", clock.now().atZone(LONDON).plusHours(3).toLocalDateTime()
                .withNano(0).toString());
        people.does(ref, "recordAdvisorContact", "accommodation", "S2", "worry", "high", "concern", "Sleeps outside",
                "riskReason", "homelessness", "howOften", "weekly");
        assertThat(people.running(ref)).contains("no-safe-home");
        assertThat(people.sent(ref)).contains(LeavingCarePathway.RISK_HIGH, LeavingCarePathway.HOME_UNSAFE);
        assertThat(council.open(ref)).containsExactly("answerEscalation", "completeReferral", "meetHousing");
        people.answers(ref, "helen");
        people.says(ref, LeavingCarePathway.DIED);
        assertThat(council.isOver(ref)).as("the panel does not go on either").isTrue();
        assertThat(council.open(ref)).isEmpty();
    }

    @Test
    void a_new_home_begins_the_visits_anew() {
        String ref = people.leaver(19);
        people.withAdvisor(ref);
        children.runs("advisor-contact", ref);
        people.says(ref, LeavingCarePathway.HOME_STARTED);
        assertThat(council.isOver(ref)).isTrue();
        children.runs("advisor-contact", ref);
        council.fire(ref, "contactOpens");
        people.does(ref, "recordAdvisorContact", "newHome", "yes", "newHomeOn", people.today().toString(),
                "newHomeKind", "own-tenancy", "newHomeAddress", "2 High Street", "newHomeChecked", "yes", "newHomeWhy",
                "Near college", "accommodation", "U1");
        assertThat(record.latest(ref, Fact.LeaverHome.class).orElseThrow().fact().kind())
                .isEqualTo(HomeOption.OWN_TENANCY);
        assertThat(council.isOver(ref)).isTrue();
    }

    @Test
    void not_in_touch_is_a_search_that_climbs_until_there_is_contact() {
        String ref = people.leaver(19);
        people.withAdvisor(ref);
        LocalDate lostOn = people.today();
        children.runs("advisor-contact", ref);
        council.fire(ref, "contactOpens");
        people.does(ref, "recordAdvisorContact", "inTouch", "NO", "mode", "visit-in-vain", "atHome", null,
                "accommodation", null, "activity", null, "newHome", null, "howOften", null);
        assertThat(council.open(ref)).containsExactly("searchForYoungPerson");
        people.climbs(ref, "searchStopped", "grace");
        refused(ref, "searchForYoungPerson", "found", "no");
        refused(ref, "searchForYoungPerson", "foundHow", null);
        people.does(ref, "searchForYoungPerson", "found", "no", "foundOn", null, "foundHow", null, "worry", "high",
                "riskReason", "missing", "nextStep", "Ask the police");
        assertThat(people.sent(ref)).contains(LeavingCarePathway.RISK_HIGH);
        people.climbs(ref, "lostForLong", "helen");
        people.does(ref, "searchForYoungPerson");
        assertThat(people.running(ref)).as("only the panel goes on").allMatch(key -> key.contains("panel"));
        assertThat(record.current(ref, Fact.LostContact.class)).singleElement().satisfies(kept -> {
            assertThat(kept.fact().lostOn()).isEqualTo(lostOn);
            assertThat(kept.fact().foundOn()).isEqualTo(people.today());
            assertThat(kept.fact().steps()).contains("Next: Ask the police");
        });
    }

    @Test
    void a_death_ends_everything() {
        String ref = people.leaver(19);
        people.withAdvisor(ref);
        people.withPlan(ref);
        people.withStatus(ref, LeaverStatusCode.FORMER_RELEVANT);
        people.says(ref, LeavingCarePathway.STATUS_OWED);
        children.starts("tom", "high-risk-panel-referral", "refer-to-panel", ref);
        council.fire(ref, "contactOpens");
        people.does(ref, "recordAdvisorContact", "inTouch", "DIED", "atHome", null, "accommodation", null, "activity",
                null, "newHome", null, "howOften", null, "worry", "high", "concern", "Found too late", "riskReason",
                "self-harm");
        assertThat(council.isOver(ref)).isTrue();
        assertThat(people.sent(ref)).as("nobody is told of a risk").doesNotContain(LeavingCarePathway.RISK_HIGH);
    }

    @Test
    void the_death_of_a_child_in_care_is_confirmed_by_the_director() {
        String ref = people.inCare(16, 800);
        people.withAdvisor(ref);
        children.runs("advisor-contact", ref);
        council.fire(ref, "contactOpens");
        assertThatThrownBy(() -> people.does(ref, "recordAdvisorContact", "inTouch", "DIED"))
                .hasRootCauseInstanceOf(Refused.class).hasMessageContaining("director");
    }

    @Test
    void a_review_is_held_when_somebody_asks_and_what_changes_is_approved_like_the_first_plan() {
        String ref = people.leaver(19);
        people.withAdvisor(ref);
        people.withPlan(ref);
        children.runs("pathway-review", ref);
        people.says(ref, LeavingCarePathway.REQUESTED, "pathwayRequestedOn", people.today());
        assertThat(council.task(ref, "holdPathwayReview").getDueDate().toInstant()).as("20 working days, not 6 months")
                .isBefore(people.today().plusMonths(2).atStartOfDay(LONDON).toInstant());
        people.says(ref, LeavingCarePathway.REQUESTED, "pathwayRequestedOn", people.today());
        people.climbs(ref, "pathwayReviewLate", "helen");
        refused(ref, "holdPathwayReview", "education", "yes");
        people.does(ref, "holdPathwayReview", "changes", "yes", "education", "yes", "programme", "Catering",
                "educationEndsOn", people.today().plusYears(1).toString());
        assertThat(people.sent(ref)).contains(LeavingCarePathway.STATUS_OWED);
        assertThat(council.open(ref)).containsAll(LeavingCarePathwayTest.AREAS);
        LeavingCarePathwayTest.AREAS.forEach(area -> people.does(ref, area, "standing", "replace"));
        people.does(ref, java.util.List.of("readPathwayPlan", "approvePathwayPlan", "sharePathwayPlan"));
        assertThat(people.running(ref)).doesNotContain("pathway-review");
        assertThat(record.latest(ref, Fact.AgreedEducation.class).orElseThrow().fact().programme())
                .isEqualTo("Catering");
    }

    @Test
    void a_late_review_says_why_and_a_late_talk_at_18_climbs() {
        String ref = people.leaver(19);
        people.withAdvisor(ref);
        record.add(ref, new Fact.PathwayPlan(people.today().minusMonths(7), people.today().minusMonths(7), "grace",
                true, null, "Mine", "Call"), "leon");
        children.runs("pathway-review", ref);
        council.fire(ref, "pathwayReviewOpens");
        refused(ref, "holdPathwayReview");
        people.does(ref, "holdPathwayReview", "lateReason", "Leon was ill");
        assertThat(record.latest(ref, Fact.PathwayReview.class).orElseThrow().fact().lateReason())
                .isEqualTo("Leon was ill");
        children.runs("turning-eighteen", ref);
        council.fire(ref, "eighteenthBirthday");
        people.climbs(ref, "adultTermsLate", "grace");
        refused(ref, "agreeAsAdult", "homeSince", people.today().plusDays(1).toString());
        people.does(ref, "agreeAsAdult");
        assertThat(people.running(ref)).isEmpty();
    }
}
