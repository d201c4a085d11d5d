package uk.corporateparenting.permanencyplanning;

import jakarta.validation.constraints.NotNull;
import org.springframework.stereotype.Component;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** Life-story work is asked for as soon as a plan is agreed (B08). */
@Component
class RequestLifeStory implements TaskForm<RequestLifeStory.Answers> {

    record Answers(
            @NotNull(message = "Say whether it is under way already.")
            YesNo underWay,
            @NotNull(message = "Write what there is to start from.")
            String startsFrom) {
    }

    private final LifeStories lifeStories;

    RequestLifeStory(LifeStories lifeStories) {
        this.lifeStories = lifeStories;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        boolean underWay = YesNo.isYes(a.underWay());
        if (!underWay) {
            lifeStories.moved(task, "requested", null, null, a.startsFrom());
        }
        return Facts.of("lifeStoryUnderWay", underWay);
    }
}
