package uk.corporateparenting.entrytocare.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import uk.corporateparenting.record.Ethnicity;
import uk.corporateparenting.record.Fact.ChildIdentity;
import uk.corporateparenting.record.Postcode;
import uk.corporateparenting.record.Sex;

/** A child as typed in a row of a form; {@code number} is the row, as people count. */
record NamedChild(int number, String givenName, String familyName, LocalDate dateOfBirth, Integer estimatedAge,
        LocalDate expectedOn, Sex sex, Ethnicity ethnicity, String postcode) {

    private static final int LONGEST_NAME = 100;

    /** The row of somebody about whom nothing was typed. */
    boolean isEmpty() {
        return Stream.of(givenName, familyName, dateOfBirth, estimatedAge, expectedOn, sex, ethnicity, postcode)
                .allMatch(Objects::isNull);
    }

    /** What is wrong, in a sentence; names may be unknown, but never all of name and age. */
    Optional<String> problem(LocalDate received) {
        return Stream.of(nameProblem(), birthProblem(received), restProblem()).filter(Objects::nonNull).findFirst();
    }

    private String nameProblem() {
        if (givenName == null && familyName == null && expectedOn == null) {
            return "Give a name for child " + number + ".";
        }
        boolean odd = Stream.of(givenName, familyName).filter(Objects::nonNull)
                .anyMatch(name -> name.length() > LONGEST_NAME || !Childhood.isPrintable(name));
        return odd ? "The name of child " + number + " is too long or holds a character that no name has." : null;
    }

    private String birthProblem(LocalDate received) {
        if (dateOfBirth == null && estimatedAge == null && expectedOn == null) {
            return "Give the date of birth of child " + number + ", an estimated age or the expected date of birth.";
        }
        if (expectedOn != null && (dateOfBirth != null || estimatedAge != null)) {
            return "Child " + number + " cannot be both born and expected. Take one of the dates out.";
        }
        if (dateOfBirth != null && dateOfBirth.isAfter(received)) {
            return "The date of birth of child " + number + " is in the future.";
        }
        if (estimatedAge != null && estimatedAge < 0) {
            return "The estimated age of child " + number + " is not an age.";
        }
        if (Childhood.isOver(dateOfBirth, estimatedAge, received)) {
            return "Child " + number + " is 18 or over. Adult services take this.";
        }
        if (expectedOn != null && !Childhood.isWithinPregnancy(expectedOn, received)) {
            return "Check the expected date of birth of child " + number + ".";
        }
        return null;
    }

    private String restProblem() {
        if (sex == null) {
            return "Say the sex of child " + number + ", or that it is not known.";
        }
        String normalised = Postcode.normalise(postcode);
        return normalised == null || Postcode.isValid(normalised) ? null
                : "The postcode of child " + number + " is not in the form of a postcode.";
    }

    /** The first problem of these rows, among them a child named twice. */
    static Optional<String> problem(List<NamedChild> children, LocalDate received) {
        Optional<String> one = children.stream().map(child -> child.problem(received)).flatMap(Optional::stream)
                .findFirst();
        return one.or(() -> children.stream()
                .filter(child -> children.stream().anyMatch(other -> other.number < child.number
                        && child.isSame(other.identity(Instant.EPOCH)))).findFirst()
                .map(NamedChild::named));
    }

    /** Whether the row names a child of that name and date of birth. */
    boolean isSame(ChildIdentity other) {
        return givenName != null && dateOfBirth != null && dateOfBirth.equals(other.dateOfBirth())
                && folded(givenName).equals(folded(other.givenName()))
                && folded(familyName).equals(folded(other.familyName()));
    }

    /** Says that the child is on the contact already. */
    String named() {
        return "Child " + number + " is named already.";
    }

    ChildIdentity identity(Instant receivedAt) {
        Integer age = dateOfBirth == null ? estimatedAge : null;
        return new ChildIdentity(receivedAt, givenName, familyName, dateOfBirth, age, expectedOn, sex, ethnicity, null,
                null, null, postcode, false);
    }

    private static String folded(String name) {
        return name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
    }
}
