package uk.corporateparenting.permanencyplanning;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** One option for permanence, with the views of child, parents and carers and the evidence. */
@Component
class WeighOption implements TaskForm<WeighOption.Answers> {

    record Answers(
            @NotNull(message = "Choose the option.")
            @Pattern(regexp = "return-home|family-and-friends|special-guardianship|child-arrangements|adoption|"
                    + "long-term-fostering|residential|care-at-home|adulthood",
                    message = "Choose the option.")
            String option,
            @NotNull(message = "Write what the parents say, or why that is not known.")
            String parentsView,
            @NotNull(message = "Write what the carers say, or why that is not known.")
            String carersView,
            @NotNull(message = "Write what speaks for it.")
            String evidenceFor,
            @NotNull(message = "Write what speaks against it.")
            String evidenceAgainst,
            @NotNull(message = "Say whether it is realistic.")
            YesNo realistic,
            @NotNull(message = "Say whether you weigh another option.")
            YesNo another,
            String whyOnlyOne,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final CareRecord record;
    private final Plans plans;
    private final Decisions decided;

    WeighOption(CareRecord record, Plans plans, Decisions decided) {
        this.record = record;
        this.plans = plans;
        this.decided = decided;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("optionWords", plans.sideBySide(task.childRef()));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        plans.refuseTooYoung(task.childRef(), a.option(), task.at());
        decided.heard(task, a.voice());
        record.add(task.childRef(), new Fact.PermanenceOption(LondonTime.day(task.at()), a.option(), a.childSays(),
                a.parentsView(), a.carersView(), a.evidenceFor(), a.evidenceAgainst(), YesNo.isYes(a.realistic())),
                task.user());
        boolean another = YesNo.isYes(a.another());
        if (!another && a.whyOnlyOne() == null && plans.options(task.childRef()).size() < 2) {
            throw new Refused("Weigh at least two options side by side, or say why there is only one.");
        }
        return Facts.of("anotherOption", another);
    }
}
