package uk.corporateparenting.entrytocare.assessment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.entrytocare.Verdict;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** A manager who did not assess decides what follows from the assessment. */
@Component
class AuthoriseAssessment implements TaskForm<AuthoriseAssessment.Answers> {

    record Answers(
            @NotNull(message = "Say what you decide.") Verdict verdict,
            @Pattern(regexp = AssessmentOutcome.CODES, message = "Choose what should happen instead.") String outcome,
            @NotNull(message = "Say why.") String reason,
            String childSays, String childSaysHow, String whyNoChildView) {
    }

    private final CareRecord record;
    private final Decisions decisions;

    AuthoriseAssessment(CareRecord record, Decisions decisions) {
        this.record = record;
        this.decisions = decisions;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("proposedWords", AssessmentOutcome.words(task.text("assessmentOutcome")));
        decisions.showProposer(task, "assessChildAndFamily", screen);
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        ChildVoice voice = new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView());
        Refused.on(a.verdict() == Verdict.CHANGE && a.outcome() == null
                ? Optional.of("Choose what should happen instead.") : Optional.empty());
        Refused.on(voice.problem());
        String proposed = task.text("assessmentOutcome");
        String outcome = a.verdict() == Verdict.CHANGE ? a.outcome() : proposed;
        boolean agreed = a.verdict() != Verdict.RETURN;
        record.add(task.childRef(), voice.heard(LondonTime.day(task.at()), task.taskKey()), task.user());
        record.add(task.childRef(), new Fact.Decision(task.at(), task.taskKey(), agreed ? outcome : "sent-back",
                a.reason(), null, proposed, decisions.lastBy(task, "assessChildAndFamily"), task.user(),
                !outcome.equals(proposed)), task.user());
        return Facts.of("assessmentAgreed", agreed).and("assessmentOutcome", outcome);
    }
}
