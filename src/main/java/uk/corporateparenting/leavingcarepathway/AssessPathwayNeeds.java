package uk.corporateparenting.leavingcarepathway;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** The needs assessment (Care Planning Regulations 2010, reg 42; Care Leavers Regulations 2010, reg 5). */
@Component
class AssessPathwayNeeds implements TaskForm<AssessPathwayNeeds.Answers> {

    static final String ASSESSMENT = "pathway-needs";

    record Answers(
            @NotNull(message = "Say when you began.") LocalDate startedOn,
            @NotNull(message = "Say when you sat down together.") LocalDate seenOn,
            @NotNull(message = "Say whether you talked alone too.") YesNo seenAlone,
            String whyNotAlone,
            @NotNull(message = "Write what goes well.") String strengths,
            @NotNull(message = "Write what the young person needs.") String needs,
            @NotNull(message = "Say who is there for the young person.") String people,
            @NotNull(message = "Write what could go wrong.") String risks,
            String support,
            @NotNull(message = "Say who else was asked.") String whoElse,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final PathwayRecord kept;

    AssessPathwayNeeds(PathwayRecord kept) {
        this.kept = kept;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(LondonTime.happened("The talk", a.seenOn(), task.at()));
        if (a.seenOn().isBefore(a.startedOn())) {
            throw new Refused("The assessment began before you sat down together, not after.");
        }
        if (!YesNo.isYes(a.seenAlone()) && a.whyNotAlone() == null) {
            throw new Refused("Say why you did not talk alone.");
        }
        kept.heard(task, a.voice());
        kept.add(task, new Fact.Assessment(a.startedOn(), ASSESSMENT, LondonTime.day(task.at()), a.seenOn(),
                YesNo.isYes(a.seenAlone()), a.whyNotAlone(), null, Stream.of("Goes well: " + a.strengths(),
                        "Needs: " + a.needs(), "People: " + a.people(), "Could go wrong: " + a.risks(),
                        a.support() == null ? null : "Help as an adult: " + a.support(), "Asked too: " + a.whoElse())
                .filter(Objects::nonNull).collect(Collectors.joining("\n"))));
        return Facts.none();
    }
}
