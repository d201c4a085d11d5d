package uk.corporateparenting.leavingcarepathway;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Cases;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** Six short questions by phone or visit. A home that is not safe is acted on at once. */
@Component
class CheckWellbeing implements TaskForm<CheckWellbeing.Answers> {

    private static final String NOT_REACHED = "not-reached";

    record Answers(
            @NotNull(message = "Say how you asked.") @Pattern(regexp = "visit|telephone|message|not-reached",
                    message = "Say how you asked.") String mode,
            YesNo food, YesNo warm, YesNo safe, YesNo phone, YesNo somebody,
            @Pattern(regexp = "well|so-so|badly", message = "Say how they feel.") String mood,
            String needs) {

        boolean isWhole() {
            return food != null && warm != null && safe != null && phone != null && somebody != null && mood != null;
        }

        boolean isAnythingMissing() {
            return food == YesNo.NO || warm == YesNo.NO || safe == YesNo.NO || phone == YesNo.NO
                    || somebody == YesNo.NO || "badly".equals(mood);
        }
    }

    private final PathwayRecord kept;
    private final Cases cases;
    private final Messages messages;

    CheckWellbeing(PathwayRecord kept, Cases cases, Messages messages) {
        this.kept = kept;
        this.cases = cases;
        this.messages = messages;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("checkWords", kept.last(task, Fact.WellbeingCheck.class).map(check -> "Last check: "
                + LondonTime.inWords(check.fact().checkedOn()) + ".").orElse("This is the first check."));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        boolean reached = !NOT_REACHED.equals(a.mode());
        if (reached && !a.isWhole()) {
            throw new Refused("Ask all six questions: they are short.");
        }
        if ((!reached || a.isAnythingMissing()) && a.needs() == null) {
            throw new Refused(reached ? "Say what is missing, who sees to it and by when."
                    : "Say what you tried, and who tries again when.");
        }
        kept.add(task, new Fact.WellbeingCheck(LondonTime.day(task.at()), task.text("wellbeingRound"), a.mode(),
                YesNo.known(a.food()), YesNo.known(a.warm()), YesNo.known(a.safe()), YesNo.known(a.phone()),
                YesNo.known(a.somebody()), a.mood(), a.needs()));
        if (a.safe() == YesNo.NO && cases.open(LeavingCarePathway.NO_SAFE_HOME, task.childRef()).isEmpty()) {
            kept.decided(task, "not-safe", a.needs(), null);
            messages.send("home-unsafe:" + task.taskId(), LeavingCarePathway.HOME_UNSAFE, task.childRef(),
                    Facts.of("team", task.text("team")));
        }
        return Facts.none();
    }
}
