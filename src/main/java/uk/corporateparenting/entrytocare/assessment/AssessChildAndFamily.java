package uk.corporateparenting.entrytocare.assessment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** A social worker gets to know the child and the family, and proposes what should follow (Children Act 1989, s17). */
@Component
class AssessChildAndFamily implements TaskForm<AssessChildAndFamily.Answers> {

    record Answers(
            @NotNull(message = "Say which assessment this is.") @Pattern(regexp = "child-and-family|pre-birth|joint-housing",
                    message = "Choose which assessment this is.") String kind,
            @NotNull(message = "Say when the assessment started.") LocalDate startedOn,
            @NotNull(message = "Say whether the child has been seen.") YesNo seen,
            LocalDate seenOn, YesNo seenAlone, String whyNotSeen,
            @NotNull(message = "Write about the child.") String development,
            @NotNull(message = "Write about the parents.") String parenting,
            @NotNull(message = "Write about the family and surroundings.") String surroundings,
            @NotNull(message = "Say what could keep the child safely at home.") String alternatives,
            @NotNull(message = "Say what you propose.") @Pattern(regexp = AssessmentOutcome.CODES,
                    message = "Choose what you propose.") String outcome,
            @NotNull(message = "Say why.") String analysis,
            String childSays, String childSaysHow, String whyNoChildView) {

        Optional<String> problem(LocalDate today) {
            if (startedOn.isAfter(today) || seenOn != null && seenOn.isAfter(today)) {
                return Optional.of("A day that is yet to come cannot be when it happened.");
            }
            if (YesNo.isYes(seen) && seenOn == null) {
                return Optional.of("Say when the child was seen.");
            }
            if ((!YesNo.isYes(seen) || !YesNo.isYes(seenAlone)) && whyNotSeen == null) {
                return Optional.of("Say why the child was not seen, or not alone.");
            }
            return new ChildVoice(childSays, childSaysHow, whyNoChildView).problem();
        }
    }

    private final CareRecord record;

    AssessChildAndFamily(CareRecord record) {
        this.record = record;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        LocalDate today = LondonTime.day(task.at());
        Refused.on(a.problem(today));
        record.add(task.childRef(), new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView())
                .heard(a.seenOn() == null ? today : a.seenOn(), task.taskKey()), task.user());
        record.add(task.childRef(), new Fact.Assessment(a.startedOn(), a.kind(), today, a.seenOn(),
                YesNo.known(a.seenAlone()), a.whyNotSeen(), a.outcome(), a.analysis()), task.user());
        record.add(task.childRef(), new Fact.Decision(task.at(), task.taskKey(), a.outcome(), a.analysis(),
                a.alternatives(), null, null, task.user(), false), task.user());
        return Facts.of("assessmentOutcome", a.outcome());
    }
}
