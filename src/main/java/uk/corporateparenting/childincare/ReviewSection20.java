package uk.corporateparenting.childincare;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** A stay by agreement has gone on for three months without a return date or plan: a service manager decides. */
@Component
class ReviewSection20 implements TaskForm<ReviewSection20.Answers> {

    record Answers(
            @NotNull(message = "Say what follows.") @Pattern(regexp = "return-date|permanence-plan|court|none",
                    message = "Say what follows.") String outcome,
            LocalDate returnBy,
            @NotNull(message = "Say why.") String reason,
            @NotNull(message = "Say what the parents think.") String parentsViews,
            String childSays, String childSaysHow, String whyNoChildView) {
    }

    private final Heard heard;

    ReviewSection20(Heard heard) {
        this.heard = heard;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("lastLook", heard.last(task.childRef(), task.taskKey())
                .map(last -> "Looked at before: " + Markdown.plain(last.reason())).orElse("Not looked at before."));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        LocalDate today = LondonTime.day(task.at());
        boolean returns = "return-date".equals(a.outcome());
        if (returns && a.returnBy() == null) {
            throw new Refused("Give the day by which the child goes home.");
        }
        if (returns && a.returnBy().isBefore(today)) {
            throw new Refused("The day of the return has passed: give one ahead.");
        }
        heard.voice(task, new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView()));
        boolean settled = !"none".equals(a.outcome());
        heard.decided(task, settled ? Section20StayPolicy.SETTLED + "-" + a.outcome() : a.outcome(), a.reason(),
                (returns ? "Home by " + a.returnBy() + ". " : "") + "Parents: " + a.parentsViews());
        return Facts.of("section20Settled", settled).and("section20ReviewedOn", today);
    }
}
