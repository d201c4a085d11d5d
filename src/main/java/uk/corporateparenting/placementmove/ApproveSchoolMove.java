package uk.corporateparenting.placementmove;

import jakarta.validation.constraints.NotNull;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.Proposals;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact.Decision;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/**
 * The nominated officer approves beforehand that a move disrupts schooling in years 10 and 11 (Care Planning, Placement
 * and Case Review (England) Regulations 2010, regulation 10).
 */
@Component
class ApproveSchoolMove implements TaskForm<ApproveSchoolMove.Answers> {

    record Answers(
            @NotNull(message = "Say whether you approve.") YesNo approved,
            @NotNull(message = "Say whether the designated teacher was asked.") YesNo teacherConsulted,
            @NotNull(message = "Say whether the reviewing officer was asked.") YesNo officerConsulted,
            @NotNull(message = "Say how schooling goes on.") String schoolPlan,
            @NotNull(message = "Say why.") String reason,
            String childSays, String childSaysHow, String whyNoChildView) {
    }

    private final Decisions decided;
    private final Proposals proposals;

    ApproveSchoolMove(Decisions decided, Proposals proposals) {
        this.decided = decided;
        this.proposals = proposals;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("proposalWords", proposals.words(task, ProposeMove.KIND));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        proposals.notByTheProposer(task, ProposeMove.KIND);
        Refused.on(MovePolicy.school(a.approved(), a.teacherConsulted(), a.officerConsulted()));
        boolean approved = YesNo.isYes(a.approved());
        decided.decided(task, new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView()),
                approved ? "approved" : "refused", a.reason(), a.schoolPlan(), "approved",
                decided.last(task.childRef(), DecideMove.KIND).map(Decision::decidedBy).orElse(null));
        return Facts.of("moveOutcome", approved ? "agreed" : "refused");
    }
}
