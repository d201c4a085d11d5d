package uk.corporateparenting.highriskpanelreferral;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.Fact.PanelContribution;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** One agency answers, seeing whom it is about and what the chair lets it know. */
@Component
class ContributeToPanel implements TaskForm<ContributeToPanel.Answers> {

    record Answers(
            @NotNull(message = "Write what you know, or that nothing is known.") String knows,
            @NotNull(message = "Say how high the risk is.") @Pattern(regexp = "low|medium|high|not-known",
                    message = "Choose how high the risk is.") String riskSeen,
            @NotNull(message = "Write what you can do.") String offers,
            @NotNull(message = "Say whether the young person may be told.") YesNo mayBeTold) {
    }

    private final PanelStory story;
    private final Contributions contributions;

    ContributeToPanel(PanelStory story, Contributions contributions) {
        this.story = story;
        this.contributions = contributions;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        story.showExtract(task, screen);
        screen.put("panelQuestion", story.question(task.childRef()));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        contributions.add(task.childRef(), new PanelContribution(LondonTime.day(task.at()), task.text("agencyRole"), false,
                a.knows(), a.riskSeen(), a.offers(), YesNo.isYes(a.mayBeTold()), null), task.user());
        return Facts.none();
    }
}
