package uk.corporateparenting.stabilitymeeting;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** The manager of that kind of placement weighs the worry with the child's worker, and says how soon people meet. */
@Component
class TriagePlacementRisk implements TaskForm<TriagePlacementRisk.Answers> {

    record Answers(
            @NotNull(message = "Say when you talked with the child's worker.") LocalDate spokenOn,
            @NotNull(message = "Write what the worker says.") String workerView,
            @NotNull(message = "Write what the carer or the home says.") String carerSays,
            @NotNull(message = "Say what helps today.") String helpsToday,
            @NotNull(message = "Say what is needed.") @Pattern(regexp = "urgent|notice|standing|not-at-risk",
                    message = "Choose what is needed.") String decision,
            @NotNull(message = "Say why.") String reason,
            String childSays, String childSaysHow, String whyNoChildView) {
    }

    private final Decisions decided;
    private final AtRiskWords words;

    TriagePlacementRisk(Decisions decided, AtRiskWords words) {
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
        Refused.on(LondonTime.happened("The talk", a.spokenOn(), task.at()));
        Refused.on(StabilityPolicy.triage(a.decision(), task.text("atRiskReason")));
        decided.decided(task, new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView()), a.decision(),
                a.reason(), "Worker: " + a.workerView() + "\nCarer: " + a.carerSays() + "\nToday: " + a.helpsToday());
        boolean atRisk = !"not-at-risk".equals(a.decision());
        return Facts.of("triageOutcome", atRisk ? "at-risk" : "not-at-risk")
                .and("urgency", atRisk ? a.decision() : null)
                .and("conveneClock", switch (a.decision()) {
                    case "urgent" -> "L119";
                    case "notice" -> "L118";
                    default -> "L117";
                }).and("prepareClock", "standing".equals(a.decision()) ? "L120" : "L120-urgent");
    }
}
