package uk.corporateparenting.highriskpanelreferral;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact.PanelHearing;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** The young person is told about the panel and heard; from 18 their consent is asked. */
@Component
class HearYoungPerson implements TaskForm<HearYoungPerson.Answers> {

    record Answers(
            @NotNull(message = "Say whether the young person has been told.") YesNo told,
            LocalDate toldOn, String whyNotToldYet,
            @NotNull(message = "Say on what basis agencies share.") @Pattern(
                    regexp = "consent|vital-interests|prevent-crime|public-task|under-18",
                    message = "Choose on what basis agencies share.") String sharingBasis,
            String basisWhy,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final PanelStory story;
    private final Decisions decided;
    private final CareRecord record;

    HearYoungPerson(PanelStory story, Decisions decided, CareRecord record) {
        this.story = story;
        this.decided = decided;
        this.record = record;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        story.showReferral(task, screen);
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        boolean told = YesNo.isYes(a.told());
        if (told && a.toldOn() == null) {
            throw new Refused("Say on which day the young person was told.");
        }
        if (!told && a.whyNotToldYet() == null) {
            throw new Refused("Say why the young person has not been told.");
        }
        Refused.on(LondonTime.happened("The day the young person was told", a.toldOn(), task.at()));
        Refused.on(PanelPolicy.sharing(task.number("age"), a.sharingBasis(), a.basisWhy()));
        decided.heard(task, a.voice());
        record.add(task.childRef(), new PanelHearing(LondonTime.day(task.at()), told, a.toldOn(),
                told ? null : a.whyNotToldYet(), a.sharingBasis(), a.basisWhy()), task.user());
        return Facts.none();
    }
}
