package uk.corporateparenting.entrytocare.protection;

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
import uk.corporateparenting.workflow.YesNo;

/** The care panel looks at an emergency entry afterwards. Its no brings actions; it never undoes the child's safety. */
@Component
class RatifyEntry implements TaskForm<RatifyEntry.Answers> {

    record Answers(
            @NotNull(message = "Say when the panel met.") LocalDate heldOn,
            @NotNull(message = "Say who sat on the panel.") String members,
            @NotNull(message = "Say whether the panel ratifies the entry.") YesNo ratified,
            @NotNull(message = "Write the panel's reasons.") String reason,
            String actions,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final CareRecord record;
    private final Decisions decisions;

    RatifyEntry(CareRecord record, Decisions decisions) {
        this.record = record;
        this.decisions = decisions;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(LondonTime.happened("The panel", a.heldOn(), task.at()));
        boolean ratified = YesNo.isYes(a.ratified());
        if (!ratified && a.actions() == null) {
            throw new Refused("Say who must now do what by when.");
        }
        String proposedBy = decisions.last(task, ChooseProtection.KEY).map(Fact.Decision::decidedBy)
                .orElse(null);
        record.add(task.childRef(), new Fact.Meeting(LondonTime.startOf(a.heldOn()), "care-panel", task.user(),
                a.members(), null, ratified ? "ratified" : "not-ratified", a.actions()), task.user());
        decisions.decided(task, a.voice(), ratified ? "ratified" : "not-ratified", a.reason(), a.actions(), "ratified",
                proposedBy);
        return Facts.none();
    }
}
