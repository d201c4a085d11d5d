package uk.corporateparenting.leavingcarepathway;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** Advisor and housing meet the same day; nobody sleeps in bed and breakfast. */
@Component
class MeetHousing implements TaskForm<MeetHousing.Answers> {

    record Answers(
            @NotNull(message = "Say who from housing you met.") String metWith,
            @NotNull(message = "Say where the young person sleeps tonight.")
            @Pattern(regexp = "where-they-are|family|carers|supported|emergency-bed|other-safe",
                    message = "Say where the young person sleeps tonight.") String tonight,
            @NotNull(message = "Say what you agreed.") String agreed,
            @NotNull(message = "Say what comes next, who does it and by when.") String next,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final LeaverHomes homes;
    private final PathwayRecord kept;

    MeetHousing(LeaverHomes homes, PathwayRecord kept) {
        this.homes = homes;
        this.kept = kept;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("crisisWords", homes.crisis(task.childRef()));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        kept.heard(task, a.voice());
        kept.add(task, new Fact.Meeting(task.at(), "housing-meeting", task.user(), a.metWith(), null, a.tonight(),
                a.agreed() + "\n" + a.next()));
        kept.decided(task, a.tonight(), a.agreed(), a.next());
        return Facts.none();
    }
}
