package uk.corporateparenting.healthassessment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.CareStories;
import uk.corporateparenting.incare.CareStory;
import uk.corporateparenting.incare.CareTime;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/**
 * What came of a health assessment: done with its plan, not held, or refused by a young person able to decide, from
 * which the next one counts (Care Planning, Placement and Case Review (England) Regulations 2010, regulation 7).
 */
@Component
class RecordHealthAssessment implements TaskForm<RecordHealthAssessment.Answers> {

    private static final String DONE = "done";
    private static final String REFUSED = "refused";

    record Answers(
            @NotNull(message = "Say what came of it.") @Pattern(regexp = "done|did-not-attend|refused",
                    message = "Say what came of it.") String result,
            @NotNull(message = "Say on which day.") LocalDate doneOn,
            String whatHappened,
            YesNo childCompetent,
            String doneBy,
            @Pattern(regexp = "face-to-face|phone|video", message = "Say how it was done.") String mode,
            YesNo gpRegistered, YesNo dentistSeen, YesNo immunised, YesNo educationHealthCarePlan,
            String plan,
            YesNo referral, String referralReason,
            String childSays, String childSaysHow, String whyNoChildView) {

        boolean isDone() {
            return DONE.equals(result);
        }

        Optional<String> problem() {
            if (!isDone()) {
                return whatHappened == null ? Optional.of("Say what happened.")
                        : REFUSED.equals(result) && !YesNo.isYes(childCompetent)
                                ? Optional.of("Only a young person able to decide can refuse. Otherwise say that it did"
                                        + " not happen.") : Optional.empty();
            }
            if (doneBy == null || mode == null) {
                return Optional.of("Say who assessed, and how.");
            }
            if (gpRegistered == null || dentistSeen == null || immunised == null || educationHealthCarePlan == null) {
                return Optional.of("Answer the questions about GP, dentist, immunisations and the education, health"
                        + " and care plan.");
            }
            if (plan == null) {
                return Optional.of("Write the health plan.");
            }
            if (referral == null || YesNo.isYes(referral) && referralReason == null) {
                return Optional.of("Say whether the child is referred for mental health help, and why.");
            }
            return Optional.empty();
        }
    }

    private final CareRecord record;
    private final CareStories stories;
    private final HealthRequests requests;
    private final MentalHealthReferrals referrals;

    RecordHealthAssessment(CareRecord record, CareStories stories, HealthRequests requests,
            MentalHealthReferrals referrals) {
        this.record = record;
        this.stories = stories;
        this.requests = requests;
        this.referrals = referrals;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("requestWords", requests.words(task.childRef()));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        String ref = task.childRef();
        CareStory story = stories.of(ref);
        LocalDate today = LondonTime.day(task.at());
        ChildVoice voice = new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView());
        Refused.on(CareTime.happenedInCare("The assessment", a.doneOn(), story, today));
        Refused.on(a.problem());
        if (a.isDone() && HealthPolicy.INITIAL.equals(task.text("healthKind")) && !"face-to-face".equals(a.mode())) {
            throw new Refused("The first assessment is done face to face, by a doctor.");
        }
        Refused.on(voice.problem());

        record.add(ref, voice.heard(a.doneOn(), task.taskKey()), task.user());
        requests.answered(ref, "did-not-attend".equals(a.result()) ? HealthRequests.SENT : HealthRequests.CLOSED,
                a.result(), today, a.whatHappened(), task.user());
        if (!"did-not-attend".equals(a.result())) {
            record.add(ref, new Fact.HealthAssessment(a.doneOn(), task.text("healthKind"), a.mode(), a.doneBy(),
                    a.result(), YesNo.known(a.gpRegistered()), YesNo.known(a.dentistSeen()), YesNo.known(a.immunised()),
                    YesNo.known(a.educationHealthCarePlan()), a.isDone() ? a.plan() : a.whatHappened()), task.user());
        }
        if (a.isDone() && YesNo.isYes(a.referral())) {
            referrals.refer(task, a.referralReason());
        }
        return Facts.of("assessmentResult", a.result());
    }
}
