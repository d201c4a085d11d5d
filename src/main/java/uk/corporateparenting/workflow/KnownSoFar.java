package uk.corporateparenting.workflow;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The decider sees what the proposer saw: the child's latest submissions, newest first, under every header. */
@Component
class KnownSoFar implements ScreenPart {

    private static final int SHOWN = 8;
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private final SubmittedForms submitted;
    private final References references;

    KnownSoFar(SubmittedForms submitted, References references) {
        this.submitted = submitted;
        this.references = references;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        List<SubmittedForms.Submission> known = submitted.of(references.allOf(task.childRef()), SHOWN);
        StringBuilder text = new StringBuilder();
        for (SubmittedForms.Submission submission : known) {
            text.append("\n\n**").append(Markdown.plain(submission.taskName())).append("** · ")
                    .append(Markdown.plain(submission.submittedBy())).append(", ")
                    .append(WHEN.format(submission.submittedAt()));
            submission.answers().forEach((label, answer) -> text.append("\n- ").append(Markdown.plain(label))
                    .append(": ").append(Markdown.plain(answer)));
        }
        screen.put("knownSoFar", known.isEmpty() ? "Nothing has been recorded yet." : text.toString().strip());
    }
}
