package uk.corporateparenting.entrytocare.strategydiscussion;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.timescale.Due;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.timescale.StatutoryClock;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** The conference decides whether the child needs a protection plan (Working Together 2023, chapter 3). */
@Component
class HoldProtectionConference implements TaskForm<HoldProtectionConference.Answers> {

    private static final String FIRST_REVIEW = "T07";
    private static final String LATER_REVIEWS = "T08";

    record Answers(
            @NotNull(message = "Say when the conference was held.") LocalDate heldOn,
            @NotNull(message = "Say who took part.") String whoTookPart,
            @NotNull(message = "Say which of the family took part, or why nobody did.") String familyTookPart,
            @NotNull(message = "Say whether there was a quorum.") YesNo quorate,
            String whyWithoutQuorum,
            @NotNull(message = "Write what the conference heard.") String whatWasHeard,
            @NotNull(message = "Say whether there is a protection plan.") YesNo planNeeded,
            @Pattern(regexp = "neglect|physical-abuse|sexual-abuse|emotional-abuse|more-than-one",
                    message = "Choose a category.") String category,
            String leadWorker, String coreGroup, String planOutline, LocalDate firstReviewOn,
            @NotNull(message = "Say why the conference decided this.") String reason,
            String dissent,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final CareRecord record;
    private final Decisions decisions;
    private final StatutoryClock clock;

    HoldProtectionConference(CareRecord record, Decisions decisions, StatutoryClock clock) {
        this.record = record;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        LocalDate today = LondonTime.day(task.at());
        screen.put("reviewRules", Stream.of(FIRST_REVIEW, LATER_REVIEWS).map(id -> clock.rule(id, today))
                .map(rule -> "- " + Markdown.plain(rule.name()) + ": " + rule.rule() + " ("
                        + Markdown.plain(rule.source()) + "; " + rule.status().words() + ")")
                .collect(Collectors.joining("\n")));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        boolean plan = YesNo.isYes(a.planNeeded());
        Refused.on(LondonTime.happened("The conference", a.heldOn(), task.at()));
        String section47At = task.text("section47At");
        if (section47At != null && a.heldOn().isBefore(LondonTime.day(Instant.parse(section47At)))) {
            throw new Refused("The conference cannot be before the strategy discussion.");
        }
        Refused.on(StrategyPolicy.quorum(YesNo.isYes(a.quorate()), a.whyWithoutQuorum()));
        Refused.on(StrategyPolicy.protectionPlan(plan, a.category(), a.leadWorker(), a.coreGroup(), a.planOutline()));
        Due review = clock.dueFrom(FIRST_REVIEW, a.heldOn().toString());
        Refused.on(StrategyPolicy.firstReview(plan, a.heldOn(), a.firstReviewOn(), LondonTime.day(review.dueAt())));

        String outcome = plan ? "protection-plan" : "no-plan";
        record.add(task.childRef(), new Fact.Meeting(LondonTime.startOf(a.heldOn()), "protection-conference",
                task.user(), a.whoTookPart() + "\nFamily: " + a.familyTookPart(), YesNo.isYes(a.quorate()), outcome,
                notes(a, plan)), task.user());
        decisions.decided(task, a.voice(), outcome, a.reason(), a.whatWasHeard());
        return Facts.of("conferenceOn", a.heldOn()).and("strategyOutcome", outcome).and("protectionPlanMade", plan);
    }

    private static String notes(Answers a, boolean plan) {
        return Stream.of(plan ? "Category: " + a.category() : null,
                        plan ? "Lead social worker: " + a.leadWorker() : null,
                        plan ? "Core group: " + a.coreGroup() : null, plan ? "Plan: " + a.planOutline() : null,
                        plan ? "First review: " + a.firstReviewOn() : null,
                        a.whyWithoutQuorum() == null ? null : "Without a quorum: " + a.whyWithoutQuorum(),
                        a.dissent() == null ? null : "Disagreed: " + a.dissent())
                .filter(line -> line != null).collect(Collectors.joining("\n"));
    }
}
