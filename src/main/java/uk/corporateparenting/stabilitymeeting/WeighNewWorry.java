package uk.corporateparenting.stabilitymeeting;

import jakarta.validation.constraints.NotNull;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** A home that is at risk already is reported again; where it cannot wait the meeting comes forward. */
@Component
class WeighNewWorry implements TaskForm<WeighNewWorry.Answers> {

    record Answers(
            @NotNull(message = "Say whether the meeting must come sooner.") YesNo cannotWait,
            @NotNull(message = "Say why.") String reason,
            @NotNull(message = "Say what helps today.") String helpsToday) {
    }

    private final CareRecord record;
    private final Messages messages;
    private final AtRiskWords words;

    WeighNewWorry(CareRecord record, Messages messages, AtRiskWords words) {
        this.record = record;
        this.messages = messages;
        this.words = words;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("riskWords", words.risks(task.childRef()));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        boolean sooner = YesNo.isYes(a.cannotWait());
        record.add(task.childRef(), new Fact.Decision(task.at(), task.taskKey(), sooner ? "sooner" : "as-planned",
                a.reason(), "Today: " + a.helpsToday(), null, null, task.user(), false), task.user());
        if (sooner) {
            messages.send("brought-forward:" + task.taskId(), StabilityMeeting.BROUGHT_FORWARD, task.childRef(),
                    Facts.of("urgency", "urgent").and("conveneClock", "L119").and("prepareClock", "L120-urgent"));
        }
        return Facts.none();
    }
}
