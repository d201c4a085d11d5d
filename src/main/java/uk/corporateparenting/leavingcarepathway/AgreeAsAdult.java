package uk.corporateparenting.leavingcarepathway;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.people.Caseload;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Coded;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.HomeOption;
import uk.corporateparenting.record.Stance;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** At 18 the reviewing officer ends, the advisor leads, and the young person decides who knows what. */
@Component
class AgreeAsAdult implements TaskForm<AgreeAsAdult.Answers> {

    record Answers(
            @NotNull(message = "Say when you talked about it.") LocalDate agreedOn,
            @NotNull(message = "Say who may know what.") String mayShare,
            String mayNotShare,
            @NotNull(message = "Say how the young person wants to stay in touch.") String howToReach,
            @NotNull(message = "Say what kind of home it is.")
            @Pattern(regexp = HomeOption.PATTERN, message = "Choose the kind of home.") String homeKind,
            @NotNull(message = "Give the address.") String homeAddress,
            String homePostcode,
            @NotNull(message = "Say since when.") LocalDate homeSince,
            @NotNull(message = "Say whether you looked at it together.") YesNo homeChecked,
            @NotNull(message = "Say why it is right, or what is missing.") String homeWhy,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final LeaverHomes homes;
    private final Caseload caseload;
    private final PathwayRecord kept;

    AgreeAsAdult(LeaverHomes homes, Caseload caseload, PathwayRecord kept) {
        this.homes = homes;
        this.caseload = caseload;
        this.kept = kept;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("homePlanWords", homes.plan(task.childRef()));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(LondonTime.happened("The talk", a.agreedOn(), task.at()));
        Refused.on(LondonTime.happened("The move", a.homeSince(), task.at()));
        kept.heard(task, a.voice());
        kept.add(task, new Fact.Consent(a.agreedOn(), "share-as-adult", "The young person", "self", null, Stance.AGREES,
                null, null, null, null, null, a.mayShare(), a.agreedOn(), a.mayNotShare(), null, null, null));
        kept.decided(task, "adult-terms", a.howToReach(), a.mayShare());
        caseload.release(task.childRef(), Role.REVIEWING_OFFICER, "Agreed as an adult at 18", task.user());
        homes.began(task, new Fact.LeaverHome(a.homeSince(), Coded.of(HomeOption.class, a.homeKind()), a.homeAddress(),
                a.homePostcode(), YesNo.isYes(a.homeChecked()), a.homeWhy()));
        return Facts.none();
    }
}
