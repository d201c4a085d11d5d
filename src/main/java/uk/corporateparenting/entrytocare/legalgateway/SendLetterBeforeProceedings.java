package uk.corporateparenting.entrytocare.legalgateway;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** The parents learn in writing what must change before the council goes to court, and that legal advice is free. */
@Component
class SendLetterBeforeProceedings implements TaskForm<SendLetterBeforeProceedings.Answers> {

    record Answers(
            @NotNull(message = "Say when the letter was sent.") LocalDate letterSentOn,
            @NotNull(message = "Say to whom the letter was sent.") String sentTo,
            @NotNull(message = "Say how the letter was sent.") @Pattern(regexp = "by-hand|post|email|through-solicitor",
                    message = "Choose how the letter was sent.") String sentHow,
            @NotNull(message = "Say what the letter asks for.") String whatItAsks,
            @NotNull(message = "Say whether the letter tells the parents about free legal advice.")
            YesNo legalAidExplained,
            String notSentTo) {
    }

    private final CareRecord record;

    SendLetterBeforeProceedings(CareRecord record) {
        this.record = record;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(LondonTime.happened("The letter", a.letterSentOn(), task.at()));
        if (!YesNo.isYes(a.legalAidExplained())) {
            throw new Refused("The letter must tell the parents that they can have free legal advice.");
        }
        record.add(task.childRef(), new Fact.DocumentGiven(a.letterSentOn(), "letter-before-proceedings", a.sentHow(),
                a.sentTo(), task.user(), a.notSentTo()), task.user());
        return Facts.of("letterSentOn", a.letterSentOn()).and("preProceedingsFromOn", a.letterSentOn());
    }
}
