package uk.corporateparenting.leavingcarepathway;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** The young person gets their plan, and says who else may have it. */
@Component
class SharePathwayPlan implements TaskForm<SharePathwayPlan.Answers> {

    record Answers(
            @NotNull(message = "Say whether the young person has got their plan.") YesNo given,
            LocalDate givenOn,
            @Pattern(regexp = "read-together|handed-over|sent|easy-read|translated",
                    message = "Say how they got it.") String howGiven,
            String whyNotGiven,
            String alsoGivenTo) {
    }

    private final PathwayRecord kept;

    SharePathwayPlan(PathwayRecord kept) {
        this.kept = kept;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("printWords", PathwayPlans.print(task.childRef()));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        boolean given = YesNo.isYes(a.given());
        if (given && (a.givenOn() == null || a.howGiven() == null)) {
            throw new Refused("Say when and how the young person got their plan.");
        }
        if (!given && a.whyNotGiven() == null) {
            throw new Refused("Say why the young person has not got their plan, and when they will.");
        }
        Refused.on(LondonTime.happened("Giving the plan", a.givenOn(), task.at()));
        kept.given(task, "pathway-plan", a.howGiven(), a.givenOn(), given ? null : a.whyNotGiven());
        if (a.alsoGivenTo() != null) {
            kept.add(task, new Fact.DocumentGiven(LondonTime.day(task.at()), "pathway-plan", null, a.alsoGivenTo(),
                    task.user(), null));
        }
        return Facts.none();
    }
}
