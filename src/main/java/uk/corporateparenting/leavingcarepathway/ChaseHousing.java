package uk.corporateparenting.leavingcarepathway;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.stereotype.Component;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** The advisor asks housing again. An answer by phone counts. */
@Component
class ChaseHousing implements TaskForm<ChaseHousing.Answers> {

    record Answers(
            @NotNull(message = "Say what the district answered.")
            @Pattern(regexp = HousingReferrals.ANSWERS, message = "Say what the district answered.") String answer,
            @NotNull(message = "Say what exactly was said, and by whom.") String words) {
    }

    private final HousingReferrals referrals;

    ChaseHousing(HousingReferrals referrals) {
        this.referrals = referrals;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("referralWords", referrals.words(task));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        referrals.answered(task, a.answer(), a.words());
        return Facts.of("housingAnswer", a.answer());
    }
}
