package uk.corporateparenting.highriskpanelreferral;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.ChildrenInCare;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.PoliceCallOut;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.StartForm;
import uk.corporateparenting.workflow.YesNo;

/** Anybody who works here reports that the police were called to a child's home. */
@Component
class ReportPoliceCall implements StartForm<ReportPoliceCall.Answers> {

    record Answers(
            String childRef, String otherReference,
            @NotNull(message = "Say when the police were called.") LocalDateTime calledAt,
            @NotNull(message = "Say to which home.") String home,
            @NotNull(message = "Say who called them.") String calledBy,
            @NotNull(message = "Write what happened.") String whatHappened,
            @NotNull(message = "Say whether the child was arrested.") YesNo arrested) {
    }

    private final ChildrenInCare children;
    private final CareRecord record;

    ReportPoliceCall(ChildrenInCare children, CareRecord record) {
        this.children = children;
        this.record = record;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(Screen screen, String user) {
        children.show(screen, user);
    }

    @Override
    public Started submit(Answers a, String user, Instant at) {
        Refused.on(LondonTime.happened("The call", a.calledAt(), at));
        String ref = children.meant(a.childRef(), a.otherReference()).reference();
        long id = record.add(ref, new PoliceCallOut(LondonTime.at(a.calledAt()), a.home(), a.calledBy(), a.whatHappened(),
                YesNo.isYes(a.arrested()), null, null, null), user);
        return new Started(ref, Facts.of("team", children.teamOf(ref)).and("callOutId", String.valueOf(id)));
    }
}
