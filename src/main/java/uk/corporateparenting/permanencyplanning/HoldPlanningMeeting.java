package uk.corporateparenting.permanencyplanning;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Replanning;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** The first meeting about permanence (T59): what has to be assessed, and what makes it pressing. */
@Component
class HoldPlanningMeeting implements TaskForm<HoldPlanningMeeting.Answers> {

    record Answers(
            @NotNull(message = "Say when the meeting was held.")
            LocalDate heldOn,
            @NotNull(message = "Say who was there.")
            String attendees,
            @NotNull(message = "Say whether there are brothers or sisters to plan for.")
            YesNo siblings,
            @NotNull(message = "Say whether the child's needs are complex.")
            YesNo complex,
            String whyComplex,
            @NotNull(message = "Say whether the parents are to be assessed.")
            YesNo parenting,
            @NotNull(message = "Say whether family and friends are to be assessed.")
            YesNo kin,
            @NotNull(message = "Say whether a return home is certain.")
            YesNo returnCertain,
            @NotNull(message = "Write what was agreed.")
            String agreed,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final CareRecord record;
    private final Decisions decided;
    private final Replanning replanning;

    HoldPlanningMeeting(CareRecord record, Decisions decided, Replanning replanning) {
        this.record = record;
        this.decided = decided;
        this.replanning = replanning;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(LondonTime.happened("The meeting", a.heldOn(), task.at()));
        boolean siblings = YesNo.isYes(a.siblings());
        boolean complex = YesNo.isYes(a.complex());
        if (complex && a.whyComplex() == null) {
            throw new Refused("Say what makes the child's needs complex.");
        }
        decided.decided(task, a.voice(), YesNo.isYes(a.returnCertain()) ? "single-track" : "twin-track", a.agreed(),
                a.whyComplex());
        record.add(task.childRef(), new Fact.Meeting(task.at(), "permanence-planning", task.user(), a.attendees(), null,
                null, a.agreed()), task.user());
        record.add(task.childRef(), new Fact.PermanenceMarks(a.heldOn(), siblings, complex, a.whyComplex()),
                task.user());
        replanning.replan(task.childRef(), "permanence-marks", task.user());
        return Facts.of("siblingsToPlan", siblings).and("parentingNeeded", YesNo.isYes(a.parenting()))
                .and("kinNeeded", YesNo.isYes(a.kin()));
    }
}
