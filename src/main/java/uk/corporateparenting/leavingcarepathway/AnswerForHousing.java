package uk.corporateparenting.leavingcarepathway;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.stereotype.Component;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** The district answers, seeing whom it is about and what the referral says (Housing Act 1996, section 213B). */
@Component
class AnswerForHousing implements TaskForm<AnswerForHousing.Answers> {

    record Answers(
            @NotNull(message = "Say what you can offer.")
            @Pattern(regexp = HousingReferrals.ANSWERS, message = "Say what you can offer.") String answer,
            @NotNull(message = "Say where and from when, or why not.") String words,
            @NotNull(message = "Say whom we can call.") String contact) {
    }

    private final HousingReferrals referrals;

    AnswerForHousing(HousingReferrals referrals) {
        this.referrals = referrals;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("childHeader", referrals.about(task));
        screen.put("housingQuestion", referrals.extract(task));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        referrals.answered(task, a.answer(), "Housing says: " + a.words() + "\nTo call: " + a.contact());
        return Facts.of("housingAnswer", a.answer());
    }
}
