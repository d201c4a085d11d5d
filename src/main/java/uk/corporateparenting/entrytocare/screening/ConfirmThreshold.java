package uk.corporateparenting.entrytocare.screening;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.entrytocare.Response;
import uk.corporateparenting.record.Background;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** The duty worker confirms what the threshold table proposes, or differs and says why. */
@Component
class ConfirmThreshold implements TaskForm<ConfirmThreshold.Answers> {

    record Answers(
            @NotNull(message = "Choose what should happen.") @Pattern(regexp = Response.SCREENING_CODES,
                    message = "Choose what should happen.") String response,
            String whyOverride,
            @NotNull(message = "Say why this is right for this child.") String reason,
            @NotNull(message = "Say whether the contact becomes a referral.") YesNo referral,
            String childSays, String childSaysHow, String whyNoChildView) {
    }

    private final CareRecord record;

    ConfirmThreshold(CareRecord record) {
        this.record = record;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("proposedWords", Response.words(task.text("proposedResponse")))
                .put("proposed", task.text("proposedResponse"));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        ChildVoice voice = new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView());
        Response response = Response.of(a.response()).orElseThrow();
        String proposed = task.text("proposedResponse");
        boolean referral = YesNo.isYes(a.referral());
        Refused.on(ThresholdPolicy.problem(response, proposed, a.whyOverride(), referral));
        Refused.on(voice.problem());
        boolean override = !a.response().equals(proposed);
        record.add(task.childRef(), voice.heard(LondonTime.day(task.at()), task.taskKey()), task.user());
        record.add(task.childRef(), new Fact.Decision(task.at(), task.taskKey(), a.response(), a.reason(), null, proposed,
                "threshold table", task.user(), override), task.user());
        Background background = record.background(task.childRef());
        Optional<String> whyManager = ThresholdPolicy.whyManager(response, override, referral, task.flag("dangerNow"),
                background.contactsInTwelveMonths(), background.earlierProtectionPlan());
        return Facts.of("response", a.response()).and("referral", referral).and("managerNeeded", whyManager.isPresent());
    }
}
