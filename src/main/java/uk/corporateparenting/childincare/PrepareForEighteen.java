package uk.corporateparenting.childincare;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Coded;
import uk.corporateparenting.record.EndReasonCode;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** Where the young person will live at 18, how care will end, and the health history that is theirs. */
@Component
class PrepareForEighteen implements TaskForm<PrepareForEighteen.Answers> {

    static final String KIND = "prepareForEighteen";

    record Answers(
            @NotNull(message = "Say where the young person will live.") String whereToLive,
            @NotNull(message = "Choose how care will end.") @Pattern(regexp = "E17|E5|E6|E7|E4A|E9|E16|E8",
                    message = "Choose how care will end.") String endReason,
            @NotNull(message = "Say why this is right for the young person.") String reason,
            @NotNull(message = "Say whether the health history was given.") YesNo healthHistoryGiven,
            LocalDate healthHistoryGivenOn, String whyNoHealthHistory,
            String childSays, String childSaysHow, String whyNoChildView) {

        Optional<String> problem(LocalDate today) {
            if (YesNo.isYes(healthHistoryGiven)) {
                if (healthHistoryGivenOn == null) {
                    return Optional.of("Say when the health history was given.");
                }
                return healthHistoryGivenOn.isAfter(today)
                        ? Optional.of("The health history cannot have been given in the future.") : Optional.empty();
            }
            return whyNoHealthHistory == null ? Optional.of("Say why the health history was not given yet.")
                    : Optional.empty();
        }
    }

    private final CareRecord record;
    private final Heard heard;

    PrepareForEighteen(CareRecord record, Heard heard) {
        this.record = record;
        this.heard = heard;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.options("endReasons", options(EndReasonPolicy.AT_EIGHTEEN));
        record.latest(task.childRef(), Fact.HomePlan.class).map(Recorded::fact)
                .filter(plan -> plan.approvedBy() != null)
                .ifPresent(plan -> screen.put("whereToLive", plan.detail()));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        LocalDate today = LondonTime.day(task.at());
        Refused.on(a.problem(today));
        heard.voice(task, new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView()));
        heard.decided(task, a.endReason(), a.reason(), "Will live: " + a.whereToLive());
        boolean given = YesNo.isYes(a.healthHistoryGiven());
        record.add(task.childRef(), new Fact.DocumentGiven(given ? a.healthHistoryGivenOn() : today, "health-history",
                null, given ? "The young person" : null, task.user(), given ? null : a.whyNoHealthHistory()),
                task.user());
        return Facts.none();
    }

    /** The ways care ends, in words. */
    static List<Screen.Option> options(List<EndReasonCode> reasons) {
        return reasons.stream().map(Coded.class::cast)
                .map(reason -> new Screen.Option(reason.code(), capital(reason.meaning()))).toList();
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
