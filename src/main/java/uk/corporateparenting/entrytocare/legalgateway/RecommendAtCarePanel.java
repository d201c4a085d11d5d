package uk.corporateparenting.entrytocare.legalgateway;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** The care panel recommends a route. It does not decide. */
@Component
class RecommendAtCarePanel implements TaskForm<RecommendAtCarePanel.Answers> {

    static final String KEY = "recommendAtCarePanel";

    record Answers(
            @NotNull(message = "Say when the panel met.") LocalDate heldOn,
            @NotNull(message = "Say who sat on the panel.") String members,
            @NotNull(message = "Say whether there was a quorum.") YesNo quorate,
            String whyWithoutQuorum,
            @NotNull(message = "Say whether anybody had a conflict of interest.") YesNo conflict,
            String whoStoodAside,
            @NotNull(message = "Choose the route the panel recommends.") @Pattern(
                    regexp = "support|section-20|pre-proceedings|issue", message = "Choose a route.")
            String recommendedRoute,
            @NotNull(message = "Write the panel's reasons.") String reason,
            String otherViews,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final CareRecord record;
    private final Decisions decisions;

    RecommendAtCarePanel(CareRecord record, Decisions decisions) {
        this.record = record;
        this.decisions = decisions;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(LondonTime.happened("The panel", a.heldOn(), task.at()));
        boolean quorate = YesNo.isYes(a.quorate());
        Refused.on(GatewayPolicy.panel(quorate, a.whyWithoutQuorum(), YesNo.isYes(a.conflict()), a.whoStoodAside()));
        Optional<Fact.Decision> proposal = decisions.last(task, "holdLegalPlanningMeeting");
        String notes = Stream.of(a.whyWithoutQuorum() == null ? null : "Without a quorum: " + a.whyWithoutQuorum(),
                        a.whoStoodAside() == null ? null : "Stood aside: " + a.whoStoodAside(),
                        a.otherViews() == null ? null : "Other views: " + a.otherViews())
                .filter(line -> line != null).collect(Collectors.joining("\n"));
        record.add(task.childRef(), new Fact.Meeting(LondonTime.startOf(a.heldOn()), "care-panel", task.user(),
                a.members(), quorate, a.recommendedRoute(), notes.isEmpty() ? null : notes), task.user());
        decisions.decided(task, a.voice(), a.recommendedRoute(), a.reason(), a.otherViews(),
                proposal.map(Fact.Decision::outcome).orElse(null), proposal.map(Fact.Decision::decidedBy).orElse(null));
        return Facts.none();
    }
}
