package uk.corporateparenting.powerlapsing;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.LapseKind;
import uk.corporateparenting.incare.Lapses;
import uk.corporateparenting.powerlapsing.WhatLapses.Watched;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact.Decision;
import uk.corporateparenting.record.Fact.Placement;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/**
 * The nominated officer decides whether a temporary approval lasts longer, once, after the fostering panel's view and
 * with the reviewing officer told (Care Planning, Placement and Case Review (England) Regulations 2010, regulation 25).
 */
@Component
class ApproveExtension implements TaskForm<ApproveExtension.Answers> {

    static final String KIND = "approveExtension";

    record Answers(
            @NotNull(message = "Say whether you approve the longer time.") YesNo approved,
            String fosteringPanelView, YesNo reviewingOfficerTold,
            @NotNull(message = "Say why.") String reason,
            String childSays, String childSaysHow, String whyNoChildView) {

        Optional<String> incomplete() {
            if (approved != YesNo.YES) {
                return Optional.empty();
            }
            if (fosteringPanelView == null) {
                return Optional.of("Write what the fostering panel thinks.");
            }
            return reviewingOfficerTold == YesNo.YES ? Optional.empty()
                    : Optional.of("The reviewing officer has to be told before you approve a longer time.");
        }
    }

    private final CareRecord record;
    private final WhatLapses whatLapses;
    private final Lapses lapses;
    private final Decisions decided;

    ApproveExtension(CareRecord record, WhatLapses whatLapses, Lapses lapses, Decisions decided) {
        this.record = record;
        this.whatLapses = whatLapses;
        this.lapses = lapses;
        this.decided = decided;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("extensionWords", "The approval ends on **" + LondonTime.inWords(Watched.of(task).lapsesOn())
                + "**. It is asked for until **" + LondonTime.inWords(LocalDate.parse(task.text("proposedEndsOn"))) + "**: "
                + decided.last(task.childRef(), "settleBeforeLapse").map(d -> Markdown.plain(d.reason())).orElse(""));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(a.incomplete());
        Watched w = Watched.of(task);
        boolean approved = YesNo.isYes(a.approved());
        LocalDate until = LocalDate.parse(task.text("proposedEndsOn"));
        if (approved) {
            whatLapses.placement(w).ifPresentOrElse(kept -> record.add(kept.reference(), until(kept.fact(), until),
                    task.user(), kept.id()), () -> {
                        throw new Refused("The child does not live there under that approval any more: refuse it.");
                    });
            lapses.watch(w.childRef(), LapseKind.TEMPORARY_APPROVAL, until, task.text("team"));
        }
        decided.decided(task, new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView()),
                approved ? "approved" : "refused", a.reason(), a.fosteringPanelView(), "approved",
                decided.last(task.childRef(), "settleBeforeLapse").map(Decision::decidedBy).orElse(null));
        return Facts.none();
    }

    /** The same placement with another end of its temporary approval; null: not temporary any more. */
    static Placement until(Placement p, LocalDate endsOn) {
        return new Placement(p.startsAt(), p.place(), p.provider(), p.carerName(), p.address(), p.postcode(), p.urn(),
                p.distanceMiles(), p.area(), p.approval(), p.breach(), endsOn, p.endedAt(), p.changeReason());
    }
}
