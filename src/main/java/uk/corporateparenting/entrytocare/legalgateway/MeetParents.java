package uk.corporateparenting.entrytocare.legalgateway;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** The parents and their solicitor meet the council and agree what is to be done before the review. */
@Component
class MeetParents implements TaskForm<MeetParents.Answers> {

    record Answers(
            @NotNull(message = "Say when the meeting was held.") LocalDate heldOn,
            @NotNull(message = "Say who came.") String whoCame,
            @NotNull(message = "Say whether the parents came.") YesNo parentsCame,
            String whyNotCame,
            @NotNull(message = "Say whether the parents had a solicitor.") YesNo solicitorCame,
            String whyNoSolicitor,
            @NotNull(message = "Write the work that was agreed, or is asked for.") String agreedWork,
            @NotNull(message = "Say what happens if the work is not done.") String otherwise,
            LocalDate reviewOn,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final CareRecord record;
    private final Decisions decisions;

    MeetParents(CareRecord record, Decisions decisions) {
        this.record = record;
        this.decisions = decisions;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(LondonTime.happened("The meeting", a.heldOn(), task.at()));
        String letterSentOn = task.text("letterSentOn");
        if (letterSentOn != null && a.heldOn().isBefore(LocalDate.parse(letterSentOn))) {
            throw new Refused("The meeting cannot be before the letter was sent.");
        }
        if (!YesNo.isYes(a.parentsCame()) && a.whyNotCame() == null) {
            throw new Refused("Say why the parents did not come and how they will hear.");
        }
        if (!YesNo.isYes(a.solicitorCame()) && a.whyNoSolicitor() == null) {
            throw new Refused("Say why the parents had no solicitor.");
        }
        if (a.reviewOn() != null && !a.reviewOn().isAfter(a.heldOn())) {
            throw new Refused("The review comes after the meeting.");
        }
        String notes = Stream.of("Work: " + a.agreedWork(), "If not done: " + a.otherwise(),
                        a.whyNotCame() == null ? null : "Parents did not come: " + a.whyNotCame(),
                        a.whyNoSolicitor() == null ? null : "No solicitor: " + a.whyNoSolicitor(),
                        a.reviewOn() == null ? null : "Review: " + a.reviewOn())
                .filter(line -> line != null).collect(Collectors.joining("\n"));
        record.add(task.childRef(), new Fact.Meeting(LondonTime.startOf(a.heldOn()), "pre-proceedings-meeting",
                task.user(), a.whoCame(), null, null, notes), task.user());
        decisions.heard(task, a.voice());
        return Facts.none();
    }
}
