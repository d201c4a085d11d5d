package uk.corporateparenting.lookedafterreview;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.CareStories;
import uk.corporateparenting.incare.CareStory;
import uk.corporateparenting.incare.ChildrenInCare;
import uk.corporateparenting.incare.ChildsRights;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Coded;
import uk.corporateparenting.record.Fact.Decision;
import uk.corporateparenting.record.Fact.Meeting;
import uk.corporateparenting.record.Fact.Review;
import uk.corporateparenting.record.ReviewCode;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** The review itself: what the reviewing officer found and what was decided (regulations 32 to 37 and Schedule 7). */
@Component
class HoldReview implements TaskForm<HoldReview.Answers> {

    static final String MEETING = "looked-after-review";

    private static final String PERMANENCE = "permanencePlan";

    record Answers(
            @NotNull(message = "Say when the review was held.") LocalDateTime heldAt,
            String lateReason,
            @NotNull(message = "Say who was there, and who was missing.") String attendees,
            @NotNull(message = "Say how the child took part.") @Pattern(regexp = "PN1|PN2|PN3|PN4|PN5|PN6|PN7|PN0",
                    message = "Say how the child took part.") String participation,
            @NotNull(message = "Say whether the plan meets the child's needs.") YesNo planMeetsNeed,
            @NotNull(message = "Say whether the plan is lawful.") YesNo planLawful,
            @NotNull(message = "Say what you think of the plan.") String planView,
            @NotNull(message = "Write what was decided.") String decisions,
            YesNo permanenceAgreed,
            @Pattern(regexp = "return-home|family-or-friends|child-arrangements|adoption|long-term-fostering|residential"
                    + "|care-at-home|into-adulthood", message = "Say which plan for a home that lasts.")
            String permanencePlan,
            String whyNotPermanent,
            String permanenceView,
            @NotNull(message = "Say whether an advocate was offered.") @Pattern(regexp = "accepted|has-one|declined"
                    + "|not-offered", message = "Say whether an advocate was offered.") String advocateOffer,
            String whyNoAdvocate,
            @NotNull(message = "Say whether an independent visitor would help.") @Pattern(regexp = "wanted|has-one|declined"
                    + "|not-needed", message = "Say whether an independent visitor would help.")
            String independentVisitor,
            String visitorReason,
            String childSays, String childSaysHow, String whyNoChildView) {

        /** An advocate is offered and an independent visitor considered at each review (Children Act 1989, ss 23ZB, 26A). */
        Optional<String> rightsProblem() {
            if ("not-offered".equals(advocateOffer) && whyNoAdvocate == null) {
                return Optional.of("Say why no advocate was offered.");
            }
            return "has-one".equals(independentVisitor) || visitorReason != null ? Optional.empty()
                    : Optional.of("Say why an independent visitor would help, or would not.");
        }

        /** The second review agrees the plan for permanence, or the one after it has to ask again. */
        Optional<String> permanenceProblem() {
            if (permanenceAgreed == null || permanenceView == null) {
                return Optional.of("From the second review on: say whether the plan for a home that lasts is agreed, and "
                        + "what you think of it.");
            }
            if (YesNo.isYes(permanenceAgreed)) {
                return permanencePlan == null ? Optional.of("Say which plan for a home that lasts.") : Optional.empty();
            }
            return whyNotPermanent == null ? Optional.of("Say why that plan is not agreed yet.") : Optional.empty();
        }
    }

    private final Independence independence;
    private final ReviewScreens screens;
    private final ReviewRule rule;
    private final CareStories stories;
    private final CareRecord record;
    private final ChildrenInCare children;
    private final Kept kept;
    private final Messages messages;
    private final ChildsRights rights;

    HoldReview(Independence independence, ReviewScreens screens, ReviewRule rule, CareStories stories, CareRecord record,
            ChildrenInCare children, Kept kept, Messages messages, ChildsRights rights) {
        this.independence = independence;
        this.screens = screens;
        this.rule = rule;
        this.stories = stories;
        this.record = record;
        this.children = children;
        this.kept = kept;
        this.messages = messages;
        this.rights = rights;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screens.showReview(task, screen);
        screens.showReport(task, screen);
        screen.put("permanenceAsked", isPermanenceAsked(task.childRef(), stories.of(task.childRef())));
    }

    /** From the second review on, until it is agreed. */
    private boolean isPermanenceAsked(String childRef, CareStory story) {
        return !story.reviews().isEmpty() && record.current(childRef, Decision.class).stream().map(d -> d.fact())
                .filter(d -> PERMANENCE.equals(d.kind()) && !LondonTime.day(d.decidedAt()).isBefore(story.reviews()
                        .get(story.reviews().size() - 1).heldOn()))
                .noneMatch(d -> !"not-agreed".equals(d.outcome()));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        independence.demand(task);
        CareStory story = stories.of(task.childRef());
        LocalDate heldOn = a.heldAt().toLocalDate();
        LocalDate dueOn = rule.dueOn(task.childRef());
        ReviewCode participation = Coded.of(ReviewCode.class, a.participation());
        if (LondonTime.at(a.heldAt()).isAfter(task.at())) {
            throw new Refused("Complete this when the review has been held, not before.");
        }
        Refused.on(ReviewPolicy.problem(story, heldOn, LondonTime.day(task.at()), dueOn, a.lateReason(), participation,
                record.child(task.childRef()).map(child -> child.ageOn(heldOn)).orElse(null)));
        Refused.on(a.rightsProblem());
        boolean permanenceAsked = isPermanenceAsked(task.childRef(), story);
        if (permanenceAsked) {
            Refused.on(a.permanenceProblem());
        }
        kept.heard(task, new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView()));
        write(a, task, participation, heldOn, dueOn);
        if (permanenceAsked) {
            kept.decided(task, PERMANENCE, YesNo.isYes(a.permanenceAgreed()) ? a.permanencePlan() : "not-agreed",
                    a.permanenceView(), a.whyNotPermanent());
        }
        String team = children.teamOf(task.childRef());
        messages.send("review-held:" + task.childRef() + ":" + task.taskId(), LookedAfterReview.REVIEW_HELD,
                task.childRef(), Facts.of("reviewHeldOn", heldOn).and("team", team));
        if ("accepted".equals(a.advocateOffer())) {
            rights.advocate(task, "Said yes to an advocate at the review.");
        }
        if ("wanted".equals(a.independentVisitor())) {
            rights.independentVisitor(task, "Asked for at the review: " + a.visitorReason());
        }
        return Facts.none();
    }

    private void write(Answers a, CaseTask task, ReviewCode participation, LocalDate heldOn, LocalDate dueOn) {
        boolean late = heldOn.isAfter(dueOn);
        record.add(task.childRef(), new Review(heldOn, participation, task.user(), YesNo.isYes(a.planMeetsNeed()),
                YesNo.isYes(a.planLawful()), a.decisions(), dueOn, late ? a.lateReason() : null), task.user());
        record.add(task.childRef(), new Meeting(LondonTime.at(a.heldAt()), MEETING, task.user(),
                a.attendees(), null, null, null), task.user());
        kept.decided(task, task.taskKey(), !YesNo.isYes(a.planLawful()) ? "plan-not-lawful"
                : YesNo.isYes(a.planMeetsNeed()) ? "plan-meets-need" : "plan-does-not-meet-need", a.planView(), a.decisions());
        kept.decided(task, "advocacy", a.advocateOffer(), a.whyNoAdvocate() == null ? "Offered at the review"
                : a.whyNoAdvocate(), null);
        kept.decided(task, "independentVisitor", a.independentVisitor(),
                a.visitorReason() == null ? "Considered at the review" : a.visitorReason(), null);
    }
}
