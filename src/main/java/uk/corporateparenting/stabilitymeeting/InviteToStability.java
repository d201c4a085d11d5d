package uk.corporateparenting.stabilitymeeting;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
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

/** Everybody whom this child needs at the meeting is invited: all of them unless somebody says why not. */
@Component
class InviteToStability implements TaskForm<InviteToStability.Answers> {

    static final String INVITATION = "stability-meeting-invitation";

    private static final String YES = "yes";

    record Answers(
            @NotNull(message = "Say whether the social worker is invited.") YesNo worker,
            @NotNull(message = "Say whether the supervising social worker is invited.") YesNo supervisingWorker,
            @NotNull(message = "Say whether the carer or the home is invited.") YesNo carer,
            @NotNull(message = "Say whether the reviewing officer is invited.") YesNo reviewingOfficer,
            @NotNull(message = "Say whether the Virtual School is invited.") YesNo virtualSchool,
            @NotNull(message = "Say whether the nurse is invited.") YesNo nurse,
            @NotNull(message = "Say whether the placements team is invited.") YesNo placements,
            @NotNull(message = "Say whether the specialist team is invited.") YesNo supportTeam,
            @NotNull(message = "Say whether the parents are invited.") YesNo parents,
            @NotNull(message = "Say whether the child is invited.") YesNo child,
            String whyNot,
            @NotNull(message = "Say whether an advocate was offered.") YesNo advocateOffered,
            String whyNoAdvocate,
            @NotNull(message = "Say when the invitations went out.") LocalDate invitedOn) {

        List<Boolean> all() {
            return Stream.of(worker, supervisingWorker, carer, reviewingOfficer, virtualSchool, nurse, placements,
                    supportTeam, parents, child).map(YesNo::isYes).toList();
        }
    }

    private final CareRecord record;

    InviteToStability(CareRecord record) {
        this.record = record;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("worker", YES).put("supervisingWorker", YES).put("carer", YES).put("reviewingOfficer", YES)
                .put("virtualSchool", YES).put("nurse", YES).put("placements", YES).put("supportTeam", YES)
                .put("parents", YES).put("child", YES);
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(LondonTime.happened("The day of the invitations", a.invitedOn(), task.at()));
        Refused.on(StabilityPolicy.invitations(a.all(), YesNo.isYes(a.virtualSchool()), a.whyNot(),
                YesNo.isYes(a.advocateOffered()), a.whyNoAdvocate()));
        record.add(task.childRef(), new Fact.DocumentGiven(a.invitedOn(), INVITATION, null,
                "everybody around the child" + (a.whyNot() == null ? "" : ", but: " + a.whyNot()), task.user(),
                a.whyNoAdvocate() == null ? null : "No advocate offered: " + a.whyNoAdvocate()), task.user());
        return Facts.none();
    }
}
