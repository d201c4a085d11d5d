package uk.corporateparenting.entrytocare.strategydiscussion;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.LocalDateTime;
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

/** Social care, police and health decide together: is there a section 47 enquiry, and how is the child safe now? */
@Component
class HoldStrategyDiscussion implements TaskForm<HoldStrategyDiscussion.Answers> {

    record Answers(
            @NotNull(message = "Say when the discussion was held.") LocalDateTime heldAt,
            String socialWorker, String police, String health, String others,
            @NotNull(message = "Write what each of them knows.") String whatIsKnown,
            @NotNull(message = "Say how the child is kept safe now.") String safetyNow,
            @NotNull(message = "Say what was agreed.") @Pattern(regexp = "assessment|immediate-protection|section-47",
                    message = "Choose what was agreed.") String strategyOutcome,
            @Pattern(regexp = "single|joint", message = "Choose a single or a joint enquiry.") String enquiry,
            LocalDate childSeenBy,
            @NotNull(message = "Say who speaks to the child.") String whoSpeaksToChild,
            @NotNull(message = "Say who speaks to the parents, or why nobody does yet.") String whoSpeaksToParents,
            @NotNull(message = "Say why this was agreed.") String reason,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }

        String attendees() {
            return Stream.of("Social care: " + socialWorker, "Police: " + police, "Health: " + health, others)
                    .filter(who -> who != null).collect(Collectors.joining("\n"));
        }
    }

    private final CareRecord record;
    private final Decisions decisions;

    HoldStrategyDiscussion(CareRecord record, Decisions decisions) {
        this.record = record;
        this.decisions = decisions;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(LondonTime.happened("The strategy discussion", a.heldAt(), task.at()));
        Refused.on(StrategyPolicy.attendance(a.socialWorker(), a.police(), a.health()));
        Refused.on(StrategyPolicy.plan(a.strategyOutcome(), a.enquiry(), a.childSeenBy()));
        var heldAt = LondonTime.at(a.heldAt());
        boolean section47 = "section-47".equals(a.strategyOutcome());
        record.add(task.childRef(), new Fact.Meeting(heldAt, "strategy-discussion", task.user(), a.attendees(), true,
                a.strategyOutcome(), notes(a)), task.user());
        decisions.decided(task, a.voice(), a.strategyOutcome(), a.reason(), a.whatIsKnown());
        return Facts.of("strategyOutcome", a.strategyOutcome()).and("section47At", section47 ? heldAt : null)
                .and("section47Result", null).and("protectionPlanMade", false);
    }

    private static String notes(Answers a) {
        return Stream.of("Safe now: " + a.safetyNow(),
                        a.enquiry() == null ? null : "Enquiry: " + a.enquiry(),
                        a.childSeenBy() == null ? null : "Child seen by: " + a.childSeenBy(),
                        "Speaks to the child: " + a.whoSpeaksToChild(),
                        "Speaks to the parents: " + a.whoSpeaksToParents())
                .filter(line -> line != null).collect(Collectors.joining("\n"));
    }
}
