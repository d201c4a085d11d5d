package uk.corporateparenting.entrytocare;

import static uk.corporateparenting.entrytocare.FrontDoor.answers;
import static uk.corporateparenting.entrytocare.FrontDoor.heard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.corporateparenting.Council;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.engine.TestClock;

/**
 * What the council does about a child on an ordinary day: good answers to every form, given by the person whose work it
 * is. A test says only what is special about its case.
 */
@Component
public class Everyday {

    private final Council council;
    private final TestClock clock;

    Everyday(Council council, TestClock clock) {
        this.council = council;
        this.clock = clock;
    }

    private LocalDate today() {
        return LondonTime.day(clock.now());
    }

    private String now() {
        return LondonTime.local(clock.now()).withSecond(0).withNano(0).toString();
    }

    /** Good answers for the task, with the given ones in place of the usual. */
    public Map<String, Object> answersTo(String task, Object... special) {
        String today = today().toString();
        Map<String, Object> usual = switch (task) {
            case "screenContact" -> heard("knownAs", "new", "dangerNow", "no", "significantHarm", "possible", "need",
                    "complex", "adviceOnly", "no", "consentToTalk", "given", "consentToShare", "given",
                    "consentToEarlyHelp", "not-asked", "analysis", "Worried about home.");
            case "confirmThreshold" -> heard("response", "assessment", "reason", "A social worker is needed.",
                    "referral", "yes");
            case "authoriseResponse", "authoriseAssessment" -> heard("verdict", "agree", "reason", "Right for the child.");
            case "tellOutcome" -> heard("referrerTold", "outcome", "familyTold", "told", "childTold", "told");
            case "acceptWayIn" -> heard("knownAs", "new", "acceptedOn", today, "reason", "It is ours to do.");
            case "assessChildAndFamily" -> heard("kind", "child-and-family", "startedOn", today, "seen", "yes",
                    "seenOn", today, "seenAlone", "yes", "development", "Bright.", "parenting", "Stretched.",
                    "surroundings", "Few friends near.", "alternatives", "Early help was tried.", "outcome",
                    "care-needed", "analysis", "It is not safe at home.");
            case "reviewAssessmentProgress" -> answers("onCourse", "yes", "progress", "Two visits made.");
            case "holdStrategyDiscussion" -> heard("heldAt", now(), "socialWorker", "F. Siddiqui", "police", "PC Hall",
                    "health", "Dr Moss", "whatIsKnown", "A bruise.", "safetyNow", "With her aunt.", "strategyOutcome",
                    "assessment", "whoSpeaksToChild", "F. Siddiqui", "whoSpeaksToParents", "F. Siddiqui", "reason",
                    "Not enough yet.");
            case "completeSection47Enquiry" -> heard("childSeen", "yes", "seenOn", today, "seenAlone", "yes", "spokenTo",
                    "Mother, school.", "findings", "Two bruises.", "safetyNow", "With her aunt.", "proposedOutcome",
                    "conference", "reason", "Harm is likely to go on.");
            case "authoriseSection47" -> heard("decision", "agree", "reason", "The findings are clear.");
            case "holdProtectionConference" -> heard("heldOn", today, "whoTookPart", "All agencies.", "familyTookPart",
                    "Mother.", "quorate", "yes", "whatWasHeard", "Reports.", "planNeeded", "yes", "category", "neglect",
                    "leadWorker", "F. Siddiqui", "coreGroup", "School, health.", "planOutline", "Visits.",
                    "firstReviewOn", today().plusMonths(3).toString(), "reason", "Continuing risk.");
            case "holdCoreGroup" -> heard("heldOn", today, "whoTookPart", "School, health.", "familyTookPart", "Mother.",
                    "actions", "Weekly visits.", "contingency", "Legal advice.", "nextOn",
                    today().plusWeeks(4).toString());
            case "chooseProtection" -> heard("danger", "Hit last night.", "safeNow", "At school.", "power",
                    "section-20", "reason", "No other safe adult.", "outOfHours", "no");
            case "approveApplication" -> heard("legalAdviser", "M. Bellamy", "legalAdvice", "The grounds are met.",
                    "approved", "yes", "reason", "Danger tonight.");
            case "recordCourtDecision" -> heard("court", "Family Court", "decidedAt", now(), "orderMade", "yes",
                    "endsAt", LondonTime.local(clock.now()).plusDays(7).withSecond(0).withNano(0)
                            .toString(), "reason", "Significant harm is likely.");
            case "recordSection20" -> heard("holders", "all-named", "pr1Name", "The mother", "pr1Relation", "mother",
                    "pr1Stance", "agrees", "pr1LivesWithOrder", "no", "pr1Capacity", "yes", "pr1Interpreter", "not-needed", "pr1LegalAdvice", "yes",
                    "pr1Explained", "yes", "pr1SignedOn", today, "youngPersonAgrees", "under-16", "plannedEndOn",
                    today().plusMonths(2).toString(), "reviewOn", today().plusWeeks(3).toString(), "limits", "None.");
            case "ratifyEntry" -> heard("heldOn", today, "members", "P. Nair", "ratified", "yes", "reason", "Right.");
            case "decideBeforePowerEnds" -> heard("powerOutcome", "interim-order", "returnPlanned", "yes",
                    "reason", "Still unsafe.", "court",
                    "Family Court", "orderMadeAt", now());
            case "holdLegalPlanningMeeting" -> heard("heldOn", today, "whoTookPart", "H. Ashworth, M. Bellamy",
                    "legalAdviser", "M. Bellamy", "thresholdMet", "yes", "whyThreshold", "Harm.", "necessity",
                    "Nothing less works.", "urgency", "weeks", "legalView", "Met.", "proposedRoute", "section-20",
                    "reason", "The mother agrees.");
            case "offerFamilyGroupMeeting" -> heard("offer", "accepted", "offeredOn", today, "meetingOn",
                    today().plusDays(3).toString(), "viabilityBegun", "yes", "kin", "An aunt.");
            case "recommendAtCarePanel" -> heard("heldOn", today, "members", "P. Nair and two others", "quorate", "yes",
                    "conflict", "no", "recommendedRoute", "section-20", "reason", "Agreed with the mother.");
            case "decideRoute" -> heard("gatewayRoute", "section-20", "reason", "The panel is right.");
            case "sendLetterBeforeProceedings" -> answers("letterSentOn", today, "sentTo", "Both parents", "sentHow",
                    "by-hand", "whatItAsks", "Stop drinking.", "legalAidExplained", "yes");
            case "meetParents" -> heard("heldOn", today, "whoCame", "Both parents", "parentsCame", "yes",
                    "solicitorCame", "yes", "agreedWork", "A programme.", "otherwise", "Court.");
            case "reviewPreProceedings" -> heard("progress", "Good.", "reviewOutcome", "step-down", "reason", "Safe now.");
            case "issueApplication" -> heard("applicationIssuedOn", today, "court", "Family Court", "orderSought",
                    "care-order", "reason", "Nothing else is safe.");
            case "recordCourtOrder" -> heard("court", "Family Court", "madeAt", now(), "courtOrder",
                    "interim-care-order", "reason", "Threshold met.");
            case "authoriseEntry" -> heard("authorised", "yes", "reason", "Nothing less keeps her safe.",
                    "alternatives", "Early help, kin.", "neededOn", today, "legalBasis", "V2", "categoryOfNeed", "N1");
            case "searchForHome" -> heard("parentsConsidered", "Not safe.", "connectedConsidered", "Aunt has no room.",
                    "nearHome", "Yes.", "siblingsTogether", "Yes.", "sameSchool", "Yes.", "disabilityNeeds", "None.",
                    "faithAndCulture", "Shared.", "earlyPermanence", "Considered.", "placeKind", "foster", "homeName",
                    "The Bakers", "homeAddress", "1 Test Street", "homePostcode", "LE4 7PL", "provider", "PR1", "urn",
                    "SC123456", "area", "in", "distanceMiles", 4, "strengths", "Kind.", "gaps", "None.", "support",
                    "Weekly.");
            case "checkSuitability" -> heard("visitedOn", today, "seenEveryone", "yes", "relationship", "Aunt.",
                    "careAndSafety", "Good.", "healthAndHistory", "Good.", "homeSafety", "Good.", "policeChecks",
                    "clear", "willingness", "Willing.", "suitable", "yes", "reason", "She knows her aunt.");
            case "approvePlacement" -> heard("approved", "yes", "reason", "Right home.", "reviewingOfficerConsulted",
                    "yes");
            case "reportBreach" -> heard("whyNoLawfulHome", "All full.", "overseenBy", "Grace Mensah",
                    "dailyOversight", "Daily visit.", "regulatorTold", "yes", "planToEnd", "Two offers.", "endsBy",
                    today().plusDays(3).toString());
            case "confirmMove" -> heard("movedInAt", now(), "place", "U6", "provider", "PR1", "inEngland", "yes", "urn",
                    "SC123456", "broughtBy", "F. Siddiqui");
            case "recordEarlyReturn" -> heard("leftAt", now(), "leftTo", "The mother", "leftToIs", "parent", "planned",
                    "yes", "reason", "The danger is over.", "support", "Visits.");
            case "appointReviewingOfficer" -> heard("reviewingOfficer", "uma", "reason", "Knows the family.",
                    "childToldOn", today);
            case "notifyPlacement" -> answers("givenOn", today, "format", "letter", "childTold", "given",
                    "parentsTold", "given", "carersTold", "given", "gpTold", "given", "healthTold", "given",
                    "schoolTold", "given", "areaAuthorityTold", "given", "guardianTold", "none",
                    "reviewingOfficerTold", "given", "virtualSchoolTold", "given", "nurseTold", "given", "childWords",
                    "You are staying with the Bakers.", "addressLeftOut", "yes");
            case "agreePlacementPlan" -> heard("haircut", "carer", "sleepover", "carer", "dayTrip", "carer", "holiday",
                    "social-worker", "photos", "carer", "schoolDecisions", "parent-and-council", "faithPractice",
                    "parent", "medicalRoutine", "carer", "medicalPlanned", "parent", "childCompetent", "no",
                    "adultHealthConsentBy", "The mother", "adultHealthConsentAs", "parent", "adultHealthConsentOn",
                    today, "routine", "School, tea, bath.", "familyTime", "Sundays.", "healthAndSchool", "Same school.",
                    "supportToCarer", "Weekly.", "endOfStay", "By plan.", "wordsToChild", "You are safe here.",
                    "carerSigned", "The Bakers", "carerSignedOn", today);
            case "writeCarePlan" -> heard("permanenceAim", "return-home", "permanencePlan", "Home by spring.",
                    "returnHomeBy", today().plusMonths(4).toString(), "contingency", "Aunt.", "healthPlan", "Dentist.",
                    "educationPlan", "Same school.", "emotionalPlan", "Play.", "identityPlan", "Photos.",
                    "familyTimePlan", "Sundays.", "presentationPlan", "Fine.", "selfCarePlan", "Fine.",
                    "placementReason", "Near home.", "parentsViews", "Agree.", "wordsToChild", "This is our plan.",
                    "givenToChildOn", today);
            case "givePromise" -> heard("givenOn", today, "format", "booklet", "givenBy", "Tom Fairley", "wordsUsed",
                    "We promise to listen.", "howTaken", "She smiled.", "advocateOffer", "accepted", "advocacyTopic",
                    "Family time.");
            case "answerEscalation" -> answers("action", "Done today.", "owner", "Carol Hughes", "doneBy", today,
                    "reason", "Two people ill.");
            default -> throw new IllegalArgumentException("No everyday answers for " + task);
        };
        for (int i = 0; i < special.length; i += 2) {
            if (special[i + 1] == null) {
                usual.remove((String) special[i]);
            } else {
                usual.put((String) special[i], special[i + 1]);
            }
        }
        return usual;
    }

    /** The task is completed by the first person whose work it is and who did not do what is decided in it. */
    public void does(String childRef, String task, Object... special) {
        council.complete(worker(childRef, task), childRef, task, answersTo(task, special));
    }

    private String worker(String childRef, String task) {
        if (Set.of("authoriseResponse", "authoriseAssessment", "authoriseSection47", "authoriseEntry").contains(task)) {
            return council.mayDo(council.task(childRef, task)).get(1);
        }
        return council.mayDo(council.task(childRef, task)).get(0);
    }

    /** Several tasks one after the other, each with its usual answers. */
    public void doAll(String childRef, String... tasks) {
        for (String task : tasks) {
            does(childRef, task);
        }
    }

    /** Time passes to that moment; what is due then happens. */
    public void until(String childRef, Instant when) {
        clock.to(when);
        council.fireDue(childRef, when);
    }
}
