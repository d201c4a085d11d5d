package uk.corporateparenting.leavingcarepathway;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.LeaverStatusCode;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** A review of the pathway plan (Care Leavers (England) Regulations 2010, reg 7). */
@Component
class HoldPathwayReview implements TaskForm<HoldPathwayReview.Answers> {

    record Answers(
            @NotNull(message = "Say when the review was.") LocalDate heldOn,
            String lateReason,
            @NotNull(message = "Say who chaired it.") String chairedBy,
            @NotNull(message = "Say who was there.") String whoWasThere,
            @NotNull(message = "Say whether the steps of the plan are done.") @Pattern(regexp = "all|some|none",
                    message = "Say whether the steps of the plan are done.") String actions,
            @NotNull(message = "Say what you decided.") String decisions,
            @NotNull(message = "Say whether the plan has to change.") YesNo changes,
            @NotNull(message = "Say whether there is education or training.") YesNo education,
            String programme, LocalDate educationEndsOn,
            YesNo goOn,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final LeaverStories stories;
    private final PathwayPlans plans;
    private final Messages messages;
    private final PathwayRecord kept;

    HoldPathwayReview(LeaverStories stories, PathwayPlans plans, Messages messages, PathwayRecord kept) {
        this.stories = stories;
        this.plans = plans;
        this.messages = messages;
        this.kept = kept;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        LocalDate today = stories.today();
        LeaverStory story = stories.of(task.childRef());
        boolean late = LeaverPolicy.reviewDueOn(story).filter(due -> today.isAfter(due)).isPresent();
        screen.put("wholePlan", plans.whole(task.childRef()))
                .put("reviewWords", LeaverPolicy.lastReviewed(story).map(day -> "Last approved or reviewed: **"
                        + LondonTime.inWords(day) + "**").orElse("The plan was not approved yet."))
                .put("isReviewLate", late ? "yes" : "no").put("mayEnd", mayEnd(story, today) ? "yes" : "no");
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        LeaverStory story = stories.of(task.childRef());
        Optional<LocalDate> due = LeaverPolicy.reviewDueOn(story);
        Refused.on(LondonTime.happened("The review", a.heldOn(), task.at()));
        if (due.filter(day -> a.heldOn().isAfter(day)).isPresent() && a.lateReason() == null) {
            throw new Refused("Say why the review was late.");
        }
        if (YesNo.isYes(a.education()) && a.programme() == null) {
            throw new Refused("Say what education or training it is.");
        }
        boolean ends = mayEnd(story, stories.today()) && a.goOn() == YesNo.NO;
        boolean changes = YesNo.isYes(a.changes()) && !ends;
        kept.heard(task, a.voice());
        kept.add(task, new Fact.PathwayReview(a.heldOn(), a.chairedBy(), a.whoWasThere(), changes ? "plan-changes"
                : "plan-stands", a.decisions(), due.orElse(null), a.lateReason()));
        kept.decided(task, changes ? "plan-changes" : "plan-stands", a.decisions(), a.whoWasThere());
        if ("all".equals(a.actions())) {
            plans.allDone(task.childRef(), a.heldOn(), a.decisions(), task.user());
        }
        boolean educationMoved = keepEducation(a, task, story);
        if (ends) {
            kept.add(task, new Fact.AdvisorOffer(a.heldOn(), "review", false, a.decisions()));
        }
        if (ends || educationMoved) {
            messages.send("leaving-care-status-owed:" + task.taskId(), LeavingCarePathway.STATUS_OWED, task.childRef(),
                    Facts.of("team", task.text("team")));
        }
        return Facts.of("pathwayChanges", changes).and("pathwayRequestedOn", null);
    }

    /** Whether what the plan agrees to is another than before. */
    private boolean keepEducation(Answers a, CaseTask task, LeaverStory story) {
        String programme = YesNo.isYes(a.education()) ? a.programme() : null;
        Fact.AgreedEducation now = new Fact.AgreedEducation(a.heldOn(), programme, a.educationEndsOn());
        Optional<Fact.AgreedEducation> before = story.education().stream().findFirst();
        boolean same = before.map(was -> Objects.equals(was.programme(), programme)
                && Objects.equals(was.endsOn(), now.endsOn())).orElse(programme == null);
        if (!same) {
            kept.add(task, now);
        }
        return !same;
    }

    /** From 21 on, and where only advice is owed, it is for the young person to say whether they keep an advisor. */
    private static boolean mayEnd(LeaverStory story, LocalDate today) {
        return LeaverStatusPolicy.age(story, today) >= 21 || story.status()
                .filter(status -> status.status() == LeaverStatusCode.QUALIFYING).isPresent();
    }
}
