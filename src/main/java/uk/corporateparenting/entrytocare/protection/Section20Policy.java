package uk.corporateparenting.entrytocare.protection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.corporateparenting.record.Stance;
import uk.corporateparenting.timescale.LondonTime;

/**
 * Whether a child may be accommodated by agreement (Children Act 1989, section 20). Not where somebody with parental
 * responsibility objects and is willing and able to accommodate (7), unless all who are named in a court order about
 * where the child lives agree (9), (10). A young person of 16 or 17 may agree for themselves (11). Those with parental
 * responsibility may object and may take the child back at any time (8), and must have been told so. Silence is not
 * consent.
 *
 * <p>An answer that is not complete is refused; an answer that is complete and says no is a fact.
 */
final class Section20Policy {

    private static final int OWN_AGREEMENT_AGE = 16;
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");

    /** Somebody with parental responsibility. {@code searched}: what was done to find a person who cannot be found. */
    record Person(String name, String relation, Stance stance, Boolean livesWithOrder, Boolean canAccommodate,
            String searched, Assent assent) {

        boolean isEmpty() {
            return name == null && relation == null && stance == null && livesWithOrder == null
                    && canAccommodate == null && searched == null && assent.isEmpty();
        }

        boolean agrees() {
            return stance == Stance.AGREES && Boolean.TRUE.equals(assent.capacity());
        }
    }

    /** What makes an agreement one: understood, in the person's language, advised, explained, signed. */
    record Assent(Boolean capacity, String interpreter, Boolean legalAdviceOffered, Boolean explained,
            LocalDate signedOn) {

        boolean isEmpty() {
            return capacity == null && interpreter == null && legalAdviceOffered == null && explained == null
                    && signedOn == null;
        }
    }

    /** Everything the form says; {@code age} and {@code born} are null where not known. */
    record Answer(Holders holders, String whyNobody, List<Person> people, OwnAgreement own, Assent ownAssent,
            LocalDate plannedEndOn, LocalDate reviewOn, String limits, Integer age, LocalDate born, LocalDate today) {

        List<Person> named() {
            return people.stream().filter(person -> !person.isEmpty()).toList();
        }

        /** The young person agrees for themselves and can: nobody else's objection counts. */
        boolean agreesForThemselves() {
            return own == OwnAgreement.YES && Boolean.TRUE.equals(ownAssent.capacity());
        }
    }

    /** Whether the agreement holds, and why in one sentence. */
    record Outcome(boolean valid, String reason) {
    }

    private Section20Policy() {
    }

    /** What is still missing, as one sentence. */
    static Optional<String> incomplete(Answer a) {
        return ownAgreement(a)
                .or(() -> holders(a))
                .or(() -> people(a))
                .or(() -> outcome(a).valid() ? terms(a) : Optional.empty());
    }

    /** What a complete answer means. */
    static Outcome outcome(Answer a) {
        if (a.agreesForThemselves()) {
            return new Outcome(true, "The young person is 16 or 17 and agrees for themselves.");
        }
        List<Person> withOrder = a.named().stream().filter(p -> Boolean.TRUE.equals(p.livesWithOrder())).toList();
        if (!withOrder.isEmpty() && withOrder.stream().allMatch(Person::agrees)) {
            return new Outcome(true, "Everyone named in a court order about where the child lives agrees.");
        }
        if (a.named().stream().anyMatch(p -> p.stance() == Stance.OBJECTS && Boolean.TRUE.equals(p.canAccommodate()))) {
            return new Outcome(false, "Somebody with parental responsibility objects and is willing and able to"
                    + " accommodate the child.");
        }
        if (a.named().stream().anyMatch(Person::agrees)) {
            return new Outcome(true, "Somebody with parental responsibility agrees, and nobody objects who is willing"
                    + " and able to accommodate the child.");
        }
        if (a.named().stream().anyMatch(p -> p.stance() == Stance.AGREES)) {
            return new Outcome(false, "Nobody who agrees has the capacity to agree.");
        }
        if (a.named().stream().anyMatch(p -> p.stance() == Stance.OBJECTS)) {
            return new Outcome(false, "Nobody with parental responsibility agrees.");
        }
        return a.named().isEmpty() ? new Outcome(true, "Nobody holds parental responsibility for the child.")
                : new Outcome(true, "Nobody with parental responsibility can be found.");
    }

    private static Optional<String> ownAgreement(Answer a) {
        if (a.own() == OwnAgreement.UNDER_16) {
            return a.age() != null && a.age() >= OWN_AGREEMENT_AGE
                    ? Optional.of("The young person is 16 or over: say whether they agree for themselves.")
                    : Optional.empty();
        }
        if (a.age() == null) {
            return Optional.of("The child's age is not on the record: only somebody known to be 16 or 17 can agree for"
                    + " themselves.");
        }
        if (a.age() < OWN_AGREEMENT_AGE) {
            return Optional.of("Only a young person of 16 or 17 can agree for themselves.");
        }
        return a.own() == OwnAgreement.YES ? assent(a, a.ownAssent(), "the young person") : Optional.empty();
    }

    private static Optional<String> holders(Answer a) {
        return switch (a.holders()) {
            case NOT_ALL -> Optional.of("Name everyone with parental responsibility: they may object too.");
            case NOBODY -> !a.named().isEmpty()
                    ? Optional.of("You named somebody with parental responsibility, so it cannot be nobody.")
                    : a.whyNobody() == null ? Optional.of("Say how you know that nobody holds parental responsibility.")
                            : Optional.empty();
            case ALL_NAMED -> a.named().isEmpty() ? Optional.of("Name everyone with parental responsibility.")
                    : Optional.empty();
        };
    }

    private static Optional<String> people(Answer a) {
        for (int i = 0; i < a.people().size(); i++) {
            Person person = a.people().get(i);
            Optional<String> problem = person.isEmpty() ? Optional.empty()
                    : person(a, person, "the " + ORDINALS.get(i) + " person");
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> person(Answer a, Person p, String who) {
        if (p.name() == null || p.relation() == null) {
            return Optional.of("Write the name of " + who + " and who they are to the child.");
        }
        if (p.stance() == null) {
            return a.agreesForThemselves() ? Optional.empty() : silent(who);
        }
        if (p.livesWithOrder() == null) {
            return Optional.of("Say whether a court order about where the child lives names " + who + ".");
        }
        return switch (p.stance()) {
            case AGREES -> assent(a, p.assent(), who);
            case OBJECTS -> p.canAccommodate() == null
                    ? Optional.of("Say whether " + who + " is willing and able to accommodate the child.")
                    : Optional.empty();
            case CANNOT_BE_FOUND -> p.searched() == null ? Optional.of("Say what was done to find " + who + ".")
                    : Optional.empty();
            default -> silent(who);
        };
    }

    private static Optional<String> silent(String who) {
        return Optional.of("Say whether " + who + " agrees, objects or cannot be found: silence is not consent.");
    }

    private static Optional<String> assent(Answer a, Assent assent, String who) {
        if (assent.capacity() == null) {
            return Optional.of("Say whether " + who + " has the capacity to agree.");
        }
        if (!assent.capacity()) {
            return Optional.empty();
        }
        if (assent.interpreter() == null) {
            return Optional.of("Say whether " + who + " needed an interpreter.");
        }
        if (!Boolean.TRUE.equals(assent.legalAdviceOffered())) {
            return Optional.of("Offer " + who + " legal advice before you take their agreement.");
        }
        if (!Boolean.TRUE.equals(assent.explained())) {
            return Optional.of("Explain to " + who
                    + " the right to object and to end this at any time without notice.");
        }
        if (assent.signedOn() == null) {
            return Optional.of("Give the date on which " + who + " signed.");
        }
        if (assent.signedOn().isAfter(a.today())) {
            return Optional.of("The date on which " + who + " signed cannot be in the future.");
        }
        return LondonTime.afterBirth("The date on which " + who + " signed", assent.signedOn(), a.born());
    }

    private static Optional<String> terms(Answer a) {
        if (a.plannedEndOn() != null && a.plannedEndOn().isBefore(a.today())) {
            return Optional.of("The planned end cannot be in the past.");
        }
        if (a.reviewOn() == null) {
            return Optional.of("Say when the agreement is reviewed.");
        }
        if (a.reviewOn().isBefore(a.today())) {
            return Optional.of("The review cannot be in the past.");
        }
        return a.limits() == null ? Optional.of("Write the limits of the agreement, or that there are none.")
                : Optional.empty();
    }
}
