package uk.corporateparenting.entrytocare.strategydiscussion;

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
import uk.corporateparenting.workflow.TaskForm;

/** The core group turns the outline of the protection plan into who does what by when. */
@Component
class HoldCoreGroup implements TaskForm<HoldCoreGroup.Answers> {

    record Answers(
            @NotNull(message = "Say when the core group met.") LocalDate heldOn,
            @NotNull(message = "Say who took part.") String whoTookPart,
            @NotNull(message = "Say which of the family took part, or why nobody did.") String familyTookPart,
            @NotNull(message = "Write who does what by when.") String actions,
            @NotNull(message = "Say what happens if things do not get better.") String contingency,
            @NotNull(message = "Say when the core group meets next.") LocalDate nextOn,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final CareRecord record;
    private final Decisions decisions;

    HoldCoreGroup(CareRecord record, Decisions decisions) {
        this.record = record;
        this.decisions = decisions;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(LondonTime.happened("The core group", a.heldOn(), task.at()));
        String conferenceOn = task.text("conferenceOn");
        if (conferenceOn != null && a.heldOn().isBefore(LocalDate.parse(conferenceOn))) {
            throw new Refused("The core group cannot meet before the conference.");
        }
        if (!a.nextOn().isAfter(a.heldOn())) {
            throw new Refused("The next core group comes after this one.");
        }
        record.add(task.childRef(), new Fact.Meeting(LondonTime.startOf(a.heldOn()), "core-group", task.user(),
                a.whoTookPart() + "\nFamily: " + a.familyTookPart(), null, null,
                a.actions() + "\nIf not: " + a.contingency() + "\nNext: " + a.nextOn()), task.user());
        decisions.heard(task, a.voice());
        return Facts.none();
    }
}
