package uk.corporateparenting.deprivationofliberty;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;
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

/** The restrictions have ended: when, why, and what keeps the child safe now. */
@Component
class EndRestrictions implements TaskForm<EndRestrictions.Answers> {

    record Answers(
            @NotNull(message = "Say when the restrictions ended.") LocalDateTime endedAt,
            @NotNull(message = "Say why.") String reason,
            @NotNull(message = "Write what keeps the child safe now.") String safeNow,
            String tellsChild,
            String whyNotTold,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final CareRecord record;
    private final Decisions decided;
    private final Restrictions restrictions;

    EndRestrictions(CareRecord record, Decisions decided, Restrictions restrictions) {
        this.record = record;
        this.decided = decided;
        this.restrictions = restrictions;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("restrictedWords", LondonTime.inWords(restrictions.now(task.childRef()).fact().startsAt()));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(LondonTime.happened("The end", a.endedAt(), task.at()));
        Recorded<Restriction> kept = restrictions.now(task.childRef());
        Restriction before = kept.fact();
        Instant ended = LondonTime.at(a.endedAt());
        if (ended.isBefore(before.startsAt()) && !before.startsAt().isAfter(task.at())) {
            throw new Refused("The restrictions cannot end before they began.");
        }
        decided.decided(task, a.voice(), "ended", a.reason(), a.safeNow());
        decided.told(task, a.tellsChild(), a.whyNotTold());
        record.add(task.childRef(), new Restriction(before.startsAt(), before.kind(), before.endsAt(),
                ended.isBefore(before.startsAt()) ? before.startsAt() : ended, before.court(), before.restrictions(),
                before.criteria()), task.user(), kept.id());
        return Facts.none();
    }
}
