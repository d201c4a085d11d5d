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

/** The life story is in the child's hands. */
@Component
class DeliverLifeStory implements TaskForm<DeliverLifeStory.Answers> {

    record Answers(
            @NotNull(message = "Say when it was given.")
            LocalDate givenOn,
            @NotNull(message = "Say who was there.")
            String givenTo,
            @NotNull(message = "Write to the child.")
            String tellsChild,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final LifeStories lifeStories;
    private final Decisions decided;

    DeliverLifeStory(LifeStories lifeStories, Decisions decided) {
        this.lifeStories = lifeStories;
        this.decided = decided;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(LondonTime.happened("That", a.givenOn(), task.at()));
        decided.heard(task, a.voice());
        decided.told(task, a.tellsChild(), null);
        lifeStories.moved(task, "delivered", null, null, a.givenTo());
        return Facts.none();
    }
}
