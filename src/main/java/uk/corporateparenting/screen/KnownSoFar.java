package uk.corporateparenting.screen;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.corporateparenting.people.Colleagues;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.References;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.ScreenPart;
import uk.corporateparenting.workflow.SubmittedForms;

/** The decider sees what the proposer saw: the child's latest submissions, newest first, under every header. */
@Component
class KnownSoFar implements ScreenPart {

    private static final int SHOWN = 8;

    private final SubmittedForms submitted;
    private final References references;
    private final Colleagues colleagues;

    KnownSoFar(SubmittedForms submitted, References references, Colleagues colleagues) {
        this.submitted = submitted;
        this.references = references;
        this.colleagues = colleagues;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        List<SubmittedForms.Submission> known = submitted.of(references.allOf(task.childRef()), SHOWN);
        Map<String, String> names =
                colleagues.names(known.stream().map(SubmittedForms.Submission::submittedBy).toList());
        StringBuilder text = new StringBuilder();
        for (SubmittedForms.Submission submission : known) {
            text.append("\n\n**").append(Markdown.plain(submission.taskName())).append("** · ")
                    .append(Markdown.plain(names.getOrDefault(submission.submittedBy(), submission.submittedBy())))
                    .append(", ").append(LondonTime.inAList(submission.submittedAt()));
            submission.answers().forEach((label, answer) -> text.append("\n- ").append(Markdown.plain(label))
                    .append(label.endsWith("?") ? " " : ": ").append(Markdown.plain(answer)));
        }
        if (known.size() == SHOWN) {
            text.append("\n\nWhat came before is on the record.");
        }
        screen.put("knownSoFar", known.isEmpty() ? "Nothing has been recorded yet." : text.toString().strip());
    }
}
