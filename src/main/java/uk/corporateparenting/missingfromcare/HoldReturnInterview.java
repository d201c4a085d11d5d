package uk.corporateparenting.missingfromcare;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.people.Caseload;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.people.RoleHolders;
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
import uk.corporateparenting.workflow.YesNo;

/** Somebody independent offers to listen after a return, again and again until the child accepts or the time ran out. */
@Component
class HoldReturnInterview implements TaskForm<HoldReturnInterview.Answers> {

    record Answers(
            @NotNull(message = "Say when you offered the interview.") LocalDate offeredOn,
            @NotNull(message = "Say what came of the offer.") @Pattern(regexp = "done|refused|later",
                    message = "Choose what came of the offer.") String interview,
            LocalDate doneOn,
            String themes,
            String whyNot,
            @NotNull(message = "Say whether there is a sign of exploitation that was not known.") YesNo newSign,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final CareRecord record;
    private final Decisions decided;
    private final Caseload caseload;
    private final RoleHolders holders;

    HoldReturnInterview(CareRecord record, Decisions decided, Caseload caseload, RoleHolders holders) {
        this.record = record;
        this.decided = decided;
        this.caseload = caseload;
        this.holders = holders;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("returnedWords", LondonTime.inWords(Instant.parse(task.text("returnedAt"))));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(MissingPolicy.independent(caseload.holds(task.user(), record.references(task.childRef())),
                holders.has(task.user(), Role.TEAM_MANAGER.group(task.text("team")))));
        Refused.on(LondonTime.happened("The offer", a.offeredOn(), task.at()));
        Refused.on(LondonTime.happened("The interview", a.doneOn(), task.at()));
        Refused.on(MissingPolicy.offer(a.interview(), a.doneOn(), a.whyNot()));
        boolean done = "done".equals(a.interview());
        if (done && a.doneOn().isBefore(LondonTime.day(Instant.parse(task.text("returnedAt"))))) {
            throw new Refused("The interview cannot be before the child was back.");
        }
        decided.heard(task, a.voice());
        record.add(task.childRef(), new Fact.ReturnInterview(a.offeredOn(), !"refused".equals(a.interview()),
                done ? a.doneOn() : null, task.user(), done ? null : a.whyNot(), a.themes()), task.user());
        return Facts.of("interviewSettled", MissingPolicy.settled(a.interview(), task.dueAt(), task.at()))
                .and("newExploitationSign", YesNo.isYes(a.newSign()) && !task.flag("exploitationSign"));
    }
}
