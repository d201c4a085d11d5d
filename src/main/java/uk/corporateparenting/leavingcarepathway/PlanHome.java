package uk.corporateparenting.leavingcarepathway;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Coded;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.HomeOption;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** Where the young person will live at 18, and with which money they set up. */
@Component
class PlanHome implements TaskForm<PlanHome.Answers> {

    record Answers(
            @NotNull(message = "Choose where the young person wants to live.")
            @Pattern(regexp = HomeOption.PATTERN, message = "Choose the kind of home.") String option,
            @NotNull(message = "Say where, with whom and from when.") String detail,
            YesNo carersAgree, String carersView,
            @Min(value = 0, message = "Give the money in pounds.") Integer settingUpPounds, String settingUpPlan,
            @NotNull(message = "Say whether the home is at risk.") YesNo atRisk,
            String whyAtRisk,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final PathwayRecord kept;
    private final LeaverHomes homes;

    PlanHome(PathwayRecord kept, LeaverHomes homes) {
        this.kept = kept;
        this.homes = homes;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("capacityWords", homes.capacity());
        screen.put("homeWords", kept.last(task, Fact.HomePlan.class).map(Recorded::fact)
                .map(plan -> "Last time: " + plan.option().meaning() + ". " + Markdown.plain(plan.detail()))
                .orElse(""));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        boolean atRisk = YesNo.isYes(a.atRisk());
        if ("staying-put".equals(a.option()) && (a.carersAgree() == null || a.carersView() == null)) {
            throw new Refused("Say whether the carers agree, and what they say.");
        }
        if (a.carersAgree() == YesNo.NO && "staying-put".equals(a.option()) && !atRisk) {
            throw new Refused("The carers do not agree: choose another home, or say that the home is at risk.");
        }
        if (a.settingUpPounds() != null && a.settingUpPounds() > 0 && a.settingUpPlan() == null) {
            throw new Refused("Say what the setting-up money is for.");
        }
        if (atRisk && a.whyAtRisk() == null) {
            throw new Refused("Say what has happened.");
        }
        kept.heard(task, a.voice());
        kept.decided(task, a.option(), atRisk ? a.whyAtRisk() : a.detail(), a.carersView());
        kept.add(task, new Fact.HomePlan(LondonTime.day(task.at()), Coded.of(HomeOption.class, a.option()), a.detail(),
                a.settingUpPounds(), a.settingUpPlan(), atRisk, null));
        return Facts.of("homeAtRisk", atRisk);
    }
}
