package uk.corporateparenting.entrytocare.protection;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.Lapses;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact.LegalStatus;
import uk.corporateparenting.record.LegalStanding;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** What follows an emergency power, decided and recorded before it ends: return, agreement, order or interim order. */
@Component
class DecideBeforePowerEnds implements TaskForm<DecideBeforePowerEnds.Answers> {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.UK);

    record Answers(
            @NotNull(message = "Say what follows the power.") @Pattern(
                    regexp = "return|section-20|extended|interim-order", message = "Choose what follows.")
            String powerOutcome,
            @NotNull(message = "Say why.") String reason,
            LocalDateTime returnedAt, String returnTo, YesNo returnPlanned, String homeAssessed, String supportAtHome,
            String court, LocalDateTime orderMadeAt, LocalDateTime orderEndsAt, YesNo toNoonAfterHoliday,
            YesNo policeApplied, String orderReference,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final Decisions decisions;
    private final LegalStanding standing;
    private final PowerClocks clocks;
    private final Lapses lapses;

    DecideBeforePowerEnds(Decisions decisions, LegalStanding standing, PowerClocks clocks, Lapses lapses) {
        this.decisions = decisions;
        this.standing = standing;
        this.clocks = clocks;
        this.lapses = lapses;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("powerNow", standing.now(task.childRef()).map(DecideBeforePowerEnds::inWords)
                .orElse("No legal status is on the record."));
        screen.put("lastAgreement", decisions.lastInWords(task, RecordSection20.KEY,
                "No section 20 agreement has been tried yet."));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(problem(a));
        Refused.on(LondonTime.happened("The return", a.returnedAt(), task.at()));
        Refused.on(LondonTime.happened("The order", a.orderMadeAt(), task.at()));
        Facts facts = switch (a.powerOutcome()) {
            case "return" -> returned(a, task);
            case "extended" -> extended(a, task);
            case "interim-order" -> interimOrder(a, task);
            default -> Facts.none();
        };
        decisions.decided(task, a.voice(), a.powerOutcome(), a.reason(), facts(a));
        return facts.and("powerOutcome", a.powerOutcome());
    }

    static Optional<String> problem(Answers a) {
        if ("return".equals(a.powerOutcome())) {
            if (a.returnedAt() == null || a.returnTo() == null) {
                return Optional.of("Say when the child went back and to whom.");
            }
            if (a.returnPlanned() == null) {
                return Optional.of("Say whether the return was planned.");
            }
            return a.homeAssessed() == null ? Optional.of("Say how the home was assessed and why it is safe.")
                    : Optional.empty();
        }
        if ("section-20".equals(a.powerOutcome())) {
            return Optional.empty();
        }
        if (a.court() == null || a.orderMadeAt() == null) {
            return Optional.of("Name the court and say when it made the order.");
        }
        return "extended".equals(a.powerOutcome()) && a.orderEndsAt() == null
                ? Optional.of("Say when the order ends.") : Optional.empty();
    }

    private Facts returned(Answers a, CaseTask task) {
        Instant returnedAt = LondonTime.at(a.returnedAt());
        if (!standing.isUnderOrder(task.childRef())) {
            standing.end(task.childRef(), returnedAt, task.user());
        }
        return Facts.of("returnedAt", returnedAt).and("returnPlanned", YesNo.isYes(a.returnPlanned()));
    }

    /** An order after police protection, or the one extension of an order. */
    private Facts extended(Answers a, CaseTask task) {
        EmergencyPower running = EmergencyPower.running(task.text("powerClock"))
                .orElseThrow(() -> new Refused("No emergency power is running: choose another way."));
        EmergencyPower next = running.next().orElseThrow(() -> new Refused(
                "An emergency protection order is extended only once: choose another way before it ends."));
        String startedAt = task.text("powerStartedAt");
        Instant started = startedAt == null ? task.at() : Instant.parse(startedAt);
        Instant madeAt = LondonTime.at(a.orderMadeAt());
        Instant endsAt = LondonTime.at(a.orderEndsAt());
        boolean toNoon = YesNo.isYes(a.toNoonAfterHoliday());
        Instant from;
        if (next == EmergencyPower.EXTENDED_ORDER) {
            Optional<LegalStatus> order = standing.now(task.childRef()).filter(s -> s.code() == LegalStatusCode.L2);
            Instant firstEnds = order.map(LegalStatus::endsAt).orElseGet(() -> clocks.limit(running, started));
            Refused.on(EmergencyPower.extension(madeAt, firstEnds));
            from = firstEnds;
            Refused.on(EmergencyPower.order(from, endsAt, clocks.limit(next, from), toNoon));
            if (order.isPresent()) {
                standing.extend(task.childRef(), endsAt, task.user());
            }
        } else {
            // Where the police's designated officer applied, the eight days run from police protection: section 45(3).
            from = YesNo.isYes(a.policeApplied()) ? started : madeAt;
            Refused.on(EmergencyPower.order(madeAt, endsAt, clocks.limit(next, from), toNoon));
            standing.begin(task.childRef(), new LegalStatus(madeAt, LegalStatusCode.L2, endsAt, null, a.court(),
                    a.orderReference()), task.user());
        }
        return clocks.facts(next, from, endsAt).and("power", "emergency-order")
                .and("legalBasis", LegalStatusCode.L2.code()).and("underOrder", LegalStatusCode.L2.isOrder());
    }

    private Facts interimOrder(Answers a, CaseTask task) {
        Instant madeAt = LondonTime.at(a.orderMadeAt());
        Instant endsAt = LondonTime.at(a.orderEndsAt());
        if (endsAt != null && !endsAt.isAfter(madeAt)) {
            throw new Refused("The order must end after it was made.");
        }
        standing.begin(task.childRef(), new LegalStatus(madeAt, LegalStatusCode.C1, endsAt, null, a.court(),
                a.orderReference()), task.user());
        lapses.watchStatus(task.childRef(), task.text("team"));
        return Facts.of("legalBasis", LegalStatusCode.C1.code()).and("underOrder", LegalStatusCode.C1.isOrder());
    }

    private static String facts(Answers a) {
        return switch (a.powerOutcome()) {
            case "return" -> "To: " + a.returnTo() + "\nHome: " + a.homeAssessed()
                    + (a.supportAtHome() == null ? "" : "\nSupport: " + a.supportAtHome());
            case "section-20" -> null;
            default -> "Court: " + a.court() + ", " + WHEN.format(a.orderMadeAt());
        };
    }

    private static String inWords(LegalStatus status) {
        return "Now: " + status.code().meaning() + (status.endsAt() == null ? ""
                : ", ends **" + WHEN.format(LondonTime.local(status.endsAt())) + "**");
    }
}
