package uk.corporateparenting.deprivationofliberty;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Fact.Restriction;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** A panel says whether the criteria are still met and nothing less would do (regulations 15 and 16 of 1991). */
@Component
class HoldCriteriaReview implements TaskForm<HoldCriteriaReview.Answers> {

    record Answers(
            @NotNull(message = "Say when the review was held.") LocalDateTime heldAt,
            @NotNull(message = "Say who took part.") String attendees,
            @NotNull(message = "Say whether somebody took part who is not of the council.") YesNo independentMember,
            @NotNull(message = "Say whether the criteria are still met.") YesNo criteriaMet,
            @NotNull(message = "Say whether anything less would do.") YesNo lessWouldDo,
            @NotNull(message = "Choose what you decide.") @Pattern(
                    regexp = "continue|renew|end", message = "Choose what you decide.")
            String criteriaOutcome,
            @NotNull(message = "Say why.") String reason,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }
    }

    private final CareRecord record;
    private final Decisions decided;
    private final Restrictions restrictions;

    HoldCriteriaReview(CareRecord record, Decisions decided, Restrictions restrictions) {
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
        Restriction now = restrictions.now(task.childRef()).fact();
        screen.put("restrictedWords", LondonTime.inWords(now.startsAt()));
        screen.put("restrictionWords", Markdown.plain(now.restrictions()));
        screen.put("authorityEnds", now.endsAt() == null ? "no end" : LondonTime.inWords(now.endsAt()));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(LondonTime.happened("The review", a.heldAt(), task.at()));
        Instant held = LondonTime.at(a.heldAt());
        if (held.isBefore(restrictions.now(task.childRef()).fact().startsAt())) {
            throw new Refused("The review cannot be before the restrictions began.");
        }
        boolean stand = YesNo.isYes(a.criteriaMet()) && !YesNo.isYes(a.lessWouldDo());
        if (!stand && !"end".equals(a.criteriaOutcome())) {
            throw new Refused("The criteria are not met, or less would do: the restrictions have to end.");
        }
        record.add(task.childRef(), new Fact.Meeting(held, Restrictions.CRITERIA_REVIEW, task.user(), a.attendees(),
                YesNo.known(a.independentMember()), a.criteriaOutcome(), a.reason()), task.user());
        decided.decided(task, a.voice(), a.criteriaOutcome(), a.reason(), a.attendees());
        return Facts.of("criteriaOutcome", a.criteriaOutcome());
    }
}
