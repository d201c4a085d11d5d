package uk.corporateparenting.rightsandworries;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** The designated officer says what became of the allegation. */
@Component
class RecordAllegationOutcome implements TaskForm<RecordAllegationOutcome.Answers> {

    record Answers(
            @NotNull(message = "Choose what became of the allegation.") @Pattern(
                    regexp = "substantiated|unsubstantiated|unfounded|false|malicious",
                    message = "Choose what became of the allegation.")
            String allegationOutcome,
            @NotNull(message = "Say why.") String reason,
            @NotNull(message = "Say who was told of it elsewhere, such as Ofsted or the police.") String toldElsewhere,
            @NotNull(message = "Write what follows.") String follows,
            String tellsChild,
            String whyNotTold,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final Worries worries;
    private final Decisions decided;

    RecordAllegationOutcome(Worries worries, Decisions decided) {
        this.worries = worries;
        this.decided = decided;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        worries.show(task, screen);
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        decided.decided(task, a.voice(), a.allegationOutcome(), a.reason(), a.toldElsewhere());
        decided.told(task, a.tellsChild(), a.whyNotTold());
        return worries.settle(task, "Allegation " + a.allegationOutcome() + ". " + a.follows());
    }
}
