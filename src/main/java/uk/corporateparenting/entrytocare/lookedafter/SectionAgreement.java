package uk.corporateparenting.entrytocare.lookedafter;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import uk.corporateparenting.record.Fact.Consent;
import uk.corporateparenting.record.Stance;

/**
 * Whether an agreement under section 20 carries an entry into care (Children Act 1989, section 20(7) to (11)). Silence
 * is not consent.
 */
final class SectionAgreement {

    /** The purpose under which each person's stance is on the record. */
    static final String PURPOSE = "section-20";

    /** The relation of a young person who agrees for themselves. */
    static final String SELF = "self";

    private static final int OWN_AGREEMENT_FROM = 16;

    private final Collection<Consent> stances;
    private final Integer age;
    private final LocalDate on;

    /**
     * @param newestFirst all that stands on the record; of two by one person the newer counts
     * @param age         the child's age on the day, null if not known
     * @param on          the day of the entry
     */
    SectionAgreement(List<Consent> newestFirst, Integer age, LocalDate on) {
        Map<String, Consent> byPerson = new LinkedHashMap<>();
        newestFirst.stream().filter(c -> PURPOSE.equals(c.purpose()))
                .forEach(c -> byPerson.putIfAbsent(key(c.personName() == null ? c.relation() : c.personName()), c));
        this.stances = byPerson.values();
        this.age = age;
        this.on = on;
    }

    /**
     * @param withResponsibility names of those with parental responsibility on the record
     * @param nobodyToAsk        who was looked for and how, where nobody with parental responsibility can be asked
     */
    Optional<String> problem(Collection<String> withResponsibility, String nobodyToAsk) {
        if (stances.stream().anyMatch(this::isOwnAgreement)) {
            return Optional.empty();
        }
        boolean objection = stances.stream().anyMatch(SectionAgreement::isObjection);
        if (objection && !everyoneUnderAnOrderAgrees()) {
            return Optional.of("Somebody with parental responsibility objects and could look after the child, so "
                    + "section 20 cannot be used.");
        }
        if (stances.stream().anyMatch(this::isAgreement)) {
            return Optional.empty();
        }
        if (nobodyToAsk == null) {
            return Optional.of("There is no valid signed section 20 agreement on the record.");
        }
        return withResponsibility.stream().allMatch(this::cannotBeFound) ? Optional.empty()
                : Optional.of("Somebody with parental responsibility is on the record: ask them, or record that they "
                        + "cannot be found.");
    }

    private boolean isOwnAgreement(Consent c) {
        return SELF.equals(c.relation()) && age != null && age >= OWN_AGREEMENT_FROM && isSigned(c);
    }

    private boolean isAgreement(Consent c) {
        return Boolean.TRUE.equals(c.parentalResponsibility()) && isSigned(c);
    }

    /** Those whom a court order names as the ones the child lives with may agree against others (section 20(9)). */
    private boolean everyoneUnderAnOrderAgrees() {
        List<Consent> named = stances.stream().filter(c -> Boolean.TRUE.equals(c.livesWithOrder())).toList();
        return !named.isEmpty() && named.stream().allMatch(this::isAgreement);
    }

    private boolean isSigned(Consent c) {
        return c.stance() == Stance.AGREES && c.signedOn() != null && !Boolean.FALSE.equals(c.capacity())
                && (c.endsOn() == null || !c.endsOn().isBefore(on));
    }

    /** Able unless it is known that they are not. */
    private static boolean isObjection(Consent c) {
        return Boolean.TRUE.equals(c.parentalResponsibility())
                && (c.stance() == Stance.OBJECTS || c.stance() == Stance.WITHDRAWN)
                && !Boolean.FALSE.equals(c.canAccommodate());
    }

    private boolean cannotBeFound(String name) {
        return stances.stream().anyMatch(c -> c.stance() == Stance.CANNOT_BE_FOUND
                && key(c.personName()).equals(key(name)));
    }

    private static String key(String name) {
        return name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
    }
}
