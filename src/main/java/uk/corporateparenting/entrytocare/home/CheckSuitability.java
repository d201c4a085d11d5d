package uk.corporateparenting.entrytocare.home;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/**
 * Whether a relative or friend who is not approved yet can care for the child for now (Care Planning, Placement and
 * Case Review (England) Regulations 2010, regulation 24 and Schedule 4).
 */
@Component
class CheckSuitability implements TaskForm<CheckSuitability.Answers> {

    record Answers(
            @NotNull(message = "Say when you visited the home.") LocalDate visitedOn,
            @NotNull(message = "Say whether you spoke with every adult of the household.") YesNo seenEveryone,
            String whyNotEveryone,
            @NotNull(message = "Say how the child and they get on.") String relationship,
            @NotNull(message = "Say whether they can care for the child and keep them safe.") String careAndSafety,
            @NotNull(message = "Write about their health, family life and history.") String healthAndHistory,
            @NotNull(message = "Write about the home and who is in it.") String homeSafety,
            @NotNull(message = "Say what the police and council records show.")
            @Pattern(regexp = "clear|concern|waiting", message = "Say what the records show.") String policeChecks,
            String checksNote,
            @NotNull(message = "Say what they say themselves.") String willingness,
            @NotNull(message = "Say whether the home is suitable.") YesNo suitable,
            @NotNull(message = "Say why.") String reason,
            String childSays, String childSaysHow, String whyNoChildView) {
    }

    private final CareRecord record;
    private final ProposedHome proposed;
    private final Decisions decisions;

    CheckSuitability(CareRecord record, ProposedHome proposed, Decisions decisions) {
        this.record = record;
        this.proposed = proposed;
        this.decisions = decisions;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("matchWords", proposed.words(task));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        LocalDate today = LondonTime.day(task.at());
        ChildVoice voice = new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView());
        if (a.visitedOn().isAfter(today)) {
            throw new Refused("The visit cannot lie in the future.");
        }
        if (a.seenEveryone() == YesNo.NO && a.whyNotEveryone() == null) {
            throw new Refused("Say who was not spoken with, and why.");
        }
        if (!"clear".equals(a.policeChecks()) && a.checksNote() == null) {
            throw new Refused("Say what the records show, or what keeps the child safe until the answer comes.");
        }
        Refused.on(voice.problem());
        boolean suitable = YesNo.isYes(a.suitable());
        String outcome = suitable ? "suitable" : "not-suitable";
        record.add(task.childRef(), voice.heard(today, task.taskKey()), task.user());
        record.add(task.childRef(), new Fact.Assessment(a.visitedOn(), "connected-person-suitability", today, null, null,
                null, outcome, a.reason()), task.user());
        record.add(task.childRef(), new Fact.Decision(task.at(), task.taskKey(), outcome, a.reason(),
                String.join("\n", a.relationship(), a.careAndSafety(), a.healthAndHistory(), a.homeSafety()),
                task.text("placeKind"), decisions.lastBy(task, "searchForHome"), task.user(), !suitable), task.user());
        Facts facts = Facts.of("suitable", suitable);
        return suitable ? facts : facts.and("placementApproved", false);
    }
}
