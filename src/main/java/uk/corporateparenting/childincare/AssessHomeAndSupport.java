package uk.corporateparenting.childincare;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
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

/** Before a child leaves care: the home they go to, who supports it, and what would bring them back. */
@Component
class AssessHomeAndSupport implements TaskForm<AssessHomeAndSupport.Answers> {

    record Answers(
            @NotNull(message = "Say to whom the child goes.") String goesTo,
            @NotNull(message = "Say when you saw the home.") LocalDate homeSeenOn,
            @NotNull(message = "Say what you found.") String home,
            @NotNull(message = "Say whether the home is right.") YesNo suitable,
            @NotNull(message = "Say what support there will be.") String support,
            @NotNull(message = "Name who stands for the support.") String supporter,
            @NotNull(message = "Say when you look again.") LocalDate lookAgainOn,
            @NotNull(message = "Say what would show that it goes wrong.") String alarm,
            @NotNull(message = "Say what happens then.") String thenWhat,
            String childSays, String childSaysHow, String whyNoChildView) {
    }

    private final CareRecord record;
    private final Heard heard;
    private final CeasingProposal proposal;

    AssessHomeAndSupport(CareRecord record, Heard heard, CeasingProposal proposal) {
        this.record = record;
        this.heard = heard;
        this.proposal = proposal;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        proposal.show(task, screen);
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        LocalDate today = LondonTime.day(task.at());
        if (a.homeSeenOn().isAfter(today)) {
            throw new Refused("See the home first: the day you saw it is in the future.");
        }
        if (a.lookAgainOn().isBefore(today)) {
            throw new Refused("The day on which you look again has passed.");
        }
        heard.voice(task, new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView()));
        record.add(task.childRef(), new Fact.Assessment(a.homeSeenOn(), "home-and-support", today, null, null, null,
                YesNo.isYes(a.suitable()) ? "suitable" : "not-suitable", a.home()), task.user());
        heard.decided(task, YesNo.isYes(a.suitable()) ? "suitable" : "not-suitable", a.home(), String.join("\n",
                "Goes to " + a.goesTo(), "Support: " + a.support() + ", by " + a.supporter(),
                "Looked at again on " + a.lookAgainOn(), "Comes back to us if: " + a.alarm(), "Then: " + a.thenWhat()));
        return Facts.none();
    }
}
