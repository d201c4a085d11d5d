package uk.corporateparenting.permanencyplanning;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.SiblingDecisions;
import uk.corporateparenting.meetings.Meetings;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** What the permanence panel decided, recorded by who chaired it; quorum and conflicts come from the meeting. */
@Component
class DecidePermanencePlan implements TaskForm<DecidePermanencePlan.Answers> {

    record Answers(
            @NotNull(message = "Choose what the panel decided.")
            @Pattern(regexp = "agreed|deferred|refused", message = "Choose what the panel decided.")
            String panelDecision,
            @NotNull(message = "Say why.")
            String reason,
            String localRoutes,
            String action1,
            String owner1,
            LocalDate by1,
            String action2,
            String owner2,
            LocalDate by2,
            String action3,
            String owner3,
            LocalDate by3,
            String childSays, String childSaysHow, String whyNoChildView) {

        List<PanelPolicy.Action> actions() {
            return Stream.of(new PanelPolicy.Action(action1, owner1, by1), new PanelPolicy.Action(action2, owner2, by2),
                    new PanelPolicy.Action(action3, owner3, by3)).filter(PanelPolicy.Action::isStarted).toList();
        }

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final Plans plans;
    private final Decisions decided;
    private final Meetings meetings;
    private final SiblingDecisions siblings;

    DecidePermanencePlan(Plans plans, Decisions decided, Meetings meetings, SiblingDecisions siblings) {
        this.plans = plans;
        this.decided = decided;
        this.meetings = meetings;
        this.siblings = siblings;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("permanencePlanWords", plans.planWords(task.childRef()))
                .put("optionWords", plans.sideBySide(task.childRef()))
                .put("siblingWords", siblings.words(task.childRef(), task.user()));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        String ref = task.childRef();
        Refused.on(meetings.of(task.text("meeting")).whyNotDecide(ref, task.user()));
        Refused.on(PanelPolicy.problem(a.panelDecision(), a.localRoutes(), a.actions(), LondonTime.day(task.at())));
        decided.decided(task, a.voice(), a.panelDecision(), a.reason(),
                "deferred".equals(a.panelDecision()) ? PanelPolicy.words(a.actions()) : a.localRoutes(), "agreed",
                plans.open(ref).map(Recorded::recordedBy).orElse(null));
        boolean agreed = "agreed".equals(a.panelDecision());
        if (agreed) {
            plans.agreed(ref, task.user(), LondonTime.day(task.at()));
        } else if ("refused".equals(a.panelDecision())) {
            plans.ended(ref, task.user(), LondonTime.day(task.at()), "refused");
        }
        return Facts.of("panelDecision", a.panelDecision()).and("planAgreed", agreed);
    }
}
