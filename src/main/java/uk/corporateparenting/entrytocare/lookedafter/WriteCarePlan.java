package uk.corporateparenting.entrytocare.lookedafter;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.people.Colleagues;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Child;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/**
 * The care plan with everything it must cover, and its words for the child (Care Planning, Placement and Case Review
 * (England) Regulations 2010, regulations 4 and 5 and Schedule 1).
 */
@Component
class WriteCarePlan implements TaskForm<WriteCarePlan.Answers> {

    private static final String DETENTION_CLOCK = "T34";

    record Answers(
            @NotNull(message = "Choose the plan for permanence.") @Pattern(regexp = "return-home|family-or-friends"
                    + "|adoption|long-term-fostering|residential|care-at-home|adulthood|twin-track",
                    message = "Choose the plan for permanence.") String permanenceAim,
            @NotNull(message = "Say how permanence will come about.") String permanencePlan,
            LocalDate returnHomeBy,
            @NotNull(message = "Say what happens if the plan does not work.") String contingency,
            @NotNull(message = "Write the part about health.") String healthPlan,
            @NotNull(message = "Write the part about learning.") String educationPlan,
            @NotNull(message = "Write the part about feelings and behaviour.") String emotionalPlan,
            @NotNull(message = "Write the part about identity.") String identityPlan,
            @NotNull(message = "Write the part about family time and friends.") String familyTimePlan,
            @NotNull(message = "Write how the child comes across to others.") String presentationPlan,
            @NotNull(message = "Write the part about looking after oneself.") String selfCarePlan,
            @NotNull(message = "Say why this home meets the child's needs.") String placementReason,
            String detentionPlan,
            @NotNull(message = "Say what parents and others with parental responsibility think.") String parentsViews,
            @NotNull(message = "Write the plan in words for the child.") String wordsToChild,
            LocalDate givenToChildOn,
            String whyNotGiven,
            String childSays, String childSaysHow, String whyNoChildView) {

        Optional<String> problem(boolean detention, LocalDate today) {
            if (detention && detentionPlan == null) {
                return Optional.of("Write the part about detention and release.");
            }
            if (givenToChildOn == null && whyNotGiven == null) {
                return Optional.of("Say when the child was given the plan, or why not.");
            }
            return givenToChildOn != null && givenToChildOn.isAfter(today)
                    ? Optional.of("The plan cannot have been given in the future.") : Optional.empty();
        }
    }


    private final CareRecord record;
    private final Decisions decisions;
    private final Colleagues colleagues;

    WriteCarePlan(CareRecord record, Decisions decisions, Colleagues colleagues) {
        this.record = record;
        this.decisions = decisions;
        this.colleagues = colleagues;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        Optional<Child> child = record.child(task.childRef());
        screen.put("isDetention", isDetention(task) ? "yes" : "no");
        screen.put("planFacts", String.join("\n",
                "- Legal basis: " + child.map(Child::legalStatus).map(s -> s.code().meaning()).orElse("not on the record"),
                "- Looked after since: " + Optional.ofNullable(task.text("enteredCareOn"))
                        .map(day -> LondonTime.inWords(LocalDate.parse(day))).orElse("not known yet"),
                "- Home: " + child.map(Child::placement)
                        .map(p -> Markdown.plain(p.carerName() + ", " + p.place().meaning())).orElse("not on the record"),
                "- Reviewing officer: " + decisions.last(task, "appointReviewingOfficer")
                        .map(d -> Markdown.plain(colleagues.name(d.outcome()))).orElse("not appointed yet")));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        LocalDate today = LondonTime.day(task.at());
        ChildVoice voice = new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView());
        Refused.on(a.problem(isDetention(task), today));
        Refused.on(voice.problem());
        record.add(task.childRef(), voice.heard(today, task.taskKey()), task.user());
        record.add(task.childRef(), new Fact.Decision(task.at(), task.taskKey(), a.permanenceAim(), a.permanencePlan(),
                String.join("\n", "Why this home: " + a.placementReason(), "Parents: " + a.parentsViews(),
                        "If it does not work: " + a.contingency()), null, null, task.user(), false), task.user());
        boolean given = a.givenToChildOn() != null;
        record.add(task.childRef(), new Fact.DocumentGiven(given ? a.givenToChildOn() : today,
                isDetention(task) ? "detention-placement-plan" : "care-plan", null, given ? "The child" : null,
                task.user(), given ? null : a.whyNotGiven()), task.user());
        return Facts.none();
    }

    private static boolean isDetention(CaseTask task) {
        return DETENTION_CLOCK.equals(task.text("carePlanClock"));
    }
}
