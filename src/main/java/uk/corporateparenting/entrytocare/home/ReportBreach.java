package uk.corporateparenting.entrytocare.home;

import jakarta.validation.constraints.NotNull;
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
 * The director hears of a place that no law allows, the same day. Nothing is approved here: the breach is recorded with
 * daily oversight and a dated end (Care Planning, Placement and Case Review (England) Regulations 2010, reg 27A to 27C).
 */
@Component
class ReportBreach implements TaskForm<ReportBreach.Answers> {

    record Answers(
            @NotNull(message = "Say why there is no lawful home.") String whyNoLawfulHome,
            @NotNull(message = "Say who sees the child every day.") String overseenBy,
            @NotNull(message = "Say how the child is kept safe each day.") String dailyOversight,
            @NotNull(message = "Say whether Ofsted has been told.") YesNo regulatorTold,
            @NotNull(message = "Say what is being done to end it.") String planToEnd,
            @NotNull(message = "Say by which day it will have ended.") LocalDate endsBy,
            String childSays, String childSaysHow, String whyNoChildView) {
    }

    private final CareRecord record;
    private final ProposedHome proposed;
    private final Decisions decisions;

    ReportBreach(CareRecord record, ProposedHome proposed, Decisions decisions) {
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
        if (a.endsBy().isBefore(today)) {
            throw new Refused("The day by which it ends cannot have passed.");
        }
        Refused.on(voice.problem());
        record.add(task.childRef(), voice.heard(today, task.taskKey()), task.user());
        record.add(task.childRef(), new Fact.Decision(task.at(), task.taskKey(), "breach-reported", a.whyNoLawfulHome(),
                String.join("\n", "Seen every day by: " + a.overseenBy(), "Kept safe: " + a.dailyOversight(),
                        "Ofsted told: " + (YesNo.isYes(a.regulatorTold()) ? "yes" : "no"),
                        "Plan to end it: " + a.planToEnd(), "By: " + a.endsBy()),
                task.text("placeKind"), decisions.lastBy(task, "searchForHome"), task.user(), false), task.user());
        record.add(task.childRef(), new Fact.RiskAlert(today, "unlawful-placement",
                "Lives in a place that is not registered. Seen every day by " + a.overseenBy() + ".", null), task.user());
        return Facts.of("breachEndsBy", a.endsBy());
    }
}
