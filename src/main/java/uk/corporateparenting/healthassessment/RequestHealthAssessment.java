package uk.corporateparenting.healthassessment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.CareStories;
import uk.corporateparenting.incare.CareStory;
import uk.corporateparenting.incare.CareTime;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.record.Stance;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/**
 * Consent and paperwork for a health assessment. A young person able to decide is asked first; their refusal is
 * respected and the assessment is not late (Care Planning, Placement and Case Review (England) Regulations 2010,
 * regulation 7(4)).
 */
@Component
class RequestHealthAssessment implements TaskForm<RequestHealthAssessment.Answers> {

    private static final int PRESUMED_ABLE = 16;

    record Answers(
            @NotNull(message = "Say whether the young person can decide.") YesNo childCompetent,
            @Pattern(regexp = "agrees|refuses", message = "Say what the young person says.") String ownConsent,
            String adultConsentBy,
            @Pattern(regexp = "parent|other|council|court", message = "Say in what place they gave consent.")
            String adultConsentAs,
            @NotNull(message = "Say on which day consent was given or refused.") LocalDate consentOn,
            @NotNull(message = "Say whether the child is exploited or goes missing.") YesNo exploitationOrMissing,
            @NotNull(message = "Say whether the child is alone in the country.") YesNo unaccompanied,
            @NotNull(message = "Say whether the child has complex health needs.") YesNo complexNeeds,
            @NotNull(message = "Say whether it is hard for the child to take up health care.") YesNo poorEngagement,
            String notes,
            LocalDate sentOn,
            String childSays, String childSaysHow, String whyNoChildView) {

        boolean isRefused() {
            return YesNo.isYes(childCompetent) && "refuses".equals(ownConsent);
        }

        Optional<String> problem() {
            if (YesNo.isYes(childCompetent) && ownConsent == null) {
                return Optional.of("Say what the young person says: their own consent comes first.");
            }
            if (childCompetent == YesNo.NO && (adultConsentBy == null || adultConsentAs == null)) {
                return Optional.of("Say who gave consent for the child, and as what.");
            }
            return !isRefused() && sentOn == null ? Optional.of("Say when the paperwork was sent.") : Optional.empty();
        }
    }

    private final CareRecord record;
    private final CareStories stories;
    private final HealthRequests requests;
    private final HealthRisks risks;

    RequestHealthAssessment(CareRecord record, CareStories stories, HealthRequests requests, HealthRisks risks) {
        this.record = record;
        this.stories = stories;
        this.requests = requests;
        this.risks = risks;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        String ref = task.childRef();
        CareStory story = stories.of(ref);
        screen.put("healthWords", (HealthPolicy.INITIAL.equals(HealthPolicy.kind(story))
                        ? "**First health assessment**, by a doctor." : "**Health review**, by a nurse.")
                        + "\n\nLast one: " + HealthPolicy.last(story).map(h -> CareTime.words(h.doneOn())
                                + ("refused".equals(h.outcome()) ? ", refused" : ""))
                                .orElse("none in this time in care"))
                .put("trustSays", requests.open(ref).map(Recorded::fact)
                        .filter(r -> "returned".equals(r.trustState())).map(r -> Markdown.plain(r.note())).orElse(""));
        story.bornOn().filter(born -> !LondonTime.day(task.at()).isBefore(CareTime.birthday(born, PRESUMED_ABLE)))
                .ifPresent(born -> screen.put("childCompetent", "yes"));
        show(screen, ref, "exploitationOrMissing", HealthRisks.EXPLOITATION_OR_MISSING);
        show(screen, ref, "unaccompanied", HealthRisks.UNACCOMPANIED);
        show(screen, ref, "complexNeeds", HealthRisks.COMPLEX_NEEDS);
        show(screen, ref, "poorEngagement", HealthRisks.POOR_ENGAGEMENT);
    }

    /** What is known is answered; what is not stays a question. */
    private void show(Screen screen, String ref, String key, String risk) {
        if (risks.isKnown(ref, risk)) {
            screen.put(key, "yes");
        }
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        String ref = task.childRef();
        CareStory story = stories.of(ref);
        LocalDate today = LondonTime.day(task.at());
        ChildVoice voice = new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView());
        Refused.on(a.problem());
        Refused.on(a.isRefused() ? CareTime.happenedInCare("The refusal", a.consentOn(), story, today)
                : CareTime.happened("The consent", a.consentOn(), story, today));
        Refused.on(CareTime.happenedInCare("The request", a.sentOn(), story, today));
        Refused.on(voice.problem());

        record.add(ref, voice.heard(today, task.taskKey()), task.user());
        record.add(ref, consent(a), task.user());
        risks.say(ref, HealthRisks.EXPLOITATION_OR_MISSING, YesNo.isYes(a.exploitationOrMissing()), today, task.user());
        risks.say(ref, HealthRisks.UNACCOMPANIED, YesNo.isYes(a.unaccompanied()), today, task.user());
        risks.say(ref, HealthRisks.COMPLEX_NEEDS, YesNo.isYes(a.complexNeeds()), today, task.user());
        risks.say(ref, HealthRisks.POOR_ENGAGEMENT, YesNo.isYes(a.poorEngagement()), today, task.user());
        String kind = HealthPolicy.kind(story);
        if (a.isRefused()) {
            requests.answered(ref, HealthRequests.CLOSED, "refused", today, null, task.user());
            record.add(ref, new Fact.HealthAssessment(a.consentOn(), kind, null, null, "refused", null, null, null,
                    null, null), task.user());
        } else {
            requests.send(ref, a.sentOn(), kind, a.notes(), task.user());
        }
        return Facts.of("healthRefused", a.isRefused()).and("healthKind", kind)
                .and("assessorRole", HealthPolicy.INITIAL.equals(kind) ? "health-doctor" : "health-nurse")
                .and("exploitationOrMissing", YesNo.isYes(a.exploitationOrMissing()))
                .and("unaccompanied", YesNo.isYes(a.unaccompanied()))
                .and("complexNeeds", YesNo.isYes(a.complexNeeds()))
                .and("poorEngagement", YesNo.isYes(a.poorEngagement()));
    }

    private static Fact.Consent consent(Answers a) {
        boolean own = YesNo.isYes(a.childCompetent());
        return new Fact.Consent(a.consentOn(), "health-assessment", own ? "The young person" : a.adultConsentBy(),
                own ? "self" : a.adultConsentAs(), own ? null : "parent".equals(a.adultConsentAs())
                        || "other".equals(a.adultConsentAs()), a.isRefused() ? Stance.OBJECTS : Stance.AGREES, null,
                null, own ? true : null, null, null, null, null, null, null, null, null);
    }
}
