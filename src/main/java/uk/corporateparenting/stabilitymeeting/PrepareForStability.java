package uk.corporateparenting.stabilitymeeting;

import jakarta.validation.constraints.NotNull;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** The child's view, the chronology, school, family time, health and friends: what a stability meeting must know. */
@Component
class PrepareForStability implements TaskForm<PrepareForStability.Answers> {

    record Answers(
            @NotNull(message = "Write what happened, in order.") String chronology,
            @NotNull(message = "Write how school is.") String school,
            @NotNull(message = "Write how time with family is.") String familyTime,
            @NotNull(message = "Write how the child's health is.") String health,
            @NotNull(message = "Write who the child's friends are.") String friends,
            @NotNull(message = "Write what holds the child and this home together.") String strengths,
            String childSays, String childSaysHow, String whyNoChildView) {
    }

    private final Decisions decided;
    private final AtRiskWords words;

    PrepareForStability(Decisions decided, AtRiskWords words) {
        this.decided = decided;
        this.words = words;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("riskWords", words.risks(task.childRef())).put("homeWords", words.homes(task.childRef()));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        decided.heard(task, new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView()));
        return Facts.none();
    }
}
