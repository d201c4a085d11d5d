package uk.corporateparenting.powerlapsing;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.LapseKind;
import uk.corporateparenting.incare.Lapses;
import uk.corporateparenting.powerlapsing.WhatLapses.Watched;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.EndReasonCode;
import uk.corporateparenting.record.Fact.Decision;
import uk.corporateparenting.record.Fact.LegalStatus;
import uk.corporateparenting.record.Fact.Placement;
import uk.corporateparenting.record.Fact.Restriction;
import uk.corporateparenting.record.LegalStanding;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.timescale.StatutoryClock;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** What follows a power, approval or agreement is settled and on the record before it ends. */
@Component
class SettleBeforeLapse implements TaskForm<SettleBeforeLapse.Answers> {

    record Answers(
            @NotNull(message = "Choose how it is settled.") Outcome outcome,
            LocalDate newEndsOn, String court, LocalDate byDay, String goesTo,
            @NotNull(message = "Say why.") String reason,
            String childSays, String childSaysHow, String whyNoChildView) {
    }

    private final CareRecord record;
    private final WhatLapses whatLapses;
    private final LegalStanding standing;
    private final Lapses lapses;
    private final Decisions decided;
    private final Messages messages;
    private final StatutoryClock clock;

    SettleBeforeLapse(CareRecord record, WhatLapses whatLapses, LegalStanding standing, Lapses lapses, Decisions decided,
            Messages messages, StatutoryClock clock) {
        this.record = record;
        this.whatLapses = whatLapses;
        this.standing = standing;
        this.lapses = lapses;
        this.decided = decided;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        Watched w = Watched.of(task);
        screen.put("lapseWords", "On **" + LondonTime.inWords(w.lapsesOn()) + "** " + w.kind().meaning() + " ends.")
                .options("lapseOutcomes", LapsePolicy.choices(w.kind()).stream()
                        .map(outcome -> new Screen.Option(outcome.code(), outcome.meaning())).toList());
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Watched w = Watched.of(task);
        Refused.on(LapsePolicy.choice(a.outcome(), w.kind(), whatLapses.stands(w)));
        String lapseOutcome = switch (a.outcome()) {
            case EXTENDED -> extended(a, w, task);
            case APPROVED -> approved(w, task);
            case ENDED -> ended(a, w, task);
            case LEAVES -> leaves(a, w, task);
            case MOVES -> "leaves";
            case SECTION_20 -> "section-20";
            case REPLACED -> "settled";
        };
        decided.decided(task, new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView()), a.outcome().code(),
                a.reason(), facts(a, w));
        return Facts.of("lapseOutcome", lapseOutcome).and("proposedEndsOn", a.newEndsOn());
    }

    private String extended(Answers a, Watched w, CaseTask task) {
        Refused.on(LapsePolicy.extension(w.kind(), w.lapsesOn(), a.newEndsOn(), latest(w), a.court()));
        if (w.kind() == LapseKind.TEMPORARY_APPROVAL) {
            if (wasExtended(w)) {
                throw new Refused("A temporary approval is extended once only: find another way before it ends.");
            }
            return "extension-asked";
        }
        Instant endsAt = LondonTime.at(a.newEndsOn().atTime(23, 59, 59));
        if (w.kind().isRestriction()) {
            whatLapses.restriction(w).ifPresent(kept -> change(kept, endsAt, null, a.court(), task));
        } else {
            standing.extend(w.childRef(), endsAt, task.user());
        }
        lapses.watch(w.childRef(), w.kind(), a.newEndsOn(), task.text("team"));
        return "settled";
    }

    /** The last day that the law allows; null where a court is free to set it. */
    private LocalDate latest(Watched w) {
        if (w.kind() == LapseKind.TEMPORARY_APPROVAL) {
            return w.lapsesOn().plusWeeks(clock.rule("T31", w.lapsesOn()).amount());
        }
        if (w.kind() != LapseKind.EMERGENCY_ORDER) {
            return null;
        }
        LegalStatus power = whatLapses.status(w).orElseThrow();
        if (power.code() == LegalStatusCode.L1) {
            throw new Refused("Police protection is never extended: choose another way before it ends.");
        }
        LocalDate began = LondonTime.day(power.startsAt());
        return began.plusDays(clock.rule("T10", began).amount() + clock.rule("T11", began).amount());
    }

    private boolean wasExtended(Watched w) {
        Instant since = whatLapses.placement(w).orElseThrow().fact().startsAt();
        return record.current(w.childRef(), Decision.class).stream().map(Recorded::fact)
                .anyMatch(d -> ApproveExtension.KIND.equals(d.kind()) && "approved".equals(d.outcome())
                        && !d.decidedAt().isBefore(since));
    }

    private String approved(Watched w, CaseTask task) {
        whatLapses.placement(w).ifPresent(kept -> {
            Placement p = kept.fact();
            record.add(kept.reference(), ApproveExtension.until(p, null), task.user(), kept.id());
        });
        return "settled";
    }

    private String ended(Answers a, Watched w, CaseTask task) {
        Refused.on(LapsePolicy.byTheLastDay(a.byDay(), w.lapsesOn(), LondonTime.day(task.at())));
        if (a.byDay().isAfter(LondonTime.day(task.at()))) {
            throw new Refused("Record the end when it has ended, not before.");
        }
        whatLapses.restriction(w).ifPresent(kept -> change(kept, kept.fact().endsAt(),
                LondonTime.at(a.byDay().atStartOfDay()), kept.fact().court(), task));
        return "settled";
    }

    private String leaves(Answers a, Watched w, CaseTask task) {
        Refused.on(LapsePolicy.byTheLastDay(a.byDay(), w.lapsesOn(), LondonTime.day(task.at())));
        if (a.goesTo() == null) {
            throw new Refused("Say to whom the child goes.");
        }
        EndReasonCode why = w.kind() == LapseKind.REMAND ? EndReasonCode.E14 : EndReasonCode.E4A;
        messages.send("care-ceasing:" + w.childRef() + ":" + task.taskId(), PowerLapsing.CARE_CEASING, w.childRef(),
                Facts.of("endReason", why.code()).and("endedOn", a.byDay()).and("team", task.text("team")));
        return "leaves";
    }

    private void change(Recorded<Restriction> kept, Instant endsAt, Instant endedAt, String court, CaseTask task) {
        Restriction r = kept.fact();
        record.add(kept.reference(), new Restriction(r.startsAt(), r.kind(), endsAt, endedAt, court, r.restrictions(),
                r.criteria()), task.user(), kept.id());
    }

    private static String facts(Answers a, Watched w) {
        return "Ended on " + LondonTime.inWords(w.lapsesOn()) + ": " + w.kind().meaning()
                + (a.newEndsOn() == null ? "" : "\nNow until " + LondonTime.inWords(a.newEndsOn()))
                + (a.court() == null ? "" : "\nCourt: " + a.court())
                + (a.byDay() == null ? "" : "\nBy " + LondonTime.inWords(a.byDay()))
                + (a.goesTo() == null ? "" : "\nTo " + a.goesTo());
    }
}
