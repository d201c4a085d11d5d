package uk.corporateparenting.entrytocare.protection;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.entrytocare.protection.Section20Policy.Answer;
import uk.corporateparenting.entrytocare.protection.Section20Policy.Assent;
import uk.corporateparenting.entrytocare.protection.Section20Policy.Person;
import uk.corporateparenting.incare.Lapses;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Child;
import uk.corporateparenting.record.ChildVoice;
import uk.corporateparenting.record.Coded;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.LegalStanding;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.record.Stance;
import uk.corporateparenting.screen.Decisions;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Refused;
import uk.corporateparenting.workflow.Screen;
import uk.corporateparenting.workflow.TaskForm;
import uk.corporateparenting.workflow.YesNo;

/**
 * Everyone with parental responsibility, where they stand on accommodating the child and what was explained to them
 * (Children Act 1989, section 20). Used wherever an agreement is taken: by day, by night, at the legal gateway.
 */
@Component
class RecordSection20 implements TaskForm<RecordSection20.Answers> {

    static final String KEY = "recordSection20";

    private static final String PURPOSE = "section-20";
    private static final String EXPLAINED = "May object; may take the child back at any time without notice.";
    private static final String STANCES = "agrees|objects|cannot-be-found";
    private static final String SAY_STANCE = "Choose whether the person agrees, objects or cannot be found.";
    private static final String INTERPRETER = "not-needed|used|declined";
    private static final String SAY_INTERPRETER = "Choose whether an interpreter was needed.";
    private static final int ROWS = 4;

    record Answers(
            @NotNull(message = "Say whether everyone with parental responsibility is named.") Holders holders,
            String whyNobody,
            String pr1Name, String pr1Relation,
            @Pattern(regexp = STANCES, message = SAY_STANCE) String pr1Stance,
            YesNo pr1LivesWithOrder, YesNo pr1CanAccommodate, String pr1Searched, YesNo pr1Capacity,
            @Pattern(regexp = INTERPRETER, message = SAY_INTERPRETER) String pr1Interpreter,
            YesNo pr1LegalAdvice, YesNo pr1Explained, LocalDate pr1SignedOn,
            String pr2Name, String pr2Relation,
            @Pattern(regexp = STANCES, message = SAY_STANCE) String pr2Stance,
            YesNo pr2LivesWithOrder, YesNo pr2CanAccommodate, String pr2Searched, YesNo pr2Capacity,
            @Pattern(regexp = INTERPRETER, message = SAY_INTERPRETER) String pr2Interpreter,
            YesNo pr2LegalAdvice, YesNo pr2Explained, LocalDate pr2SignedOn,
            String pr3Name, String pr3Relation,
            @Pattern(regexp = STANCES, message = SAY_STANCE) String pr3Stance,
            YesNo pr3LivesWithOrder, YesNo pr3CanAccommodate, String pr3Searched, YesNo pr3Capacity,
            @Pattern(regexp = INTERPRETER, message = SAY_INTERPRETER) String pr3Interpreter,
            YesNo pr3LegalAdvice, YesNo pr3Explained, LocalDate pr3SignedOn,
            String pr4Name, String pr4Relation,
            @Pattern(regexp = STANCES, message = SAY_STANCE) String pr4Stance,
            YesNo pr4LivesWithOrder, YesNo pr4CanAccommodate, String pr4Searched, YesNo pr4Capacity,
            @Pattern(regexp = INTERPRETER, message = SAY_INTERPRETER) String pr4Interpreter,
            YesNo pr4LegalAdvice, YesNo pr4Explained, LocalDate pr4SignedOn,
            @NotNull(message = "Say whether a young person of 16 or 17 agrees for themselves.")
            OwnAgreement youngPersonAgrees,
            YesNo youngPersonCapacity,
            @Pattern(regexp = INTERPRETER, message = SAY_INTERPRETER) String youngPersonInterpreter,
            YesNo youngPersonLegalAdvice, YesNo youngPersonExplained, LocalDate youngPersonSignedOn,
            LocalDate plannedEndOn, LocalDate reviewOn, String limits,
            String childSays, String childSaysHow, String whyNoChildView) {

        ChildVoice voice() {
            return new ChildVoice(childSays, childSaysHow, whyNoChildView);
        }

        Answer answer(Integer age, LocalDate born, LocalDate today) {
            return new Answer(holders, whyNobody, people(), youngPersonAgrees,
                    assent(youngPersonCapacity, youngPersonInterpreter, youngPersonLegalAdvice, youngPersonExplained,
                            youngPersonSignedOn),
                    plannedEndOn, reviewOn, limits, age, born, today);
        }

        private List<Person> people() {
            return List.of(
                    person(pr1Name, pr1Relation, pr1Stance, pr1LivesWithOrder, pr1CanAccommodate, pr1Searched,
                            assent(pr1Capacity, pr1Interpreter, pr1LegalAdvice, pr1Explained, pr1SignedOn)),
                    person(pr2Name, pr2Relation, pr2Stance, pr2LivesWithOrder, pr2CanAccommodate, pr2Searched,
                            assent(pr2Capacity, pr2Interpreter, pr2LegalAdvice, pr2Explained, pr2SignedOn)),
                    person(pr3Name, pr3Relation, pr3Stance, pr3LivesWithOrder, pr3CanAccommodate, pr3Searched,
                            assent(pr3Capacity, pr3Interpreter, pr3LegalAdvice, pr3Explained, pr3SignedOn)),
                    person(pr4Name, pr4Relation, pr4Stance, pr4LivesWithOrder, pr4CanAccommodate, pr4Searched,
                            assent(pr4Capacity, pr4Interpreter, pr4LegalAdvice, pr4Explained, pr4SignedOn)));
        }

        private static Person person(String name, String relation, String stance, YesNo livesWithOrder,
                YesNo canAccommodate, String searched, Assent assent) {
            return new Person(name, relation, stance == null ? null : Coded.of(Stance.class, stance),
                    YesNo.known(livesWithOrder), YesNo.known(canAccommodate), searched, assent);
        }

        private static Assent assent(YesNo capacity, String interpreter, YesNo legalAdvice, YesNo explained,
                LocalDate signedOn) {
            return new Assent(YesNo.known(capacity), interpreter, YesNo.known(legalAdvice), YesNo.known(explained),
                    signedOn);
        }
    }

    private final CareRecord record;
    private final Decisions decisions;
    private final LegalStanding standing;
    private final Lapses lapses;

    RecordSection20(CareRecord record, Decisions decisions, LegalStanding standing, Lapses lapses) {
        this.record = record;
        this.decisions = decisions;
        this.standing = standing;
        this.lapses = lapses;
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public void show(CaseTask task, Screen screen) {
        Optional<Child> child = record.child(task.childRef());
        Integer age = child.map(c -> c.ageOn(LondonTime.day(task.at()))).orElse(null);
        screen.put("childAge",
                age == null ? "The child's age is not known yet." : "The child is " + age + " years old.");
        List<Fact.Relationship> known = child.map(Child::holdersOfParentalResponsibility).orElse(List.of());
        for (int i = 0; i < Math.min(known.size(), ROWS); i++) {
            screen.put("pr" + (i + 1) + "Name", known.get(i).personName());
            screen.put("pr" + (i + 1) + "Relation", known.get(i).relation());
        }
    }

    @Override
    public Facts submit(Answers a, CaseTask task) {
        LocalDate today = LondonTime.day(task.at());
        Optional<Child> child = record.child(task.childRef());
        Answer answer = a.answer(child.map(c -> c.ageOn(today)).orElse(null),
                child.map(c -> c.identity().dateOfBirth()).orElse(null), today);
        Refused.on(Section20Policy.incomplete(answer));
        Section20Policy.Outcome outcome = Section20Policy.outcome(answer);
        answer.named().forEach(person -> {
            holder(task, person, today);
            consent(task, answer, person.name(), person.relation(), true, person, today);
        });
        if (answer.own() != OwnAgreement.UNDER_16) {
            consent(task, answer, null, "self", false, new Person(null, "self",
                    answer.own() == OwnAgreement.YES ? Stance.AGREES : Stance.OBJECTS, null, null, null,
                    answer.ownAssent()), today);
        }
        decisions.decided(task, a.voice(), outcome.valid() ? "valid" : "not-valid", outcome.reason(), a.whyNobody());
        if (!outcome.valid()) {
            return Facts.of("agreementValid", false);
        }
        // After an emergency power the child is looked after already; otherwise the status begins with the stay.
        if (standing.now(task.childRef()).filter(s -> s.code() != LegalStatusCode.V2).isPresent()) {
            standing.begin(task.childRef(),
                    new Fact.LegalStatus(task.at(), LegalStatusCode.V2, null, null, null, null), task.user());
        }
        if (child.filter(Child::isLookedAfter).isPresent()) {
            lapses.watchStatus(task.childRef(), task.text("team"));
        }
        return Facts.of("agreementValid", true).and("legalBasis", LegalStatusCode.V2.code())
                .and("underOrder", LegalStatusCode.V2.isOrder());
    }

    /** Nothing typed twice: whoever holds parental responsibility is known from here on. */
    private void holder(CaseTask task, Person person, LocalDate today) {
        Optional<Recorded<Fact.Relationship>> known = record.current(task.childRef(), Fact.Relationship.class).stream()
                .filter(kept -> person.name().equalsIgnoreCase(kept.fact().personName())).findFirst();
        if (known.isEmpty()) {
            record.add(task.childRef(), new Fact.Relationship(today, person.name(), person.relation(), true, null, null,
                    null), task.user());
        } else if (!Boolean.TRUE.equals(known.get().fact().parentalResponsibility())) {
            Fact.Relationship r = known.get().fact();
            record.add(task.childRef(), new Fact.Relationship(today, r.personName(), r.relation(), true,
                    r.mayKnowAddress(), r.contactDetails(), r.note()), task.user(), known.get().id());
        }
    }

    private void consent(CaseTask task, Answer a, String name, String relation, boolean holds, Person p, LocalDate on) {
        if (p.stance() == null) {
            return;
        }
        Assent assent = p.assent();
        boolean agrees = p.stance() == Stance.AGREES;
        Fact.Consent consent = new Fact.Consent(on, PURPOSE, name, relation, holds, p.stance(), p.canAccommodate(),
                p.livesWithOrder(), assent.capacity(), assent.interpreter(), assent.legalAdviceOffered(),
                Boolean.TRUE.equals(assent.explained()) ? EXPLAINED : null, assent.signedOn(),
                agrees ? a.limits() : null, agrees ? a.plannedEndOn() : null, agrees ? a.reviewOn() : null,
                p.searched());
        record.current(task.childRef(), Fact.Consent.class).stream().filter(kept -> samePerson(kept.fact(), consent))
                .findFirst().ifPresentOrElse(kept -> record.add(task.childRef(), consent, task.user(), kept.id()),
                        () -> record.add(task.childRef(), consent, task.user()));
    }

    private static boolean samePerson(Fact.Consent one, Fact.Consent other) {
        return PURPOSE.equals(one.purpose()) && (one.personName() == null
                ? other.personName() == null && "self".equals(one.relation())
                : one.personName().equalsIgnoreCase(other.personName()));
    }
}
