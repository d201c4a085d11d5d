package uk.corporateparenting.entrytocare.screening;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.entrytocare.Response;
import uk.corporateparenting.entrytocare.Verdict;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Contact;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** A manager who did not screen the contact decides what happens. */
@Component
class AuthoriseResponse implements TaskForm<AuthoriseResponse.Answers> {

    record Answers(
            @NotNull(message = "Say what you decide.") Verdict verdict,
            @Pattern(regexp = Response.SCREENING_CODES, message = "Choose what should happen instead.") String response,
            @NotNull(message = "Say why.") String reason,
            String childSays, String childSaysHow, String whyNoChildView) {
    }

    private final CareRecord record;
    private final Decisions decisions;

    AuthoriseResponse(CareRecord record, Decisions decisions) {
        this.record = record;
        this.decisions = decisions;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("proposedWords", Response.words(task.text("response")));
        decisions.showProposer(task, "confirmThreshold", screen);
        screen.put("whyManager", task.flag("dangerNow") ? "**Danger was named.**" : "");
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        ChildVoice voice = new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView());
        Refused.on(a.verdict() == Verdict.CHANGE && a.response() == null
                ? Optional.of("Choose what should happen instead.") : Optional.empty());
        Refused.on(voice.problem());
        String proposed = task.text("response");
        String response = a.verdict() == Verdict.CHANGE ? a.response() : proposed;
        boolean returned = a.verdict() == Verdict.RETURN;
        record.add(task.childRef(), voice.heard(LondonTime.day(task.at()), task.taskKey()), task.user());
        record.add(task.childRef(), new Fact.Decision(task.at(), task.taskKey(), returned ? "sent-back" : response,
                a.reason(), null, proposed, decisions.lastBy(task, "confirmThreshold"), task.user(),
                !response.equals(proposed)), task.user());
        boolean referral = task.flag("referral") || Response.of(response).orElseThrow().isReferral();
        if (referral && !returned) {
            refer(task);
        }
        return Facts.of("responseAuthorised", !returned).and("response", response).and("referral", referral);
    }

    /** The referral is dated by the contact: the assessment runs from when the need was made known, not from today. */
    private void refer(CaseTask task) {
        long contactId = Long.parseLong(task.text("contactId"));
        Contact contact = record.contact(contactId).orElseThrow().contact();
        record.add(task.childRef(), new Fact.Referral(contact.receivedAt(), contactId, contact.source(),
                contact.presentingNeed(), contact.reason()), task.user());
    }
}
