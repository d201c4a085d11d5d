package uk.corporateparenting.stabilitymeeting;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.stabilitymeeting.Lessons.Lesson;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** After an unplanned end the people meet under somebody independent, to learn and not to blame. */
@Component
class HoldDisruptionMeeting implements TaskForm<HoldDisruptionMeeting.Answers> {

    static final String KIND = "disruption-meeting";

    record Answers(
            @NotNull(message = "Say when the meeting took place.") LocalDate heldOn,
            @NotNull(message = "Say who was there.") String attendees,
            @NotNull(message = "Write what happened.") String whatHappened,
            @NotNull(message = "Write what was missed and what would have helped.") String missed,
            @NotNull(message = "Write what the child needs now.") String needsNow,
            @NotNull(message = "Write what the carers say.") String carerView,
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

    private final CareRecord record;
    private final Decisions decided;
    private final Lessons lessons;
    private final AtRiskWords words;

    HoldDisruptionMeeting(CareRecord record, Decisions decided, Lessons lessons, AtRiskWords words) {
        this.record = record;
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
        Refused.on(LondonTime.happened("The meeting", a.heldOn(), task.at()));
        if (a.heldOn().isBefore(LocalDate.parse(task.text("placementEndedOn")))) {
            throw new Refused("The meeting cannot be before the placement ended.");
        }
        if (!Lessons.any(a.lessons())) {
            throw new Refused("Choose at least one theme of what was learned.");
        }
        decided.heard(task, new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView()));
        record.add(task.childRef(), new Fact.Meeting(LondonTime.startOf(a.heldOn()), KIND, task.user(), a.attendees(),
                null, "Needs now: " + a.needsNow(), a.whatHappened() + "\nMissed: " + a.missed() + "\nCarers: "
                        + a.carerView()), task.user());
        lessons.keep(task, "disruption", a.heldOn(), a.lessons());
        return Facts.none();
    }
}
