package uk.corporateparenting.entrytocare.legalgateway;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** The named decision-maker agrees with the panel or differs, with a reason. */
@Component
class DecideRoute implements TaskForm<DecideRoute.Answers> {

    record Answers(
            @NotNull(message = "Choose the route.") @Pattern(
                    regexp = "support|section-20|pre-proceedings|issue", message = "Choose a route.")
            String gatewayRoute,
            @NotNull(message = "Say why.") String reason,
            String whyDifferent,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final Decisions decisions;

    DecideRoute(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        Optional<Fact.Decision> panel = decisions.last(task, RecommendAtCarePanel.KEY);
        screen.put("recommended", panel.map(Fact.Decision::outcome).orElse(null));
        screen.put("recommendation", panel
                .map(recommended -> inWords(recommended.outcome())).orElse("No recommendation is on the record."));
        screen.put("lastAgreement", decisions.lastInWords(task, "recordSection20",
                "No section 20 agreement has been tried yet."));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Optional<Fact.Decision> recommended = decisions.last(task, RecommendAtCarePanel.KEY);
        String proposed = recommended.map(Fact.Decision::outcome).orElse(null);
        Refused.on(GatewayPolicy.differing(proposed, a.gatewayRoute(), a.whyDifferent()));
        decisions.decided(task, a.voice(), a.gatewayRoute(), a.reason()
                + (a.whyDifferent() == null ? "" : "\nDiffers from the panel: " + a.whyDifferent()),
                recommended.map(Fact.Decision::reason).orElse(null), proposed,
                recommended.map(Fact.Decision::decidedBy).orElse(null));
        return Facts.of("gatewayRoute", a.gatewayRoute())
                .and("gatewayOutcome", GatewayPolicy.outcomeOf(a.gatewayRoute()));
    }

    private static String inWords(String route) {
        return switch (route) {
            case "support" -> "support at home";
            case "section-20" -> "care by agreement (section 20)";
            case "pre-proceedings" -> "pre-proceedings";
            default -> "issue proceedings";
        };
    }
}
