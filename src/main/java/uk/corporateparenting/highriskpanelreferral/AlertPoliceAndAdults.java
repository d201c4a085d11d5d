package uk.corporateparenting.highriskpanelreferral;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** An adult in danger: police and adult safeguarding first (Care Act 2014, section 42), then the panel. */
@Component
class AlertPoliceAndAdults implements TaskForm<AlertPoliceAndAdults.Answers> {

    record Answers(
            @NotNull(message = "Say when you told the police.") LocalDateTime policeToldAt,
            String policeReference,
            @NotNull(message = "Say when you told adult safeguarding.") LocalDateTime adultTeamToldAt,
            @NotNull(message = "Write how the young person is kept safe now.") String safetyNow) {
    }

    private final PanelStory story;

    AlertPoliceAndAdults(PanelStory story) {
        this.story = story;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        story.showReferral(task, screen);
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(LondonTime.happened("The call to the police", a.policeToldAt(), task.at()));
        Refused.on(LondonTime.happened("The call to adult safeguarding", a.adultTeamToldAt(), task.at()));
        return Facts.none();
    }
}
