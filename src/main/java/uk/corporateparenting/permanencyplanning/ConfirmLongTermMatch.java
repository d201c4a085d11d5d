package uk.corporateparenting.permanencyplanning;

import jakarta.validation.constraints.NotNull;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** The nominated officer confirms that this home is the child's for good. */
@Component
class ConfirmLongTermMatch implements TaskForm<ConfirmLongTermMatch.Answers> {

    record Answers(
            @NotNull(message = "Say whether this home was assessed for the long term.")
            YesNo assessed,
            @NotNull(message = "Say whether you confirm the match.")
            YesNo confirmed,
            @NotNull(message = "Say why.")
            String reason,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final Decisions decided;
    private final CareRecord record;
    private final LongTermHome home;

    ConfirmLongTermMatch(Decisions decided, CareRecord record, LongTermHome home) {
        this.decided = decided;
        this.record = record;
        this.home = home;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("stepWords", record.latest(task.childRef(), Fact.PermanenceStep.class)
                .map(step -> Markdown.plain(step.fact().what())).orElse("Nothing was recorded."));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        boolean confirmed = YesNo.isYes(a.confirmed());
        if (confirmed && !YesNo.isYes(a.assessed())) {
            throw new Refused("Have this home assessed for the long term first, or send it back.");
        }
        decided.decided(task, a.voice(), confirmed ? "confirmed" : "sent-back", a.reason(), null);
        if (confirmed) {
            home.confirmed(task.childRef(), task.at(), task.user());
        }
        return Facts.of("matchConfirmed", confirmed).and("permanenceAchieved", confirmed);
    }
}
