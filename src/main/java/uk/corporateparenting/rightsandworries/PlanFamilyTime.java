package uk.corporateparenting.rightsandworries;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.ChildrenInCare;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.StartForm;
import uk.corporateparenting.workflow.YesNo;

/** Who the child sees, how often and how, how safe that is, and what the child wants. */
@Component
class PlanFamilyTime implements StartForm<PlanFamilyTime.Answers> {

    record Answers(
            String childRef, String otherReference,
            @NotNull(message = "Name the person the child sees.") String person,
            @NotNull(message = "Say what they are to the child.") String relation,
            @NotNull(message = "Say how often.") String howOften,
            @NotNull(message = "Say how they meet.") @Pattern(regexp = "in-person|video|phone|letters",
                    message = "Choose how they meet.") String mode,
            @NotNull(message = "Say whether somebody is there to supervise.") YesNo supervised,
            @NotNull(message = "Write what could go wrong and what is done about it.") String risks,
            @NotNull(message = "Say when the plan is looked at again.") LocalDate reviewOn,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final ChildrenInCare children;
    private final CareRecord record;

    PlanFamilyTime(ChildrenInCare children, CareRecord record) {
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
        String ref = children.meant(a.childRef(), a.otherReference()).reference();
        Refused.on(a.voice().problem());
        LocalDate today = LondonTime.day(at);
        if (a.reviewOn().isBefore(today)) {
            throw new Refused("The plan cannot be looked at again in the past.");
        }
        record.add(ref, a.voice().heard(today, "planFamilyTime"), user);
        record.add(ref, new Fact.FamilyTimePlan(today, a.person(), a.relation(), a.howOften(), a.mode(),
                YesNo.known(a.supervised()), a.risks(), a.reviewOn()), user);
        return new Started(ref, Facts.of("team", children.teamOf(ref)));
    }
}
