package uk.corporateparenting.healthassessment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.CareTime;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** The mental health practitioner's answer to a referral. */
@Component
class AnswerMentalHealthReferral implements TaskForm<AnswerMentalHealthReferral.Answers> {

    private static final int SHOWN = 3;

    record Answers(
            @NotNull(message = "Say what the answer is.") @Pattern(regexp = "accepted|elsewhere|declined",
                    message = "Say what the answer is.") String outcome,
            LocalDate firstSeenOn,
            String help,
            @NotNull(message = "Say why.") String reason,
            String childSays, String childSaysHow, String whyNoChildView) {

        Optional<String> problem() {
            if ("accepted".equals(outcome) && firstSeenOn == null) {
                return Optional.of("Give the day of the first appointment.");
            }
            return !"declined".equals(outcome) && help == null ? Optional.of("Say what help, and from whom.")
                    : Optional.empty();
        }
    }

    private final CareRecord record;

    AnswerMentalHealthReferral(CareRecord record) {
        this.record = record;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("referralWords", record.current(task.childRef(), Fact.Decision.class).stream().map(Recorded::fact)
                .filter(d -> MentalHealthReferrals.REFERRED.equals(d.kind())).limit(SHOWN)
                .map(d -> "- " + CareTime.words(LondonTime.day(d.decidedAt())) + ": " + Markdown.plain(d.reason()))
                .collect(Collectors.joining("\n")));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        ChildVoice voice = new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView());
        Refused.on(a.problem());
        Refused.on(voice.problem());
        String ref = task.childRef();
        record.add(ref, voice.heard(LondonTime.day(task.at()), task.taskKey()), task.user());
        record.add(ref, new Fact.Decision(task.at(), task.taskKey(), a.outcome(), a.reason(), a.help() == null ? null
                : a.help() + (a.firstSeenOn() == null ? "" : ", first on " + CareTime.words(a.firstSeenOn())), null,
                null, task.user(), false), task.user());
        return Facts.none();
    }
}
