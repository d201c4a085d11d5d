package uk.corporateparenting.childincare;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** The last letter to the child: why care ended, what was good, and who stays there for them. */
@Component
class WriteClosingLetter implements TaskForm<WriteClosingLetter.Answers> {

    record Answers(
            @NotNull(message = "Write the letter first.") String words,
            @NotNull(message = "Say whether the child has the letter.") YesNo given,
            String whyNotGiven) {
    }

    private final CareRecord record;

    WriteClosingLetter(CareRecord record) {
        this.record = record;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        record.child(task.childRef()).ifPresent(child -> screen.put("words", ClosingLetterPolicy.draft(
                child.calledName(), child.ageOn(LondonTime.day(task.at())))));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        LocalDate today = LondonTime.day(task.at());
        boolean given = YesNo.isYes(a.given());
        if (!given && a.whyNotGiven() == null) {
            throw new Refused("Say why the child does not have the letter.");
        }
        record.add(task.childRef(), new Fact.Letter(today, "closing", a.words()), task.user());
        record.add(task.childRef(), new Fact.DocumentGiven(today, "closing-letter", null, given ? "The child" : null,
                task.user(), given ? null : a.whyNotGiven()), task.user());
        return Facts.none();
    }
}
