package uk.corporateparenting.childincare;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.corporateparenting.people.Caseload;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Cases;
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

    private static final String ENTRY = "entry-to-care";

    private final CareRecord record;
    private final Caseload caseload;
    private final Cases cases;

    WriteClosingLetter(CareRecord record, Caseload caseload, Cases cases) {
        this.record = record;
        this.caseload = caseload;
        this.cases = cases;
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
        release(task);
        return Facts.none();
    }

    /** Work for the child is over with the letter, unless a young person is owed more or the door is open again. */
    private void release(CaseTask task) {
        if (cases.open(ChildInCare.LEAVING_CARE, task.childRef()).isEmpty()
                && cases.open(ENTRY, task.childRef()).isEmpty()) {
            for (Role role : List.of(Role.SOCIAL_WORKER, Role.REVIEWING_OFFICER)) {
                caseload.release(task.childRef(), role, "Care has ended and the child has been told", task.user());
            }
        }
    }
}
