package uk.corporateparenting.stabilitymeeting;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.CarerReview;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** Carers and their own children are heard, plans made clear, the home seen, standards checked, training agreed. */
@Component
class HoldCarerReview implements TaskForm<HoldCarerReview.Answers> {

    record Answers(
            @NotNull(message = "Say when the review was held.") LocalDate heldOn,
            @NotNull(message = "Write what the carers say.") String carersView,
            @NotNull(message = "Say whether you heard the carers' own children.") @Pattern(
                    regexp = "heard|none|not-heard", message = "Choose whether you heard the carers' own children.")
            String ownChildren,
            String ownChildrenSay,
            String whyNotHeard,
            @NotNull(message = "Write which plans you talked through.") String plans,
            @NotNull(message = "Say whether the plans are clear to all.") YesNo plansClear,
            String unclear,
            @NotNull(message = "Say when you saw the bedroom and the home.") LocalDate bedroomSeenOn,
            @NotNull(message = "Say where the child sleeps.") @Pattern(regexp = "own|shared|not-suitable",
                    message = "Choose where the child sleeps.") String bedroom,
            @NotNull(message = "Write what you checked in the home.") String accommodation,
            @NotNull(message = "Say whether the standards are met.") YesNo standardsMet,
            String missing,
            LocalDate putRightBy,
            @NotNull(message = "Say which training was agreed, or why none is needed.") String training,
            @NotNull(message = "Say when the next review is.") LocalDate nextOn) {

        boolean meets() {
            return YesNo.isYes(standardsMet);
        }
    }

    private final Carers carers;
    private final CareRecord record;

    HoldCarerReview(Carers carers, CareRecord record) {
        this.carers = carers;
        this.record = record;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("homeWords", carers.homeWords(task.childRef()))
                .put("lastReviewWords", carers.lastReviewWords(task.childRef()))
                .put("trainingWords", carers.trainingWords(task.childRef(), task.at()));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        String name = carers.home(task.childRef()).carerName();
        Refused.on(LondonTime.happened("The review", a.heldOn(), task.at()));
        Refused.on(LondonTime.happened("The look at the home", a.bedroomSeenOn(), task.at()));
        Refused.on(CarerPolicy.ownChildren(a.ownChildren(), a.ownChildrenSay(), a.whyNotHeard()));
        if (!YesNo.isYes(a.plansClear()) && a.unclear() == null) {
            throw new Refused("Say what is not clear, and who explains it by when.");
        }
        Refused.on(CarerPolicy.home(a.heldOn(), a.bedroomSeenOn(), a.bedroom(), a.meets()));
        Refused.on(CarerPolicy.missing(a.meets(), a.missing(), a.putRightBy(), a.heldOn()));
        Refused.on(CarerPolicy.next(a.heldOn(), a.nextOn(), LondonTime.day(task.at())));
        keep(new CarerReview(a.heldOn(), name, a.carersView(), a.ownChildren(),
                "heard".equals(a.ownChildren()) ? a.ownChildrenSay() : a.whyNotHeard(), a.plans(), a.unclear(),
                a.meets(), a.missing(), a.putRightBy(), a.training(), a.bedroomSeenOn(), a.bedroom(),
                a.accommodation(), a.nextOn()), task);
        Facts facts = Facts.of("carerStandardsMet", a.meets());
        return a.meets() ? facts.and("carersReviewDueOn", a.nextOn()) : facts;
    }

    /** A review that was sent back is written anew: the first writing stays as what was corrected. */
    private void keep(CarerReview review, CaseTask task) {
        carers.lastReview(task.childRef()).filter(before -> sameReview(before, review)).ifPresentOrElse(
                before -> record.add(before.reference(), review, task.user(), before.id()),
                () -> record.add(task.childRef(), review, task.user()));
    }

    private static boolean sameReview(Recorded<CarerReview> before, CarerReview review) {
        return before.fact().heldOn().equals(review.heldOn());
    }
}
