package uk.corporateparenting.entrytocare.screening;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.LikelyMatch;
import uk.corporateparenting.record.Stance;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Cases;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/** The duty worker looks at a contact: who is the child, is there danger, what is needed, who consents to what. */
@Component
class ScreenContact implements TaskForm<ScreenContact.Answers> {

    private static final String NEW_CHILD = "new";
    private static final String PROCESS = "entry-to-care";

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
    }

    private final CareRecord record;
    private final Cases cases;
    private final ContactSummary summary;

    ScreenContact(CareRecord record, Cases cases, ContactSummary summary) {
        this.record = record;
        this.cases = cases;
        this.summary = summary;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("contactSummary", summary.of(Long.parseLong(task.text("contactId"))));
        screen.put("history", summary.history(task.childRef()));
        List<Screen.Option> options = new ArrayList<>();
        options.add(new Screen.Option(NEW_CHILD, "A child not known before"));
        for (LikelyMatch match : record.likelyMatches(task.childRef())) {
            options.add(new Screen.Option(match.reference(), match.restricted()
                    ? match.reference() + " · restricted record: ask a manager"
                    : match.reference() + " · " + match.name() + " · " + String.join(", ", match.reasons())));
        }
        screen.options("likelyMatches", options);
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        Refused.on(a.voice().problem());
        Refused.on(problem(a));
        LocalDate today = LocalDate.ofInstant(task.at(), ZoneId.of("Europe/London"));
        String ref = task.childRef();
        record.add(ref, a.voice().heard(today, task.taskKey()), task.user());
        consent(ref, today, "talk-to-parents", a.consentToTalk(), a.whyWithoutConsent(), task.user());
        consent(ref, today, "share-information", a.consentToShare(), a.whyWithoutConsent(), task.user());
        consent(ref, today, "early-help", a.consentToEarlyHelp(), null, task.user());

        Facts facts = Facts.of("dangerNow", YesNo.isYes(a.dangerNow()))
                .and("significantHarm", a.significantHarm()).and("need", a.need())
                .and("adviceOnly", YesNo.isYes(a.adviceOnly())).and("joinedOpenCase", false);
        if (NEW_CHILD.equals(a.knownAs())) {
            return facts;
        }
        String known = record.knownAs(a.knownAs());
        record.match(ref, known, a.whyMatch(), task.user());
        if (cases.open(PROCESS, known).isPresent()) {
            return facts.and("joinedOpenCase", true).and("response", "joined");
        }
        cases.changeReference(task, PROCESS, known);
        return facts;
    }

    private Optional<String> problem(Answers a) {
        boolean matched = !NEW_CHILD.equals(a.knownAs());
        if (matched && a.whyMatch() == null) {
            return Optional.of("Say how you know it is the same child.");
        }
        if (a.whyWithoutConsent() == null && (a.consentToTalk().isWithout() || a.consentToShare().isWithout())) {
            return Optional.of("Say why we go on without consent.");
        }
        return Optional.empty();
    }

    private void consent(String ref, LocalDate on, String purpose, Asked answer, String why, String by) {
        Stance stance = answer.stance();
        if (stance != null) {
            record.add(ref, new Fact.Consent(on, purpose, null, null, null, stance, null, null, null, null, null, null,
                    null, null, null, null, answer.isWithout() ? why : null), by);
        }
    }
}
