package uk.corporateparenting.permanencyplanning;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.TaskForm;

/** Life-story work begins with the child. */
@Component
class StartLifeStory implements TaskForm<StartLifeStory.Answers> {

    record Answers(
            @NotNull(message = "Say who does it with the child.")
            String worker,
            @NotNull(message = "Say by when it should be ready.")
            LocalDate readyBy,
            @NotNull(message = "Write how you begin.")
            String how,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final LifeStories lifeStories;
    private final Decisions decided;

    StartLifeStory(LifeStories lifeStories, Decisions decided) {
        this.lifeStories = lifeStories;
        this.decided = decided;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        if (a.readyBy().isBefore(LondonTime.day(task.at()))) {
            throw new Refused("It cannot be ready in the past.");
        }
        decided.heard(task, a.voice());
        lifeStories.moved(task, "started", a.worker(), a.readyBy(), a.how());
        return Facts.none();
    }
}
