package uk.corporateparenting.leavingcarepathway;

import jakarta.validation.constraints.NotNull;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** Whether a young person needs Staying Close support, and which (Children Act 1989, section 23CZAA, prospective). */
@Component
class AssessStayingClose implements TaskForm<AssessStayingClose.Answers> {

    static final String ASSESSMENT = "staying-close";

    record Answers(
            @NotNull(message = "Say what the young person needs to find and keep a home.") String homeNeeds,
            @NotNull(message = "Say what they need to be and stay well.") String healthNeeds,
            @NotNull(message = "Say who is there for them, and what they need with people.") String peopleNeeds,
            @NotNull(message = "Say what they need to learn and work.") String workNeeds,
            @NotNull(message = "Say whether the support is needed.") YesNo needed,
            @NotNull(message = "Say why, and which support for how long.") String reason,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final PathwayRecord kept;
    private final Support support;

    AssessStayingClose(PathwayRecord kept, Support support) {
        this.kept = kept;
        this.support = support;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("supportWords", support.words(task));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        boolean needed = YesNo.isYes(a.needed());
        kept.heard(task, a.voice());
        kept.add(task, new Fact.Assessment(support.of(task).fact().askedOn(), ASSESSMENT,
                LondonTime.day(task.at()), null, null, null, null,
                String.join("\n", "Home: " + a.homeNeeds(), "Health: " + a.healthNeeds(), "People: " + a.peopleNeeds(),
                        "Learning and work: " + a.workNeeds())));
        kept.decided(task, needed ? "needed" : "not-needed", a.reason(), null);
        support.nowIs(task, needed ? "needed" : "not-needed", a.reason());
        return Facts.of("supportNeeded", needed);
    }
}
