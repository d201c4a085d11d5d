package uk.corporateparenting.missingfromcare;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** Police, health and social care share what they know about a child who is missing or keeps going missing. */
@Component
class HoldMissingStrategyDiscussion implements TaskForm<HoldMissingStrategyDiscussion.Answers> {

    record Answers(
            @NotNull(message = "Say when the discussion was held.") LocalDateTime heldAt,
            @NotNull(message = "Say who took part.") String attendees,
            @NotNull(message = "Say whether police and health took part.") YesNo policeAndHealth,
            @NotNull(message = "Choose what was agreed.") @Pattern(regexp = "safety-plan|section-47|placement-change",
                    message = "Choose what was agreed.") String agreed,
            @NotNull(message = "Say why.") String reason,
            @NotNull(message = "Write who does what by when.") String actions,
            @NotNull(message = "Say whether the child's review has to come earlier.") YesNo reviewEarlier,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final CareRecord record;
    private final Decisions decided;
    private final Messages messages;

    HoldMissingStrategyDiscussion(CareRecord record, Decisions decided, Messages messages) {
        this.record = record;
        this.decided = decided;
        this.messages = messages;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("missingSince", LondonTime.inWords(Instant.parse(task.text("missingFromAt"))));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(LondonTime.happened("The discussion", a.heldAt(), task.at()));
        Instant held = LondonTime.at(a.heldAt());
        if (held.isBefore(Instant.parse(task.text("missingFromAt")))) {
            throw new Refused("The discussion cannot be before the child went missing.");
        }
        record.add(task.childRef(), new Fact.Meeting(held, MissingEpisodes.DISCUSSION, task.user(), a.attendees(),
                YesNo.known(a.policeAndHealth()), a.agreed(), a.actions()), task.user());
        decided.decided(task, a.voice(), a.agreed(), a.reason(), a.actions());
        if (YesNo.isYes(a.reviewEarlier())) {
            messages.send("review-requested:" + task.taskId(), MissingFromCare.REVIEW_REQUESTED, task.childRef(),
                    Facts.of("reviewRequestedOn", LondonTime.day(task.at())).and("reviewReason", "missing"));
        }
        return Facts.none();
    }
}
