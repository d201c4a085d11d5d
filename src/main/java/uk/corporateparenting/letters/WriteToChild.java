package uk.corporateparenting.letters;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.DocumentGiven;
import uk.corporateparenting.record.Fact.Letter;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** The worker makes the draft true for this child and gives them the letter; it stays on the record as given. */
@Component
class WriteToChild implements TaskForm<WriteToChild.Answers> {

    private static final String NOT_NOW = "not-given";

    record Answers(
            @NotNull(message = "Write the letter first.") String letter,
            @NotNull(message = "Say how the letter was given.") @Pattern(regexp = "read-together|handed-over|posted"
                    + "|sent|read-by-carer|kept-for-later|translated|not-given",
                    message = "Say how the letter was given.") String howGiven,
            LocalDate givenOn,
            String whyNotGiven) {
    }

    private final CareRecord record;
    private final LetterDrafts drafts;

    WriteToChild(CareRecord record, LetterDrafts drafts) {
        this.record = record;
        this.drafts = drafts;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        Occasion about = Occasion.of(task.text("letterAbout"));
        screen.put("letterAboutWords", about.meaning());
        screen.put("letter", drafts.draft(about, task.childRef(), task.user(), LondonTime.day(task.at())));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        LocalDate today = LondonTime.day(task.at());
        boolean isGiven = !NOT_NOW.equals(a.howGiven());
        Refused.on(PlainWordsPolicy.problem(a.letter()));
        if (isGiven && (a.givenOn() == null || a.givenOn().isAfter(today))) {
            throw new Refused("Say when the child got the letter; not before they did.");
        }
        if (!isGiven && a.whyNotGiven() == null) {
            throw new Refused("Say why the letter is not given now, and when it will be.");
        }
        record.add(task.childRef(), new Letter(isGiven ? a.givenOn() : today, task.text("letterAbout"), a.letter()),
                task.user());
        record.add(task.childRef(), new DocumentGiven(isGiven ? a.givenOn() : today, "letter-to-child", a.howGiven(),
                !isGiven ? null : isForCarer(a.howGiven()) ? "The carer, for the child" : "The child", task.user(),
                a.whyNotGiven()), task.user());
        return Facts.none();
    }

    private static boolean isForCarer(String howGiven) {
        return "read-by-carer".equals(howGiven) || "kept-for-later".equals(howGiven);
    }
}
