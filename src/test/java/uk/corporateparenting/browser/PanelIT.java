package uk.corporateparenting.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import uk.corporateparenting.incare.LookedAfter;
import uk.corporateparenting.incare.Messenger;
import uk.corporateparenting.meetings.Holding;
import uk.corporateparenting.meetings.Meetings;
import uk.corporateparenting.simulation.UsualAnswers;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.engine.TestClock;

/** The high-risk panel as the police and its chair click it. */
class PanelIT extends AtWork {

    @Autowired LookedAfter lookedAfter;
    @Autowired Messenger messenger;
    @Autowired Meetings meetings;
    @Autowired UsualAnswers usual;
    @Autowired TaskService tasks;
    @Autowired FormService taskForms;
    @Autowired TestClock clock;

    private LocalDate today() {
        return LondonTime.day(clock.now());
    }

    /** Referred and screened; every agency but the police has answered. */
    private String referred() {
        String child = lookedAfter.child(today().minusYears(15).minusDays(3), today().minusYears(2));
        lookedAfter.starts("tom", "high-risk-panel-referral", "refer-to-panel", child);
        lookedAfter.doesAs("celia", child, "screenReferral");
        for (Task task : tasks.createTaskQuery().processInstanceBusinessKey(child)
                .taskDefinitionKey("contributeToPanel").list()) {
            String who = council.mayDo(task).get(0);
            if (!who.equals("pc-bright")) {
                council.as(who, () -> taskForms.submitTaskForm(task.getId(),
                        new HashMap<>(usual.of("contribute-to-panel", child))));
            }
        }
        council.settle(child);
        return child;
    }

    @Test
    void police_give_their_contribution_and_see_nothing_else() {
        String child = referred();
        opens("pc-bright", child, "contributeToPanel", "The panel asks");
        String shown = see(By.cssSelector(".fjs-form")).getText();
        assertThat(shown).contains(child, "pick them up at night").doesNotContain("The Bakers", "Return interviews",
                "Open the record");
        answers("contributeToPanel", Map.of("knows", "Two cars are known to us.", "riskSeen", "high", "offers",
                "A warning notice this week.", "mayBeTold", "no"));
        done(child, "contributeToPanel");
        assertThat(council.open(child)).doesNotContain("contributeToPanel");
        open("/");
        assertThat(see(By.tagName("main")).getText()).contains("Tasks").doesNotContain("Find a child", "Meetings");
        open("/children/" + child);
        assertThat(see(By.tagName("h1")).getText()).isEqualTo("No record to show");
        picture("nothing-else");
    }

    @Test
    void a_panel_chair_opens_an_escalation_sees_why_and_decides() {
        String child = referred();
        council.fire(child, "contributionDue");
        council.fire(child, "chaseLate");
        opens("celia", child, "answerEscalation");
        assertThat(see(By.cssSelector(".fjs-form")).getText())
                .contains("Chase an agency that has not answered", "told to the high-risk panel chair");
        answers("answerEscalation", Map.of("action", "I call their inspector.", "owner", "Celia", "doneBy",
                today().toString(), "reason", "They were short of people."));
        done(child, "answerEscalation");

        lookedAfter.does(child, "hearYoungPerson");
        String meeting = (String) council.variable(child, "meeting");
        meetings.arrange(meeting, meetings.of(meeting).meetsOn(), LocalTime.of(10, 0), "Room 2", "celia", "desmond",
                null, "sunita");
        meetings.circulated(meeting, "portal", "sunita");
        meetings.held(meeting, new Holding(today(), Set.of("celia", "fiona", "gareth"), List.of(), null, List.of(),
                Set.of(), null), "sunita");
        messenger.deliver(child);
        opens("celia", child, "decideAtPanel");
        assertThat(see(By.cssSelector(".fjs-form")).getText()).contains("with a quorum of 3",
                "no answer when it was due", "Two cars are known to us.");
        answers("decideAtPanel", Map.of("panelOutcome", "oversight", "rating", "high", "leadProfessional",
                "The youth worker", "leadAgency", "voluntary", "action1", "See them twice a week", "action1Owner",
                "social-worker", "action1DueOn", today().plusDays(14).toString(), "reason", "They trust them."));
        done(child, "decideAtPanel");
        assertThat(council.open(child)).contains("tellPanelOutcome");
    }
}
