package uk.corporateparenting.leavingcarepathway;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** The young person is referred to the housing of a district (Housing Act 1996, section 213B). */
@Component
class ReferToHousing implements TaskForm<ReferToHousing.Answers> {

    record Answers(
            @NotNull(message = "Say which district.") String district,
            @NotNull(message = "Say when the referral went out.") LocalDate referredOn,
            @NotNull(message = "Say what the referral asks for, and why.") String why,
            @NotNull(message = "Say what the council does beside it.") String support) {
    }

    private final LeaverHomes homes;
    private final PathwayRecord kept;

    ReferToHousing(LeaverHomes homes, PathwayRecord kept) {
        this.homes = homes;
        this.kept = kept;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("crisisWords", homes.crisis(task.childRef()));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(LondonTime.happened("The referral", a.referredOn(), task.at()));
        kept.add(task, new Fact.HousingReferral(a.referredOn(), a.district(), a.why() + "\nBeside it: " + a.support(),
                "waiting", a.referredOn(), null));
        return Facts.none();
    }
}
