package uk.corporateparenting.leavingcarepathway;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.Fact.LeaverSupport;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** The help is put in place: with whom, and from when. */
@Component
class ArrangeSupport implements TaskForm<ArrangeSupport.Answers> {

    private static final String IN_PLACE = "in-place";

    record Answers(
            @NotNull(message = "Say how it stands.")
            @Pattern(regexp = "in-place|not-yet|fell-through", message = "Say how it stands.") String state,
            String provider, String mentor, LocalDate startsOn,
            @NotNull(message = "Say what was agreed, or what happens next.") String note) {
    }

    private final Support support;

    ArrangeSupport(Support support) {
        this.support = support;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        LeaverSupport known = support.of(task).fact();
        boolean work = known.kind().equals(Support.WORK_PLACEMENT) || known.kind().equals(Support.APPRENTICESHIP);
        screen.put("supportWords", support.words(task)).put("employerWords", work ? support.employers() : "")
                .put("provider", known.provider()).put("mentor", known.mentor());
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        LeaverSupport before = support.of(task).fact();
        boolean inPlace = IN_PLACE.equals(a.state());
        SupportPolicy.problemOfArrangement(before.kind(), inPlace, a.provider(), a.mentor(), a.startsOn())
                .ifPresent(sentence -> {
                    throw new Refused(sentence);
                });
        support.nowIs(task, new LeaverSupport(before.askedOn(), before.kind(), before.what(), before.elsewhere(),
                before.pounds(), a.provider(), a.mentor(), a.startsOn(), a.state(), LondonTime.day(task.at()),
                a.note()));
        return Facts.of("supportState", a.state())
                .and("supportLookedAtOn", inPlace ? a.startsOn().toString() : null);
    }
}
