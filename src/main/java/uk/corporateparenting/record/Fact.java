package uk.corporateparenting.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A dated fact about one child. It is written once; a correction is a new fact that supersedes it.
 *
 * <p>The first component says when it happened ({@code ...At} an instant, {@code ...On} a day) and is always known.
 * Each kind has its own table of the same name, a column a component. Nothing else has to be said about a new kind:
 * writing, reading and the timeline follow from the record.
 */
public sealed interface Fact {

    /** Who the child is, as known from a moment on. A move of home is a new fact, not a correction. */
    record ChildIdentity(Instant knownAt, String givenName, String familyName, LocalDate dateOfBirth,
            Integer estimatedAge, LocalDate expectedBirthOn, Sex sex, Ethnicity ethnicity, String nhsNumber, String upn,
            String address, String postcode, boolean restricted) implements Fact {

        public ChildIdentity {
            nhsNumber = NhsNumber.normalise(nhsNumber);
            upn = Upn.normalise(upn);
            postcode = Postcode.normalise(postcode);
            RecordProblem.unless(nhsNumber == null || NhsNumber.isValid(nhsNumber),
                    "The NHS number fails its check digit.");
            RecordProblem.unless(upn == null || Upn.hasShape(upn), "The UPN is not in the form of a UPN.");
            RecordProblem.unless(postcode == null || Postcode.isValid(postcode),
                    "The postcode is not in the form of a postcode.");
        }

        /** The same, as known from another moment on. */
        public ChildIdentity as(Instant known) {
            return new ChildIdentity(known, givenName, familyName, dateOfBirth, estimatedAge, expectedBirthOn, sex,
                    ethnicity, nhsNumber, upn, address, postcode, restricted);
        }
    }

    /** How to be with the child: what they like to be called, language, communication need, allergies, school. */
    record ChildProfile(Instant knownAt, String preferredName, String pronouns, String language,
            String communicationNeed, String allergies, String school) implements Fact {
    }

    /** This reference is an alias of a known child's; without a known reference it is no longer. */
    record ChildMatch(Instant decidedAt, String knownRef, String reason) implements Fact {
    }

    /** The child belongs to a sibling group, or, as a correction, does not. */
    record SiblingMember(Instant knownAt, long groupId, boolean member, String note) implements Fact {
    }

    /** A person in the child's life. Empty means not known yet; only "no" hides the address from them. */
    record Relationship(LocalDate knownOn, String personName, String relation, Boolean parentalResponsibility,
            Boolean mayKnowAddress, String contactDetails, String note) implements Fact {
    }

    /** A risk everybody who opens the record must see first. Ended by superseding it with its last day. */
    record RiskAlert(LocalDate raisedOn, String kind, String alert, LocalDate endedOn) implements Fact {
    }

    /** A contact became a referral; only a referral counts towards re-referral within twelve months. */
    record Referral(Instant referredAt, Long contactId, SourceOfReferral source, NeedCode need, String reason)
            implements Fact {
    }

    /** An assessment, enquiry or visit in which the child was or was not seen. Completed by superseding it. */
    record Assessment(LocalDate startedOn, String kind, LocalDate completedOn, LocalDate seenOn, Boolean seenAlone,
            String whyNotSeen, String outcome, String summary) implements Fact {
    }

    /** Where one person stands on one purpose; section 20 needs everyone with parental responsibility (s20(7)-(11)). */
    record Consent(LocalDate statedOn, String purpose, String personName, String relation,
            Boolean parentalResponsibility, Stance stance, Boolean canAccommodate, Boolean livesWithOrder,
            Boolean capacity, String interpreter, Boolean legalAdviceOffered, String explained, LocalDate signedOn,
            String limits, LocalDate endsOn, LocalDate reviewOn, String whyWithout) implements Fact {
    }

    /** A legal status with its expected end; ended by superseding it with {@code endedAt}. */
    record LegalStatus(Instant startsAt, LegalStatusCode code, Instant endsAt, Instant endedAt, String court,
            String orderReference) implements Fact {
    }

    /** A time in care, first day to last. Impossible without day, basis, need, who authorised it and why. */
    record CareEpisode(LocalDate startedOn, LegalStatusCode basis, NeedCode categoryOfNeed, String authorisedBy,
            String why, LocalDate endedOn, EndReasonCode endReason) implements Fact {

        public CareEpisode {
            RecordProblem.unless(startedOn != null && basis != null && categoryOfNeed != null
                    && RecordProblem.said(authorisedBy) && RecordProblem.said(why),
                    "Say from which day, on what legal basis, for which need, who authorised it and why.");
            RecordProblem.unless((endedOn == null) == (endReason == null), "Say both when and why care ended.");
        }

        /** The same time in care, ended. */
        public CareEpisode ended(LocalDate on, EndReasonCode reason) {
            return new CareEpisode(startedOn, basis, categoryOfNeed, authorisedBy, why, on, reason);
        }
    }

    /** Where the child lives while looked after. {@code breach}: a place that no law allows, recorded and told. */
    record Placement(Instant startsAt, PlaceCode place, ProviderCode provider, String carerName, String address,
            String postcode, String urn, BigDecimal distanceMiles, Area area, String approval, boolean breach,
            LocalDate temporaryApprovalEndsOn, Instant endedAt, PlaceChangeReason changeReason) implements Fact {

        public Placement {
            postcode = Postcode.normalise(postcode);
        }

        /** The same, over. */
        public Placement ended(Instant at, PlaceChangeReason why) {
            return new Placement(startsAt, place, provider, carerName, address, postcode, urn, distanceMiles, area,
                    approval, breach, temporaryApprovalEndsOn, at, why);
        }

        /** The same home with the same carers, from then on as that kind of placement. */
        public Placement from(Instant at, PlaceCode kind) {
            return new Placement(at, kind, provider, carerName, address, postcode, urn, distanceMiles, area, approval,
                    breach, temporaryApprovalEndsOn, endedAt, changeReason);
        }
    }

    /** A home that was offered or asked for, accepted or not and why. */
    record PlacementOffer(LocalDate offeredOn, String placeKind, String home, Boolean accepted, String reason,
            String strengths, String gaps, String support) implements Fact {
    }

    /** Who decided what, when, why and on what facts, and what had been proposed by whom. */
    record Decision(Instant decidedAt, String kind, String outcome, String reason, String onWhatFacts,
            String proposedOutcome, String proposedBy, String decidedBy, boolean overridesProposal) implements Fact {
    }

    /** What the child said about something and how, or why their view is missing. */
    record ChildView(LocalDate heardOn, String about, String said, String how, String missingReason) implements Fact {

        public ChildView {
            RecordProblem.unless(RecordProblem.said(said) || RecordProblem.said(missingReason),
                    "Write what the child said, or why their view is missing.");
        }
    }

    /** A document given to somebody, or withheld and why. */
    record DocumentGiven(LocalDate givenOn, String document, String format, String givenTo, String givenBy,
            String withheldReason) implements Fact {

        public DocumentGiven {
            RecordProblem.unless(RecordProblem.said(givenTo) || RecordProblem.said(withheldReason),
                    "Say to whom the document was given, or why it was withheld.");
        }
    }

    /** A meeting that was held. */
    record Meeting(Instant heldAt, String kind, String chair, String attendees, Boolean quorate, String outcome,
            String notes) implements Fact {
    }

    /** The team whose work the child is from a moment on. */
    record TeamAllocation(Instant allocatedAt, String team) implements Fact {
    }

    /**
     * A review of the child's case, chaired by the independent reviewing officer (Care Planning, Placement and Case
     * Review (England) Regulations 2010, Part 6). {@code wasDueOn}: by which day it had to be held.
     */
    record Review(LocalDate heldOn, ReviewCode participation, String chairedBy, Boolean planMeetsNeed,
            Boolean planLawful, String decisions, LocalDate wasDueOn, String lateReason) implements Fact {
    }

    /** Somebody asked, or something happened that asks, for the next review to be held earlier (regulation 33(3)). */
    record ReviewRequest(LocalDate requestedOn, String kind, String reason) implements Fact {
    }

    /**
     * A visit to the child (regulation 28) or, by {@code kind}, to their carers. {@code counts}: the child was seen in
     * a way that fulfils the duty; a visit in vain or by video is kept too.
     */
    record Visit(Instant visitedAt, String kind, String mode, Boolean seen, Boolean seenAlone, String whyNotAlone,
            Boolean bedroomSeen, boolean counts, String concern, String notes) implements Fact {
    }

    /** A request to the NHS for a health assessment, with its state on either side. Moved on by superseding it. */
    record HealthRequest(LocalDate requestedOn, String kind, String proposedMode, String mode, String overrideReason,
            String ourState, String trustState, LocalDate stateOn, String note) implements Fact {
    }

    /** A health assessment that was done, or refused by a young person able to decide (regulation 7). */
    record HealthAssessment(LocalDate doneOn, String kind, String mode, String doneBy, String outcome,
            Boolean gpRegistered, Boolean dentistSeen, Boolean immunisationsUpToDate, Boolean educationHealthCarePlan,
            String plan) implements Fact {
    }

    /** A strengths and difficulties questionnaire by the carer, 0 to 40, or why there is none (SSDA903, SDQ_REASON). */
    record StrengthsQuestionnaire(LocalDate completedOn, Integer score, String whyNone) implements Fact {

        public StrengthsQuestionnaire {
            RecordProblem.unless(score == null || score >= 0 && score <= 40, "A score is between 0 and 40.");
            RecordProblem.unless((score == null) != (whyNone == null), "Give the score, or why there is none.");
        }
    }

    /** A personal education plan as written for a term. {@code pupilView}: written, in-person or none. */
    record EducationPlan(LocalDate completedOn, String school, String pupilView, String whyNoPupilView,
            Integer attendancePercent, Boolean excluded, String specialNeeds, String pupilPremium, String targets,
            String mentor, String quality) implements Fact {
    }

    /** A change of school place: on-roll, suspended, excluded, moved or without a place. */
    record SchoolPlace(LocalDate changedOn, String change, String school, String note) implements Fact {
    }

    /** A time the child was missing (M) or away without authorisation (A); ended by superseding it. */
    record MissingEpisode(Instant startedAt, MissingCode kind, Instant endedAt, String riskLevel, String circumstances)
            implements Fact {
    }

    /** The offer of an independent return interview after a time missing, and what came of it. */
    record ReturnInterview(LocalDate offeredOn, Boolean accepted, LocalDate doneOn, String interviewer, String whyNot,
            String themes) implements Fact {
    }

    /** A worry, complaint or allegation of or about the child; settled by superseding it. */
    record Worry(LocalDate raisedOn, String kind, String what, String outcome, LocalDate settledOn) implements Fact {
    }

    /** Restrictions on the child's liberty with their authority; ended by superseding it with {@code endedAt}. */
    record Restriction(Instant startsAt, String kind, Instant endsAt, Instant endedAt, String court,
            String restrictions, String criteria) implements Fact {
    }

    /** A letter to the child, in words for their age, as it was given to them. */
    record Letter(LocalDate writtenOn, String about, String words) implements Fact {

        public Letter {
            RecordProblem.unless(RecordProblem.said(words), "Write the letter first.");
        }
    }

    /** Who the child sees, how often and how, whether supervised, how safe it is, and when the plan is looked at again. */
    record FamilyTimePlan(LocalDate plannedOn, String personName, String relation, String howOften, String mode,
            Boolean supervised, String risks, LocalDate reviewOn) implements Fact {
    }

    /** A child's health over a return year, as the return says it (SSDA903, OC2): what was done, not when. */
    record HealthYear(LocalDate yearEndsOn, Boolean convicted, Boolean healthChecked, Boolean immunisationsUpToDate,
            Boolean dentistSeen, Boolean healthAssessed, Boolean substanceMisuse, Boolean interventionReceived,
            Boolean interventionOffered) implements Fact {
    }

    /** How a young person who was in care lives around a birthday (SSDA903, OC3; Children Act 1989, section 23C). */
    record LeaverStatus(LocalDate birthdayOn, InTouchCode inTouch, ActivityCode activity,
            AccommodationCode accommodation) implements Fact {
    }

    /** An unaccompanied asylum-seeking child; {@code ceasedOn}: when that status ends or ended (SSDA903, DUC). */
    record AsylumSeeker(LocalDate knownOn, LocalDate ceasedOn) implements Fact {
    }

    /** A permanence order the child left care by before, of whichever council; {@code ordered}: its day as far as known. */
    record EarlierPermanence(LocalDate knownOn, PermanenceCode legalOrder, String authority, String ordered)
            implements Fact {
    }

    /** The dates of an adoption (SSDA903, AD1). */
    record AdoptionDates(LocalDate decidedOn, LocalDate matchedOn, Boolean byFosterCarer, Integer adopters,
            String adoptersSex, String adoptersLegalStatus) implements Fact {
    }

    /** The decision that the child should be placed for adoption, and its reversal. Ended by superseding it. */
    record AdoptionPlan(LocalDate shouldBePlacedOn, LocalDate ceasedOn, AdoptionCeasedCode ceasedReason)
            implements Fact {
    }

    /** The young person is a mother. */
    record Motherhood(LocalDate knownOn, LocalDate childBornOn) implements Fact {
    }

    /** A time with one social worker (SSDA903, from 2023/24); ended by superseding it. */
    record WorkerEpisode(LocalDate startedOn, String workerId, LocalDate endedOn, WorkerChangeCode reason)
            implements Fact {
    }

    /** A young person was referred to a high-risk panel; risks in words, each with its level. */
    record PanelReferral(LocalDate referredOn, String whatWorries, String risks, String tried, String bestPlaced,
            Boolean immediateDanger, Boolean urgent, Boolean youngPersonKnows) implements Fact {
    }

    /** The chair screened a referral, and what agencies may know in order to answer. */
    record PanelScreening(LocalDate screenedOn, Boolean forThePanel, Boolean urgent, String forAgencies, String reason)
            implements Fact {
    }

    /** What an agency told the panel, or that it was silent when its answer was due. */
    record PanelContribution(LocalDate givenOn, String agency, Boolean silent, String knows, String riskSeen,
            String offers, Boolean mayBeTold, String chased) implements Fact {
    }

    /** The young person was told about the panel, or not; and on what basis agencies share. */
    record PanelHearing(LocalDate heardOn, Boolean told, LocalDate toldOn, String whyNotTold, String sharingBasis,
            String basisWhy) implements Fact {
    }

    /** What a high-risk panel decided at a meeting. */
    record PanelDecision(LocalDate decidedOn, String meeting, String outcome, String rating, String leadProfessional,
            String leadAgency, String reason) implements Fact {
    }

    /** One action of a panel: owner and day agreed, and what came of it. */
    record PanelAction(LocalDate agreedOn, String meeting, String what, String owner, LocalDate dueOn, String result,
            LocalDate doneOn, String outcome) implements Fact {
    }

    /** The police were called to the home of a child; the answers to the ten points in words. */
    record PoliceCallOut(Instant calledAt, String home, String calledBy, String whatHappened, Boolean arrested,
            String tenPoints, String learned, LocalDate youthJusticeToldOn) implements Fact {
    }

    /**
     * Which duties are owed to a young person who leaves care (Children Act 1989, sections 23A to 24), as the table
     * proposed and a manager decided it, and the facts it was decided on.
     */
    record LeavingCareStatus(LocalDate decidedOn, LeaverStatusCode status, LeaverStatusCode proposed,
            String onWhatFacts, String reason) implements Fact {
    }

    /**
     * A need in one area of a pathway plan, in the young person's own words too, and what happens if it goes wrong;
     * standing, or replaced by superseding it.
     */
    record PathwayNeed(LocalDate plannedOn, PathwayArea area, String need, String ownWords, String contingency,
            String state) implements Fact {
    }

    /** Somebody does something by a day, for one area of a pathway plan; moved on by superseding it. */
    record PathwayAction(LocalDate plannedOn, PathwayArea area, String action, String owner, LocalDate dueOn,
            String state, LocalDate stateOn, String note) implements Fact {

        public PathwayAction {
            RecordProblem.unless(RecordProblem.said(action) && RecordProblem.said(owner) && dueOn != null,
                    "Every action needs somebody who does it and a day.");
        }
    }

    /**
     * A pathway plan as a whole (Care Leavers (England) Regulations 2010, reg 6), agreed by the young person or not;
     * approved by superseding it.
     */
    record PathwayPlan(LocalDate plannedOn, LocalDate approvedOn, String approvedBy, Boolean agreed,
            String whyNotAgreed, String ownWords, String contingency) implements Fact {
    }

    /** A review of a pathway plan (regulation 7). {@code wasDueOn}: by which day it had to be held. */
    record PathwayReview(LocalDate heldOn, String chairedBy, String whoWasThere, String outcome, String decisions,
            LocalDate wasDueOn, String lateReason) implements Fact {
    }

    /** Education or training that the pathway plan agrees to; without a last day, or before it, duties go on after 21. */
    record AgreedEducation(LocalDate agreedOn, String programme, LocalDate endsOn) implements Fact {
    }

    /** What a young person needs from 16 on: each in-place, on-its-way, not-yet or not-needed. */
    record IndependenceList(LocalDate lookedAtOn, String nationalInsurance, String bankAccount, String allowances,
            String identityDocument, String immigrationStatus, String saving, String educationHealthCare,
            String adultSocialCare, String independenceAward, String localOffer, String note) implements Fact {
    }

    /** Where a young person will live from 18, with money to set up; without an approver it is a proposal. */
    record HomePlan(LocalDate plannedOn, HomeOption option, String detail, Integer settingUpPounds,
            String settingUpPlan, Boolean atRisk, String approvedBy) implements Fact {
    }

    /** A home after care. {@code checked}: looked at before the young person moved in (Care Leavers Regulations, reg 9). */
    record LeaverHome(LocalDate movedInOn, HomeOption kind, String address, String postcode, Boolean checked,
            String whySuitable) implements Fact {

        public LeaverHome {
            postcode = Postcode.normalise(postcode);
        }
    }

    /**
     * A contact of the personal advisor with the young person, or the failed try (Care Leavers Regulations, reg 8), with
     * the codes of the national return. {@code howOften}: what both agreed for the next one.
     */
    record AdvisorContact(Instant contactAt, String mode, Boolean atHome, InTouchCode inTouch, ActivityCode activity,
            AccommodationCode accommodation, String howOften, String concern, String notes) implements Fact {
    }

    /** A referral to the housing of a district, with its answer. Moved on by superseding it. */
    record HousingReferral(LocalDate referredOn, String district, String why, String state, LocalDate stateOn,
            String answer) implements Fact {
    }

    /** The search for a young person who is not in touch: since when, what was tried, and how it ended. */
    record LostContact(LocalDate lostOn, String steps, LocalDate foundOn, String outcome) implements Fact {
    }

    /** An advisor or advice was offered, or asked for, to the age of 25 (Children Act 1989, section 23CZB). */
    record AdvisorOffer(LocalDate offeredOn, String kind, Boolean wanted, String words) implements Fact {
    }

    /**
     * Help that a young person leaving care asked for: a placement or job, something paid, or Staying Close (Children
     * Act 1989, section 23CZAA). Moved on by superseding it. {@code elsewhere}: what the services said that could pay.
     */
    record LeaverSupport(LocalDate askedOn, String kind, String what, String elsewhere, Integer pounds, String provider,
            String mentor, LocalDate startsOn, String state, LocalDate stateOn, String note) implements Fact {

        /** The same help as it stands from that day. */
        public LeaverSupport nowIs(String state, LocalDate on, String note) {
            return new LeaverSupport(askedOn, kind, what, elsewhere, pounds, provider, mentor, startsOn, state, on,
                    note);
        }
    }

    /** A short check by phone or visit of how a young person manages where they live, in one round of such checks. */
    record WellbeingCheck(LocalDate checkedOn, String round, String mode, Boolean food, Boolean warm, Boolean safe,
            Boolean phone, Boolean somebody, String mood, String needs) implements Fact {
    }
    /** Somebody fears that the child's home may break down. */
    record PlacementRisk(LocalDate raisedOn, String reason, String raisedBy, String what) implements Fact {
    }

    /** What a stability meeting agreed to do, who does it by when, and what came of it. */
    record StabilityAction(LocalDate agreedOn, String what, String ownerRole, LocalDate dueOn, String result,
            LocalDate settledOn, String note) implements Fact {
    }

    /** What the end of a placement taught: a theme as a code, good practice or a concern, and in whose words. */
    record PlacementLesson(LocalDate heardOn, String source, String theme, String tone, String words)
            implements Fact {
    }

    /**
     * The review of the carers of the child's foster home (Fostering Services (England) Regulations 2011, reg 28).
     * {@code ownChildren}: heard, none or not-heard; {@code ownChildrenSay}: their view, or why they were not heard.
     */
    record CarerReview(LocalDate heldOn, String carers, String carersView, String ownChildren, String ownChildrenSay,
            String plans, String unclear, Boolean standardsMet, String missing, LocalDate putRightBy, String training,
            LocalDate bedroomSeenOn, String bedroom, String accommodation, LocalDate nextOn) implements Fact {
    }

    /** Training that carers had, or a consultation about a child, and the number of the standard it serves. */
    record CarerTraining(LocalDate doneOn, String carers, String kind, String what, String givenBy, String standard)
            implements Fact {
    }

    /** What makes a child's plan for permanence more pressing: brothers or sisters to plan for, complex needs. */
    record PermanenceMarks(LocalDate markedOn, boolean siblingGroup, boolean complexNeeds, String why)
            implements Fact {
    }

    /** One option for permanence as it was weighed beside the others, with the views of those it touches. */
    record PermanenceOption(LocalDate weighedOn, String option, String childsView, String parentsView,
            String carersView, String evidenceFor, String evidenceAgainst, Boolean realistic) implements Fact {
    }

    /**
     * A plan for permanence with its three parts; {@code alongside}: the second plan beside it. As it is endorsed by the
     * review, agreed, achieved or given up it is superseded. {@code daysToDecision}: from the first day in care.
     */
    record PermanencePlan(LocalDate proposedOn, String plan, String alongside, String attachment, String stability,
            String commitment, String why, LocalDate targetOn, LocalDate endorsedOn, LocalDate agreedOn,
            String agreedBy, Integer daysToDecision, LocalDate endedOn, String outcome) implements Fact {

        /** The same, endorsed by a review. */
        public PermanencePlan endorsed(LocalDate on) {
            return new PermanencePlan(proposedOn, plan, alongside, attachment, stability, commitment, why, targetOn, on,
                    agreedOn, agreedBy, daysToDecision, endedOn, outcome);
        }

        /** The same, agreed by a panel or the agency decision-maker. */
        public PermanencePlan agreed(LocalDate on, String by, Integer days) {
            return new PermanencePlan(proposedOn, plan, alongside, attachment, stability, commitment, why, targetOn,
                    endorsedOn, on, by, days, endedOn, outcome);
        }

        /** The same, achieved or given up. */
        public PermanencePlan ended(LocalDate on, String how) {
            return new PermanencePlan(proposedOn, plan, alongside, attachment, stability, commitment, why, targetOn,
                    endorsedOn, agreedOn, agreedBy, daysToDecision, on, how);
        }
    }

    /** What was done for a plan for permanence and what comes next, by whom and when. */
    record PermanenceStep(LocalDate doneOn, String kind, String what, String nextStep, String nextBy, LocalDate nextOn)
            implements Fact {
    }

    /** A date on the way to adoption, such as advice, decision, placement order, match, placing, review or order. */
    record AdoptionEvent(LocalDate happenedOn, String kind, String outcome, String note) implements Fact {
    }

    /** Life-story work: requested, started or delivered; moved on by superseding it. */
    record LifeStory(LocalDate changedOn, String state, String worker, LocalDate readyBy, String note)
            implements Fact {
    }

    /**
     * Words that a child or young person offers for the corporate parenting report, and that they agreed to be quoted
     * without a name. {@code outcome}: of which outcome they speak. Taken back by superseding it.
     */
    record Quotation(LocalDate saidOn, String words, String outcome, String askedBy, LocalDate agreedOn,
            AgreedHow agreedHow, LocalDate printUntil, LocalDate takenBackOn, TakenBackBy takenBackBy) implements Fact {

        public Quotation {
            RecordProblem.unless(RecordProblem.said(words) && RecordProblem.said(outcome)
                    && RecordProblem.said(askedBy) && agreedOn != null && agreedHow != null && printUntil != null,
                    "Write their words, of which outcome they speak, who asked, how and when they agreed and until when.");
            RecordProblem.unless((takenBackOn == null) == (takenBackBy == null),
                    "Say who took the words back, and when.");
        }

        /** The same, not to be printed again. */
        public Quotation takenBack(LocalDate on, TakenBackBy by) {
            return new Quotation(saidOn, words, outcome, askedBy, agreedOn, agreedHow, printUntil, on, by);
        }
    }
}
