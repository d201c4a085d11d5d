package uk.corporateparenting.lookedafterreview;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact.DocumentGiven;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** The reviewing officer refers the child's case to Cafcass (Children Act 1989, section 25B(3)). */
@Component
class ReferToCafcass implements TaskForm<ReferToCafcass.Answers> {

    record Answers(
            @NotNull(message = "Say when it was referred.") LocalDate referredOn,
            @NotNull(message = "Say to whom at Cafcass.") String referredTo,
            @NotNull(message = "Say whether you took legal advice of your own.") YesNo legalAdvice,
            String whyNoAdvice,
            @NotNull(message = "Say why Cafcass has to know.") String reason,
            String childSays, String childSaysHow, String whyNoChildView) {
    }

    private final Independence independence;
    private final CareRecord record;
    private final DisputeScreen screens;
    private final Kept kept;

    ReferToCafcass(Independence independence, CareRecord record, DisputeScreen screens, Kept kept) {
        this.independence = independence;
        this.record = record;
        this.screens = screens;
        this.kept = kept;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screens.show(task, screen);
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        independence.demand(task);
        if (a.referredOn().isAfter(LondonTime.day(task.at()))) {
            throw new Refused("Complete this when it has been referred, not before.");
        }
        if (!YesNo.isYes(a.legalAdvice()) && a.whyNoAdvice() == null) {
            throw new Refused("Say why you took no legal advice of your own.");
        }
        kept.heard(task, new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView()));
        kept.decided(task, task.taskKey(), "referred-to-cafcass", a.reason(), a.whyNoAdvice());
        record.add(task.childRef(), new DocumentGiven(a.referredOn(), "referral-to-cafcass", null, a.referredTo(),
                task.user(), null), task.user());
        return Facts.none();
    }
}
