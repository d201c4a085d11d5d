package uk.corporateparenting.permanencyplanning;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.SiblingDecisions;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/**
 * Whether the child lives with brothers and sisters, decided for each of them (Children Act 1989, section 22C(8)(c)).
 */
@Component
class AssessSiblings implements TaskForm<AssessSiblings.Answers> {

    record Answers(
            @NotNull(message = "Say whether they live together.")
            @Pattern(regexp = "together|partly|apart", message = "Say whether they live together.")
            String siblingsHow,
            @NotNull(message = "Say why.")
            String why,
            @NotNull(message = "Write how they stay in touch.")
            String contact,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final Decisions decided;
    private final SiblingDecisions siblings;

    AssessSiblings(Decisions decided, SiblingDecisions siblings) {
        this.decided = decided;
        this.siblings = siblings;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("siblingWords", siblings.words(task.childRef(), task.user()));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        decided.decided(task, a.voice(), a.siblingsHow(), a.why(), a.contact());
        return Facts.none();
    }
}
