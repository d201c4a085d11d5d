package uk.corporateparenting.legalstatuschange;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.Proposals;
import uk.corporateparenting.letters.Letters;
import uk.corporateparenting.letters.Occasion;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Coded;
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

/** A manager who saw the order or the agreement confirms the new legal status; never who recorded it. */
@Component
class ConfirmLegalStatus implements TaskForm<ConfirmLegalStatus.Answers> {

    record Answers(
            @NotNull(message = "Say whether you confirm it.") YesNo confirmed,
            @NotNull(message = "Say whether you saw the order or the agreement itself.") YesNo sawOrder,
            @NotNull(message = "Say why.") String reason,
            String childSays, String childSaysHow, String whyNoChildView) {
    }

    private final Decisions decided;
    private final Proposals proposals;
    private final StatusChange change;
    private final LegalStanding standing;
    private final Letters letters;

    ConfirmLegalStatus(Decisions decided, Proposals proposals, StatusChange change, LegalStanding standing,
            Letters letters) {
        this.decided = decided;
        this.proposals = proposals;
        this.change = change;
        this.standing = standing;
        this.letters = letters;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        LegalStatusCode next = Coded.of(LegalStatusCode.class, task.text("newLegalStatus"));
        String ends = task.text("statusEndsAt");
        screen.put("proposalWords", "**New: " + next.meaning() + "** from "
                + LondonTime.inWords(Instant.parse(task.text("statusFromAt")))
                + (ends == null ? ", no end known" : " until " + LondonTime.inWords(LondonTime.day(Instant.parse(ends))))
                + "\n\n" + proposals.words(task, RecordLegalStatus.KIND));
        screen.put("statusWords", standing.now(task.childRef()).map(s -> "Now: " + s.code().meaning() + " since "
                + LondonTime.inWords(s.startsAt())).orElse("No legal status is on the record."));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        proposals.notByTheProposer(task, RecordLegalStatus.KIND);
        boolean confirmed = YesNo.isYes(a.confirmed());
        if (confirmed && !YesNo.isYes(a.sawOrder())) {
            throw new Refused("Look at the order or the agreement itself before you confirm it.");
        }
        if (confirmed) {
            Refused.on(change.problem(task.childRef(), task.text("newLegalStatus"), task.text("statusFromAt"),
                    task.text("statusEndsAt"), task.at()));
        }
        decided.decided(task, new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView()),
                confirmed ? "confirmed" : "not-confirmed", a.reason(), null,
                "confirmed", proposals.by(task, RecordLegalStatus.KIND));
        if (confirmed) {
            letters.owe(task.childRef(), Occasion.DECISION, task.text("team"), task.taskId());
        }
        return Facts.of("statusConfirmed", confirmed);
    }
}
