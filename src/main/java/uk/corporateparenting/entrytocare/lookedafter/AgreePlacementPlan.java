package uk.corporateparenting.entrytocare.lookedafter;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.entrytocare.lookedafter.HealthConsentPolicy.AdultConsent;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Child;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.record.Stance;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/**
 * Who may decide what day to day, what consent to health care there is, and what the carer signed (Care Planning,
 * Placement and Case Review (England) Regulations 2010, regulation 9 and Schedule 2).
 */
@Component
class AgreePlacementPlan implements TaskForm<AgreePlacementPlan.Answers> {

    private static final String WHO = "child|carer|social-worker|parent|parent-and-council|manager";
    private static final String MISSING = "Say for each matter who may decide.";
    private static final String HEALTH = "health-care";

    record Answers(
            @NotNull(message = MISSING) @Pattern(regexp = WHO, message = MISSING) String haircut,
            @NotNull(message = MISSING) @Pattern(regexp = WHO, message = MISSING) String sleepover,
            @NotNull(message = MISSING) @Pattern(regexp = WHO, message = MISSING) String dayTrip,
            @NotNull(message = MISSING) @Pattern(regexp = WHO, message = MISSING) String holiday,
            @NotNull(message = MISSING) @Pattern(regexp = WHO, message = MISSING) String photos,
            @NotNull(message = MISSING) @Pattern(regexp = WHO, message = MISSING) String schoolDecisions,
            @NotNull(message = MISSING) @Pattern(regexp = WHO, message = MISSING) String faithPractice,
            @NotNull(message = MISSING) @Pattern(regexp = WHO, message = MISSING) String medicalRoutine,
            @NotNull(message = MISSING) @Pattern(regexp = WHO, message = MISSING) String medicalPlanned,
            String decisionNotes,
            @NotNull(message = "Say whether the young person can decide about their own health care.")
            YesNo childCompetent,
            @Pattern(regexp = "agrees|objects", message = "Say what the young person says.") String ownHealthConsent,
            String adultHealthConsentBy,
            @Pattern(regexp = "parent|other|council|court", message = "Say as what they consented.")
            String adultHealthConsentAs,
            LocalDate adultHealthConsentOn,
            @NotNull(message = "Say what matters in the child's day.") String routine,
            @NotNull(message = "Say how family time works.") String familyTime,
            @NotNull(message = "Say how health and school are looked after.") String healthAndSchool,
            @NotNull(message = "Say what help the carer gets.") String supportToCarer,
            @NotNull(message = "Say how long the stay is meant to last.") String endOfStay,
            @NotNull(message = "Say what the plan says, in words for the child.") String wordsToChild,
            @NotNull(message = "Say who signed for the carer or home.") String carerSigned,
            @NotNull(message = "Say when they signed.") LocalDate carerSignedOn,
            String childSays, String childSaysHow, String whyNoChildView) {

        AdultConsent adult() {
            return new AdultConsent(adultHealthConsentBy, adultHealthConsentAs, adultHealthConsentOn);
        }

        String delegated() {
            return String.join("; ", "haircut: " + haircut, "nights with friends: " + sleepover, "day trips: " + dayTrip,
                    "holidays: " + holiday, "photographs: " + photos, "school: " + schoolDecisions,
                    "faith: " + faithPractice, "routine medical care: " + medicalRoutine,
                    "planned treatment: " + medicalPlanned) + (decisionNotes == null ? "" : "; " + decisionNotes);
        }
    }

    private final CareRecord record;
    private final PlacementWords placement;

    AgreePlacementPlan(CareRecord record, PlacementWords placement) {
        this.record = record;
        this.placement = placement;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        placement.show(task, screen);
        placement.child(task).map(Child::placement).ifPresent(p -> screen.put("carerSigned", p.carerName()));
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        LocalDate today = LondonTime.day(task.at());
        boolean competent = YesNo.isYes(a.childCompetent());
        ChildVoice voice = new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView());
        Refused.on(HealthConsentPolicy.problem(competent, a.ownHealthConsent() != null, a.adult(),
                isUnderCareOrder(task), today));
        if (a.carerSignedOn().isAfter(today)) {
            throw new Refused("The carer cannot have signed in the future.");
        }
        Refused.on(voice.problem());
        String ref = task.childRef();
        record.add(ref, voice.heard(today, task.taskKey()), task.user());
        if (competent) {
            record.add(ref, consent(today, null, SectionAgreement.SELF, null,
                    "agrees".equals(a.ownHealthConsent()) ? Stance.AGREES : Stance.OBJECTS), task.user());
        }
        if (a.adult().isGiven()) {
            record.add(ref, consent(a.adultHealthConsentOn(), a.adultHealthConsentBy(), a.adultHealthConsentAs(),
                    "parent".equals(a.adultHealthConsentAs()) || "other".equals(a.adultHealthConsentAs()) ? true : null,
                    Stance.AGREES), task.user());
        }
        record.add(ref, new Fact.Decision(task.at(), task.taskKey(), "placement-plan-agreed", a.delegated(),
                a.endOfStay(), null, null, task.user(), false), task.user());
        record.add(ref, new Fact.DocumentGiven(a.carerSignedOn(), "placement-plan", "signed", a.carerSigned(),
                task.user(), null), task.user());
        return Facts.none();
    }

    private boolean isUnderCareOrder(CaseTask task) {
        return placement.child(task).map(Child::legalStatus)
                .map(status -> status.code() == LegalStatusCode.C1 || status.code() == LegalStatusCode.C2
                        || status.code() == LegalStatusCode.E1).orElse(false);
    }

    private static Fact.Consent consent(LocalDate on, String name, String relation, Boolean responsibility,
            Stance stance) {
        return new Fact.Consent(on, HEALTH, name, relation, responsibility, stance, null, null, null, null, null, null,
                on, null, null, null, null);
    }
}
