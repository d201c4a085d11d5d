package uk.corporateparenting.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import uk.corporateparenting.incare.LookedAfter;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.simulation.UsualAnswers;

/** A personal advisor and a young person write a pathway plan together, and somebody else approves it. */
class PathwayPlanIT extends AtWork {

    @Autowired LookedAfter children;
    @Autowired UsualAnswers usual;
    @Autowired CareRecord record;
    @Autowired Clock clock;

    @Test
    void a_personal_advisor_completes_a_pathway_plan_with_a_young_person() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
        String child = children.child(today.minusYears(16).minusDays(3), today.minusDays(500));
        children.runs("pathway-writing", child);

        opens("leon", child, "planHealth");
        Map<String, Object> answers = new HashMap<>(usual.of("plan-health", child));
        answers.put("by1", today.minusDays(1).toString());
        answers("planHealth", answers);
        assertThat(refused()).contains("An action cannot be due in the past.");
        dismiss();
        answer("planHealth", "by1", today.plusDays(20).toString());
        done(child, "planHealth");
        completes("leon", child, "planMoney", usual.of("plan-money", child));
        List.of("planSafeguarding", "planLearningAndWork", "planAccommodation", "planParticipation", "planAspirations")
                .forEach(area -> children.does(child, area));

        opens("leon", child, "readPathwayPlan");
        assertThat(see(By.cssSelector(".fjs-form")).getText()).as("the whole plan").contains("Staying safe",
                "Health and well-being", "Education, employment and training", "Accommodation",
                "Financial support and confidence", "Participation", "Aspirations, achievements and celebrations",
                "Book the dentist", "I never know where it goes.");
        answers("readPathwayPlan", usual.of("read-pathway-plan", child));
        done(child, "readPathwayPlan");
        opens("grace", child, "approvePathwayPlan");
        assertThat(see(By.cssSelector(".fjs-form")).getText()).contains("It is my plan.", "They agree with the plan.");
        answers("approvePathwayPlan", usual.of("approve-pathway-plan", child));
        done(child, "approvePathwayPlan");

        assertThat(record.latest(child, Fact.PathwayPlan.class).orElseThrow().fact().approvedBy()).isEqualTo("grace");
        assertThat(stored()).isSubsetOf("camunda", "camunda-web");
    }
}
