package uk.corporateparenting.leavingcarepathway;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.PathwayArea;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** One area of the pathway plan: the need, up to four actions with somebody who does them and a day, and a plan B. */
abstract class PlanArea implements TaskForm<PlanArea.Answers> {

    private static final String KEEP = "keep";
    private static final String REPLACE = "replace";

    record Answers(
            @Pattern(regexp = "keep|add|replace", message = "Say what happens to what stands in this area.")
            String standing,
            String need, String ownWords,
            String action1, String owner1, LocalDate by1,
            String action2, String owner2, LocalDate by2,
            String action3, String owner3, LocalDate by3,
            String action4, String owner4, LocalDate by4,
            String whyNoAction, String contingency,
            @NotNull(message = "Say whether there is another need in this area.") YesNo another) {

        List<PathwayAreaPolicy.Step> steps() {
            return List.of(new PathwayAreaPolicy.Step(action1, owner1, by1),
                    new PathwayAreaPolicy.Step(action2, owner2, by2), new PathwayAreaPolicy.Step(action3, owner3, by3),
                    new PathwayAreaPolicy.Step(action4, owner4, by4));
        }
    }

    private final PathwayArea area;
    private final PathwayPlans plans;
    private final PathwayRecord kept;

    PlanArea(PathwayArea area, PathwayPlans plans, PathwayRecord kept) {
        this.area = area;
        this.plans = plans;
        this.kept = kept;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        boolean has = !plans.needs(task.childRef(), area).isEmpty();
        screen.put("areaWords", has ? "**So far**\n\n" + plans.words(task.childRef(), area) : "")
                .put("areaHasPlan", has ? "yes" : "no");
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        boolean has = !plans.needs(task.childRef(), area).isEmpty();
        if (has && a.standing() == null) {
            throw new Refused("Say what happens to what stands in this area.");
        }
        if (has && KEEP.equals(a.standing())) {
            return Facts.of("anotherNeed", YesNo.isYes(a.another()));
        }
        LocalDate today = LondonTime.day(task.at());
        Refused.on(PathwayAreaPolicy.problem(a.need(), a.ownWords(), a.steps(), a.whyNoAction(), a.contingency(),
                today));
        if (REPLACE.equals(a.standing())) {
            plans.replace(task.childRef(), area, today, task.user());
        }
        kept.add(task, new Fact.PathwayNeed(today, area, a.need(), a.ownWords(), a.contingency(),
                PathwayPlans.STANDING));
        a.steps().stream().filter(step -> !step.isEmpty()).forEach(step -> kept.add(task, new Fact.PathwayAction(today,
                area, step.action(), step.owner(), step.by(), PathwayPlans.OPEN, today, a.whyNoAction())));
        return Facts.of("anotherNeed", YesNo.isYes(a.another()));
    }
}
