package uk.corporateparenting.childincare;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.EndReasonCode;
import uk.corporateparenting.record.Fact.CareEpisode;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** Care ended at 18 without a prepared way: how it ended is put right on the record. */
@Component
class ConfirmHowCareEnded implements TaskForm<ConfirmHowCareEnded.Answers> {

    record Answers(
            @NotNull(message = "Choose how care ended.") @Pattern(regexp = "E17|E5|E6|E7|E4A|E9|E16|E8",
                    message = "Choose how care ended.") String endReason,
            @NotNull(message = "Say where the young person lives now.") String livesAt,
            @NotNull(message = "Say why nothing was prepared.") String reason,
            String childSays, String childSaysHow, String whyNoChildView) {
    }

    private final CareRecord record;
    private final Heard heard;

    ConfirmHowCareEnded(CareRecord record, Heard heard) {
        this.record = record;
        this.heard = heard;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.options("endReasons", PrepareForEighteen.options(EndReasonPolicy.AT_EIGHTEEN));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        heard.voice(task, new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView()));
        EndReasonCode reason = EndReasonCode.valueOf(a.endReason());
        record.current(task.childRef(), CareEpisode.class).stream().filter(kept -> kept.fact().endedOn() != null)
                .findFirst().filter(kept -> kept.fact().endReason() != reason)
                .ifPresent(kept -> record.add(kept.reference(), kept.fact().ended(kept.fact().endedOn(), reason),
                        task.user(), kept.id()));
        heard.decided(task, a.endReason(), a.reason(), "Lives: " + a.livesAt());
        return Facts.none();
    }
}
