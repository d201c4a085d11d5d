package uk.corporateparenting.highriskpanelreferral;

import jakarta.validation.constraints.NotNull;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact.PanelScreening;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** The chair decides whether the panel is the right place, and what agencies may know. */
@Component
class ScreenReferral implements TaskForm<ScreenReferral.Answers> {

    record Answers(
            @NotNull(message = "Say whether the panel is the right place.") YesNo forThePanel,
            @NotNull(message = "Say how soon.") YesNo panelUrgent,
            String forAgencies,
            @NotNull(message = "Say why.") String reason,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final PanelStory story;
    private final Decisions decided;
    private final CareRecord record;

    ScreenReferral(PanelStory story, Decisions decided, CareRecord record) {
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
        screen.put("panelUrgent", task.flag("panelUrgent") ? "yes" : "no");
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        boolean taken = YesNo.isYes(a.forThePanel());
        boolean urgent = YesNo.isYes(a.panelUrgent());
        if (taken && a.forAgencies() == null) {
            throw new Refused("Write what the agencies may know in order to answer.");
        }
        decided.decided(task, a.voice(), taken ? "panel" : "not-for-panel", a.reason(),
                story.referral(task.childRef()).map(kept -> kept.fact().risks()).orElse(null));
        record.add(task.childRef(), new PanelScreening(LondonTime.day(task.at()), taken, urgent, a.forAgencies(),
                a.reason()), task.user());
        return Facts.of("forThePanel", taken).and("panelUrgent", urgent)
                .and("contributionClock", urgent ? "L88-urgent" : "L88")
                .and("panelOutcome", taken ? null : "not-for-panel");
    }
}
