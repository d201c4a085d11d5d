package uk.corporateparenting.entrytocare.screening;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.entrytocare.Response;
import uk.corporateparenting.entrytocare.assessment.AssessmentOutcome;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;

/** Those who may hear the outcome hear it, and nobody hears what could put somebody at risk. */
@Component
class TellOutcome implements TaskForm<TellOutcome.Answers> {

    record Answers(
            @NotNull(message = "Say whether the referrer has been told.") @Pattern(regexp = "outcome|received|not-told",
                    message = "Choose what the referrer was told.") String referrerTold,
            @NotNull(message = "Say whether the parents have been told.") @Pattern(regexp = "told|unsafe|not-found",
                    message = "Choose whether the parents were told.") String familyTold,
            @NotNull(message = "Say whether the child has been told.") @Pattern(regexp = "told|too-young|unsafe",
                    message = "Choose whether the child was told.") String childTold,
            String whyNotTold, String signpostedTo,
            String childSays, String childSaysHow, String whyNoChildView) {

        boolean somebodyNotTold() {
            return "not-told".equals(referrerTold) || !"told".equals(familyTold) || "unsafe".equals(childTold);
        }
    }

    private final CareRecord record;

    TellOutcome(CareRecord record) {
        this.record = record;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        screen.put("outcomeWords", outcomeWords(task));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        ChildVoice voice = new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView());
        Refused.on(a.somebodyNotTold() && a.whyNotTold() == null
                ? Optional.of("Say why somebody was not told.") : Optional.empty());
        Refused.on("outcome".equals(a.referrerTold()) && !isProfessional(task)
                ? Optional.of("A member of the public hears only that the contact was received.") : Optional.empty());
        Refused.on(voice.problem());
        LocalDate today = LondonTime.day(task.at());
        record.add(task.childRef(), voice.heard(today, task.taskKey()), task.user());
        tell(task, today, "outcome-to-referrer", "not-told".equals(a.referrerTold()) ? null : "referrer", a.whyNotTold());
        tell(task, today, "outcome-to-parents", "told".equals(a.familyTold()) ? "parents" : null, a.whyNotTold());
        tell(task, today, "outcome-to-child", "told".equals(a.childTold()) ? "child" : null,
                "too-young".equals(a.childTold()) ? "Too young" : a.whyNotTold());
        return Facts.none();
    }

    private void tell(CaseTask task, LocalDate on, String document, String to, String why) {
        record.add(task.childRef(), new Fact.DocumentGiven(on, document, "spoken or written", to,
                to == null ? null : task.user(), to == null ? why : null), task.user());
    }

    private boolean isProfessional(CaseTask task) {
        return record.contact(Long.parseLong(task.text("contactId"))).map(kept -> kept.contact().source())
                .map(source -> !source.code().startsWith("1") && !"9".equals(source.code())).orElse(true);
    }

    private static String outcomeWords(CaseTask task) {
        if ("support".equals(task.text("gatewayOutcome"))) {
            return "Support at home";
        }
        if (task.text("assessmentOutcome") != null) {
            return AssessmentOutcome.words(task.text("assessmentOutcome"));
        }
        return Response.words(task.text("response"));
    }
}
