package uk.corporateparenting.highriskpanelreferral;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.record.Fact.PanelContribution;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** Somebody asks the agency again. */
@Component
class ChaseAgency implements TaskForm<ChaseAgency.Answers> {

    record Answers(
            @NotNull(message = "Say when you asked again.") LocalDate chasedOn,
            @NotNull(message = "Say whom you spoke to.") String spokeWith,
            @NotNull(message = "Say whether an answer will come.") YesNo willAnswer,
            String note) {
    }

    private final Contributions contributions;

    ChaseAgency(Contributions contributions) {
        this.contributions = contributions;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("silenceWords", "**" + Role.of(task.text("agencyRole")).plainName()
                + "** has not answered the panel." + contributions.silence(task.childRef(), task.text("agencyRole"))
                .map(kept -> " The answer was due on " + LondonTime.inWords(kept.fact().givenOn()) + ".").orElse(""));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(LondonTime.happened("The day you asked again", a.chasedOn(), task.at()));
        String agency = task.text("agencyRole");
        contributions.silence(task.childRef(), agency).ifPresent(kept -> contributions.add(task.childRef(),
                new PanelContribution(kept.fact().givenOn(), agency, true, null, null, null, null, "Asked again on "
                        + LondonTime.inWords(a.chasedOn()) + ", " + a.spokeWith() + ": "
                        + (YesNo.isYes(a.willAnswer()) ? "an answer will come." : "no answer will come.")
                        + (a.note() == null ? "" : " " + a.note())), task.user()));
        return Facts.none();
    }
}
