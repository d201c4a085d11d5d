package uk.corporateparenting.entrytocare.lookedafter;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.entrytocare.CareNow;
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

/**
 * An accommodated child left within 24 hours and so was never looked after (Children Act 1989, section 22(2)). The stay
 * is closed on the record.
 */
@Component
class RecordEarlyReturn implements TaskForm<RecordEarlyReturn.Answers> {

    private static final Duration LOOKED_AFTER_AFTER = Duration.ofHours(24);
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK).withZone(LondonTime.LONDON);

    record Answers(
            @NotNull(message = "Say when the child left.") LocalDateTime leftAt,
            @NotNull(message = "Say to whom the child went.") String leftTo,
            @NotNull(message = "Say who that is.") @Pattern(regexp = "parent|family|other",
                    message = "Say who that is.") String leftToIs,
            @NotNull(message = "Say whether the return was planned.") YesNo planned,
            @NotNull(message = "Say why, and why it is safe.") String reason,
            @NotNull(message = "Say what help goes home with the child.") String support,
            String childSays, String childSaysHow, String whyNoChildView) {
    }

    private final CareRecord record;
    private final Stay stay;
    private final CareNow care;

    RecordEarlyReturn(CareRecord record, Stay stay, CareNow care) {
        this.record = record;
        this.stay = stay;
        this.care = care;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("movedInWords", WHEN.format(movedIn(task)));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Instant leftAt = LondonTime.at(a.leftAt());
        ChildVoice voice = new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView());
        Refused.on(problem(movedIn(task), leftAt, task.at()));
        if (care.isUnderOrder(task.childRef())) {
            throw new Refused("The child is looked after under an order by now, wherever they live: leave this task, it "
                    + "closes by itself.");
        }
        Refused.on(voice.problem());
        record.add(task.childRef(), voice.heard(LondonTime.day(task.at()), task.taskKey()), task.user());
        record.add(task.childRef(), new Fact.Decision(task.at(), task.taskKey(),
                YesNo.isYes(a.planned()) ? "returned-planned" : "returned-unplanned", a.reason(),
                "Went to " + a.leftTo() + ". Help: " + a.support(), null, null, task.user(), false), task.user());
        stay.end(task.childRef(), leftAt, task.user());
        return Facts.of("lookedAfter", false);
    }

    static Optional<String> problem(Instant movedIn, Instant leftAt, Instant now) {
        if (leftAt.isAfter(now)) {
            return Optional.of("Record the return when the child has left, not before.");
        }
        if (leftAt.isBefore(movedIn)) {
            return Optional.of("The child cannot have left before they moved in.");
        }
        return leftAt.isAfter(movedIn.plus(LOOKED_AFTER_AFTER))
                ? Optional.of("The child left after more than 24 hours and so is looked after: leave this task, it "
                        + "closes by itself.")
                : Optional.empty();
    }

    private static Instant movedIn(CaseTask task) {
        return Instant.parse(task.text("movedInAt"));
    }
}
