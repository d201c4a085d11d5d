package uk.corporateparenting.entrytocare.screening;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Stance;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** The duty worker looks at a contact: who is the child, is there danger, what is needed, who consents to what. */
@Component
class ScreenContact implements TaskForm<ScreenContact.Answers> {

    record Answers(
            @NotNull(message = "Say whether this is a child we already know.") String knownAs,
            String whyMatch,
            @NotNull(message = "Say whether the child is in danger now.") YesNo dangerNow,
            @NotNull(message = "Say whether significant harm is likely.") @Pattern(regexp = "none|possible|likely",
                    message = "Choose how likely significant harm is.") String significantHarm,
            @NotNull(message = "Say what level of need there is.") @Pattern(regexp = "none|universal|additional|complex",
                    message = "Choose a level of need.") String need,
            @NotNull(message = "Say whether only advice was asked for.") YesNo adviceOnly,
            @NotNull(message = "Say how consent to talk to the parents stands.") Asked consentToTalk,
            @NotNull(message = "Say how consent to share information stands.") Asked consentToShare,
            @NotNull(message = "Say how consent to early help stands.") Asked consentToEarlyHelp,
            String whyWithoutConsent,
            @NotNull(message = "Write your analysis.") String analysis,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }

        Optional<String> problem() {
            return whyWithoutConsent == null && (consentToTalk.isWithout() || consentToShare.isWithout())
                    ? Optional.of("Say why we go on without consent.")
                    : KnownChild.problem(knownAs, whyMatch).or(voice()::problem);
        }
    }

    private final CareRecord record;
    private final KnownChild knownChild;
    private final ContactSummary summary;

    ScreenContact(CareRecord record, KnownChild knownChild, ContactSummary summary) {
        this.record = record;
        this.knownChild = knownChild;
        this.summary = summary;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        summary.show(task, screen);
        knownChild.show(task, screen);
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(a.problem());
        LocalDate today = LondonTime.day(task.at());
        record.add(task.childRef(), a.voice().heard(today, task.taskKey()), task.user());
        consent(task, today, "talk-to-parents", a.consentToTalk(), a.whyWithoutConsent());
        consent(task, today, "share-information", a.consentToShare(), a.whyWithoutConsent());
        consent(task, today, "early-help", a.consentToEarlyHelp(), null);
        Facts facts = knownChild.decide(task, a.knownAs(), a.whyMatch());
        return facts.and("dangerNow", YesNo.isYes(a.dangerNow())).and("significantHarm", a.significantHarm())
                .and("need", a.need()).and("adviceOnly", YesNo.isYes(a.adviceOnly()));
    }

    private void consent(CaseTask task, LocalDate on, String purpose, Asked answer, String why) {
        Stance stance = answer.stance();
        if (stance != null) {
            record.add(task.childRef(), new Fact.Consent(on, purpose, null, null, null, stance, null, null, null, null,
                    null, null, null, null, null, null, answer.isWithout() ? why : null), task.user());
        }
    }
}
