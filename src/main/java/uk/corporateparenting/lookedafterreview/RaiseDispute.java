package uk.corporateparenting.lookedafterreview;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.ChildrenInCare;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Child;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.StartForm;
import uk.corporateparenting.workflow.YesNo;

/** The reviewing officer disputes how the council looks after a child (regulation 45; the handbook for such officers). */
@Component
class RaiseDispute implements StartForm<RaiseDispute.Answers> {

    record Answers(
            String childRef, String otherReference,
            @NotNull(message = "Say what you dispute.") String what,
            @NotNull(message = "Say what you ask for.") String asked,
            @NotNull(message = "Say whether it goes to Cafcass at once.") YesNo cafcass,
            String childSays, String childSaysHow, String whyNoChildView) {
    }

    private final ChildrenInCare children;
    private final Independence independence;
    private final Disputes disputes;
    private final CareRecord record;

    RaiseDispute(ChildrenInCare children, Independence independence, Disputes disputes, CareRecord record) {
        this.children = children;
        this.independence = independence;
        this.disputes = disputes;
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
        Child child = children.meant(a.childRef(), a.otherReference());
        LocalDate today = LondonTime.day(at);
        ChildVoice voice = new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView());
        independence.demand(user, child.reference());
        Refused.on(voice.problem());
        record.add(child.reference(), voice.heard(today, "raiseDispute"), user);
        disputes.raise(child.reference(), today, a.what() + "\n\nAsked for: " + a.asked(), user);
        return new Started(child.reference(), Facts.of("team", children.teamOf(child.reference()))
                .and("disputeRung", "none").and("cafcassNow", YesNo.isYes(a.cafcass())));
    }
}
