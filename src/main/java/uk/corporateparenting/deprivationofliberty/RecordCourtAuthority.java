package uk.corporateparenting.deprivationofliberty;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.LapseKind;
import uk.corporateparenting.incare.Lapses;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact.Restriction;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** What the court allowed, from when to when, or that it refused. */
@Component
class RecordCourtAuthority implements TaskForm<RecordCourtAuthority.Answers> {

    record Answers(
            @NotNull(message = "Say whether the court gave authority.") YesNo authorityGiven,
            @NotNull(message = "Name the court.") String court,
            String orderReference,
            LocalDateTime authorityFrom,
            LocalDateTime authorityTo,
            String allowedRestrictions,
            @NotNull(message = "Write why the court decided so.") String reason,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final CareRecord record;
    private final Decisions decided;
    private final Restrictions restrictions;
    private final Lapses lapses;

    RecordCourtAuthority(CareRecord record, Decisions decided, Restrictions restrictions, Lapses lapses) {
        this.record = record;
        this.decided = decided;
        this.restrictions = restrictions;
        this.lapses = lapses;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        Restriction now = restrictions.now(task.childRef()).fact();
        screen.put("restrictedWords", LondonTime.inWords(now.startsAt()));
        screen.put("allowedRestrictions", now.restrictions());
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        boolean given = YesNo.isYes(a.authorityGiven());
        Instant from = LondonTime.at(a.authorityFrom());
        Instant to = LondonTime.at(a.authorityTo());
        Refused.on(RestrictionPolicy.authority(given, from, to, a.allowedRestrictions()));
        decided.decided(task, a.voice(), given ? "given" : "refused", a.reason(), a.orderReference());
        if (!given) {
            return Facts.of("authorityGiven", false);
        }
        Recorded<Restriction> kept = restrictions.now(task.childRef());
        Restriction before = kept.fact();
        record.add(task.childRef(), new Restriction(before.startsAt(), before.kind(), to, null, a.court(),
                a.allowedRestrictions(), before.criteria()), task.user(), kept.id());
        LocalDate lapsesOn = LondonTime.day(to);
        lapses.watch(task.childRef(), Restrictions.isSecure(before) ? LapseKind.SECURE_ORDER
                : LapseKind.DEPRIVATION_OF_LIBERTY, lapsesOn, task.text("team"));
        return Facts.of("authorityGiven", true).and("lapsesOn", lapsesOn);
    }
}
