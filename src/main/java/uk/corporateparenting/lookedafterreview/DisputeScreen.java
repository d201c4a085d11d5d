package uk.corporateparenting.lookedafterreview;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.Decision;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Screen;

/** What is disputed, and what was answered and judged so far. */
@Component
class DisputeScreen {

    private static final Set<String> STEPS = Set.of("answerDispute", "judgeAnswer", "referToCafcass");

    private final CareRecord record;
    private final Disputes disputes;

    DisputeScreen(CareRecord record, Disputes disputes) {
        this.record = record;
        this.disputes = disputes;
    }

    void show(CaseTask task, Screen screen) {
        disputes.open(task.childRef()).ifPresent(dispute -> {
            screen.put("disputeTitle", "Raised on " + ReviewScreens.day(dispute.fact().raisedOn()));
            screen.put("disputeWhat", Markdown.plain(dispute.fact().what()));
            screen.put("disputeSteps", record.current(task.childRef(), Decision.class).stream().map(Recorded::fact)
                    .filter(step -> STEPS.contains(step.kind())
                            && !LondonTime.day(step.decidedAt()).isBefore(dispute.fact().raisedOn()))
                    .map(step -> "- " + ReviewScreens.day(LondonTime.day(step.decidedAt())) + ", "
                            + Markdown.plain(step.decidedBy()) + ": " + Markdown.plain(ReviewScreens.words(step.outcome()))
                            + ". " + Markdown.plain(step.reason()))
                    .collect(Collectors.joining("\n")));
        });
    }
}
