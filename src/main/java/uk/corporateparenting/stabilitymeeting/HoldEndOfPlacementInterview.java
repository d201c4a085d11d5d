package uk.corporateparenting.stabilitymeeting;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.stabilitymeeting.Lessons.Lesson;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** After a foster home somebody independent asks the child how it was; the child may say no, or later. */
@Component
class HoldEndOfPlacementInterview implements TaskForm<HoldEndOfPlacementInterview.Answers> {

    record Answers(
            @NotNull(message = "Say when you offered to talk.") LocalDate offeredOn,
            @NotNull(message = "Say what came of the offer.") @Pattern(regexp = "done|refused|later",
                    message = "Choose what came of the offer.") String interview,
            LocalDate doneOn,
            String whyNot,
            @Pattern(regexp = Lessons.THEMES, message = "Choose the first theme.") String theme1,
            @Pattern(regexp = "good|concern", message = "Say whether the first theme is good or a concern.")
            String tone1,
            String words1,
            @Pattern(regexp = Lessons.THEMES, message = "Choose the second theme.") String theme2,
            @Pattern(regexp = "good|concern", message = "Say whether the second theme is good or a concern.")
            String tone2,
            String words2,
            @Pattern(regexp = Lessons.THEMES, message = "Choose the third theme.") String theme3,
            @Pattern(regexp = "good|concern", message = "Say whether the third theme is good or a concern.")
            String tone3,
            String words3,
            String childSays, String childSaysHow, String whyNoChildView) {

        List<Lesson> lessons() {
            return List.of(new Lesson(theme1, tone1, words1), new Lesson(theme2, tone2, words2),
                    new Lesson(theme3, tone3, words3));
        }
    }

    private final Decisions decided;
    private final Lessons lessons;
    private final AtRiskWords words;

    HoldEndOfPlacementInterview(Decisions decided, Lessons lessons, AtRiskWords words) {
        this.decided = decided;
        this.lessons = lessons;
        this.words = words;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("endedHomeWords", words.endedHome(task.childRef(), LocalDate.parse(task.text("placementEndedOn"))));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        lessons.refuseWhoTookPart(task);
        Refused.on(LondonTime.happened("The offer", a.offeredOn(), task.at()));
        Refused.on(LondonTime.happened("The talk", a.doneOn(), task.at()));
        Refused.on(StabilityPolicy.interview(a.interview(), a.doneOn(), a.whyNot(), Lessons.any(a.lessons())));
        decided.decided(task, new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView()), a.interview(),
                a.whyNot() == null ? "The child talked" : a.whyNot(),
                "Offered on " + LondonTime.inWords(a.offeredOn()));
        if ("done".equals(a.interview())) {
            lessons.keep(task, "interview", a.doneOn(), a.lessons());
        }
        return Facts.of("interviewOutcome", a.interview());
    }
}
