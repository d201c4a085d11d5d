package uk.corporateparenting.entrytocare.lookedafter;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.corporateparenting.people.Colleagues;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Child;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Coded;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Fact.ChildIdentity;
import uk.corporateparenting.record.Fact.Consent;
import uk.corporateparenting.record.Fact.LegalStatus;
import uk.corporateparenting.record.LegalStanding;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.record.Stance;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Markdown;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/**
 * A manager authorises the entry into care, or does not. Without day, legal basis, need and reason there is none, and
 * under section 20 none without a valid agreement.
 */
@Component
class AuthoriseEntry implements TaskForm<AuthoriseEntry.Answers> {

    /** Ways in on which nobody recorded the agreement before this task. */
    private static final Set<String> AGREED_ELSEWHERE = Set.of("transfer-in", "short-breaks", "unaccompanied");

    record Answers(
            @NotNull(message = "Say whether you authorise the entry into care.") YesNo authorised,
            @NotNull(message = "Say why.") String reason,
            String alternatives,
            LocalDate neededOn,
            @Pattern(regexp = "V2|V3|C1|C2|E1|L1|L2|J1|J2|J3", message = "Choose the legal basis.") String legalBasis,
            @Pattern(regexp = "N[1-8]", message = "Choose the main need.") String categoryOfNeed,
            LocalDateTime basisStartedAt, String court, String orderReference, LocalDate basisEndsOn,
            YesNo youthDetention,
            String agreedBy,
            @Pattern(regexp = "parent|other|self", message = "Say as whom they agreed.") String agreedAs,
            LocalDate agreedOn,
            String nobodyToAsk,
            LocalDate bornOn,
            String childSays, String childSaysHow, String whyNoChildView) {

        Optional<String> incomplete() {
            if (neededOn == null) {
                return Optional.of("Say from which day the child needs a home.");
            }
            if (legalBasis == null) {
                return Optional.of("Say on what legal basis the child comes into care.");
            }
            if (categoryOfNeed == null) {
                return Optional.of("Say what the main need is.");
            }
            if (alternatives == null) {
                return Optional.of("Say what else was tried or considered.");
            }
            if ("J1".equals(legalBasis) && youthDetention == null) {
                return Optional.of("Say whether the remand is to youth detention accommodation.");
            }
            if (agreedBy != null && (agreedAs == null || agreedOn == null)) {
                return Optional.of("Say as whom they agreed and when they signed.");
            }
            return Optional.empty();
        }

        /** The agreement entered here, if there is one. */
        Optional<Consent> agreement(LocalDate today) {
            return agreedBy == null ? Optional.empty() : Optional.of(new Consent(today, SectionAgreement.PURPOSE,
                    agreedBy, agreedAs,
                    !SectionAgreement.SELF.equals(agreedAs), Stance.AGREES, null, null, null, null, null, null,
                    agreedOn, null, basisEndsOn, null, null));
        }
    }


    private final CareRecord record;
    private final LegalStanding legalStanding;
    private final Decisions decisions;
    private final Colleagues colleagues;

    AuthoriseEntry(CareRecord record, LegalStanding legalStanding, Decisions decisions, Colleagues colleagues) {
        this.record = record;
        this.legalStanding = legalStanding;
        this.decisions = decisions;
        this.colleagues = colleagues;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        Child child = child(task);
        List<LegalStatus> standing = standing(task.childRef()).stream().map(Recorded::fact).toList();
        screen.put("proposalWords", child.lastDecisions().stream()
                .map(d -> "- " + Markdown.plain(d.outcome().replace('-', ' ') + ", "
                        + colleagues.name(d.decidedBy()) + ": " + d.reason()))
                .collect(Collectors.joining("\n")));
        screen.put("agreementWords", lines(consents(task.childRef()).stream()
                .map(c -> (c.personName() == null ? "not named" : c.personName()) + ": " + c.stance().meaning()
                        + (c.signedOn() == null ? ", not signed" : ", signed " + LondonTime.inWords(c.signedOn())))
                .toList()));
        screen.put("statusWords", lines(standing.stream()
                .map(s -> s.code().meaning() + " from " + LondonTime.inWords(LondonTime.day(s.startsAt()))
                        + (s.endsAt() == null ? "" : " until " + LondonTime.inWords(LondonTime.day(s.endsAt()))))
                .toList()));
        screen.put("legalBasis", standing.isEmpty() ? task.text("proposedBasis") : standing.get(0).code().code());
        screen.put("neededOn", LondonTime.day(task.at()).toString());
        screen.put("mayEnterAgreement", AGREED_ELSEWHERE.contains(String.valueOf(task.text("wayIn"))) ? "yes" : "no");
        screen.put("birthKnown", child.identity().dateOfBirth() == null ? "no" : "yes");
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        LocalDate today = LondonTime.day(task.at());
        ChildVoice voice = new ChildVoice(a.childSays(), a.childSaysHow(), a.whyNoChildView());
        boolean authorised = YesNo.isYes(a.authorised());
        LegalStatusCode basis = null;
        if (authorised) {
            Refused.on(a.incomplete());
            basis = Coded.of(LegalStatusCode.class, a.legalBasis());
            Refused.on(problem(a, basis, task, today));
        }
        Refused.on(voice.problem());

        String ref = task.childRef();
        Optional<Fact.Decision> before = record.latest(ref, Fact.Decision.class).map(Recorded::fact);
        record.add(ref, voice.heard(today, task.taskKey()), task.user());
        record.add(ref, new Fact.Decision(task.at(), task.taskKey(), authorised ? "authorised" : "not-authorised",
                a.reason(), a.alternatives(), before.map(Fact.Decision::outcome).orElse(null),
                before.map(Fact.Decision::decidedBy).orElse(null), task.user(), !authorised), task.user());
        if (!authorised) {
            return Facts.of("entryAuthorised", false).and("lookedAfter", false);
        }
        keep(a, basis, task, today);
        return Facts.of("entryAuthorised", true).and("legalBasis", basis.code())
                .and("underOrder", basis.isLookedAfterAtOnce()).and("neededOn", a.neededOn())
                .and("categoryOfNeed", a.categoryOfNeed())
                .and("carePlanClock", EntryPolicy.carePlanClock(basis, YesNo.isYes(a.youthDetention())));
    }

    private Optional<String> problem(Answers a, LegalStatusCode basis, CaseTask task, LocalDate today) {
        Child child = child(task);
        boolean onRecord = standing(task.childRef()).stream().anyMatch(s -> s.fact().code() == basis);
        boolean mayEnter = AGREED_ELSEWHERE.contains(String.valueOf(task.text("wayIn")));
        if (a.agreedOn() != null && a.agreedOn().isAfter(today)) {
            return Optional.of("The agreement cannot have been signed in the future.");
        }
        return EntryPolicy.born(child, a.bornOn(), a.neededOn(), today)
                .or(() -> EntryPolicy.order(basis, onRecord, LondonTime.at(a.basisStartedAt()), a.court(), task.at()))
                .or(() -> EntryPolicy.isAgreed(basis) ? agreement(a, child, mayEnter, task)
                        : Optional.empty());
    }

    private Optional<String> agreement(Answers a, Child child, boolean mayEnter, CaseTask task) {
        List<Consent> stances = new ArrayList<>();
        if (mayEnter) {
            a.agreement(LondonTime.day(task.at())).ifPresent(stances::add);
        }
        stances.addAll(consents(child.reference()));
        return new SectionAgreement(stances, child.ageOn(a.neededOn()), a.neededOn()).problem(
                child.holdersOfParentalResponsibility().stream().map(Fact.Relationship::personName).toList(),
                a.nobodyToAsk() == null ? nobodyFound(task) : a.nobodyToAsk());
    }

    /** Why nobody could be asked, where that was already found when the agreement was sought; else null. */
    private String nobodyFound(CaseTask task) {
        return decisions.last(task, "recordSection20").filter(d -> "valid".equals(d.outcome()))
                .map(d -> d.onWhatFacts() == null ? d.reason() : d.onWhatFacts()).orElse(null);
    }

    private void keep(Answers a, LegalStatusCode basis, CaseTask task, LocalDate today) {
        String ref = task.childRef();
        ChildIdentity identity = child(task).identity();
        if (identity.dateOfBirth() == null && a.bornOn() != null) {
            record.add(ref, bornOn(identity, a.bornOn(), task.at()), task.user());
        }
        if (EntryPolicy.isAgreed(basis) && AGREED_ELSEWHERE.contains(String.valueOf(task.text("wayIn")))) {
            a.agreement(today).ifPresent(consent -> record.add(ref, consent, task.user()));
        }
        if (a.nobodyToAsk() != null && EntryPolicy.isAgreed(basis)) {
            record.add(ref, new Consent(today, SectionAgreement.PURPOSE, null, null, null, Stance.CANNOT_BE_FOUND, null,
                    null, null, null, null, null, null, null, null, null, a.nobodyToAsk()), task.user());
        }
        if (standing(ref).stream().noneMatch(s -> s.fact().code() == basis)) {
            Instant startsAt = EntryPolicy.isAgreed(basis) ? a.neededOn().atStartOfDay(LondonTime.LONDON).toInstant()
                    : LondonTime.at(a.basisStartedAt());
            Instant endsAt = a.basisEndsOn() == null ? null
                    : a.basisEndsOn().atTime(23, 59, 59).atZone(LondonTime.LONDON).toInstant();
            legalStanding.begin(ref, new LegalStatus(startsAt, basis, endsAt, null, a.court(), a.orderReference()),
                    task.user());
        }
    }

    private Child child(CaseTask task) {
        return record.child(task.childRef()).orElseThrow(() -> new IllegalStateException("No record of the child"));
    }

    private List<Recorded<LegalStatus>> standing(String ref) {
        return record.current(ref, LegalStatus.class).stream().filter(s -> s.fact().endedAt() == null).toList();
    }

    private List<Consent> consents(String ref) {
        return record.current(ref, Consent.class).stream().map(Recorded::fact)
                .filter(c -> SectionAgreement.PURPOSE.equals(c.purpose())).toList();
    }

    private static String lines(List<String> texts) {
        return texts.isEmpty() ? "Nothing on the record."
                : texts.stream().map(text -> "- " + Markdown.plain(text)).collect(Collectors.joining("\n"));
    }

    private static ChildIdentity bornOn(ChildIdentity i, LocalDate bornOn, Instant at) {
        return new ChildIdentity(at, i.givenName(), i.familyName(), bornOn, null, null, i.sex(), i.ethnicity(),
                i.nhsNumber(), i.upn(), i.address(), i.postcode(), i.restricted());
    }
}
