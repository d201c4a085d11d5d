package uk.corporateparenting.personaleducationplan;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The school terms of the council: those it has set, and about the usual ones for years it has not set yet, so that no
 * child is without a date.
 */
@Component
class SchoolTerms {

    /** From the first school day to the last. */
    record Term(LocalDate begins, LocalDate ends) {

        static Term read(String text) {
            String[] days = text.strip().split("/");
            return new Term(LocalDate.parse(days[0].strip()), LocalDate.parse(days[1].strip()));
        }

        boolean overlaps(LocalDate from, LocalDate to) {
            return !ends.isBefore(from) && !begins.isAfter(to);
        }
    }

    private record UsualTerm(MonthDay begins, MonthDay ends) {

        static UsualTerm read(String text) {
            String[] days = text.strip().split("/");
            return new UsualTerm(MonthDay.parse("--" + days[0].strip()), MonthDay.parse("--" + days[1].strip()));
        }

        Term in(int year) {
            return new Term(begins.atYear(year), ends.atYear(year));
        }
    }

    private final List<Term> set;
    private final List<UsualTerm> usual;

    /**
     * @param terms      for example {@code 2026-09-01/2026-12-18,2027-01-04/2027-03-25}
     * @param usualTerms the same without years
     */
    SchoolTerms(@Value("${corporate-parenting.school.terms:}") String terms,
            @Value("${corporate-parenting.school.usual-terms:09-01/12-19,01-05/03-31,04-15/07-22}") String usualTerms) {
        set = texts(terms).map(Term::read).sorted(Comparator.comparing(Term::begins)).toList();
        usual = texts(usualTerms).map(UsualTerm::read).toList();
    }

    /** The first term that begins after that day: a plan of this term or the holidays is followed then. */
    Term after(LocalDate day) {
        return Stream.concat(set.stream(), IntStream.rangeClosed(day.getYear(), day.getYear() + 1).boxed()
                        .flatMap(year -> usual.stream().map(term -> term.in(year))).filter(this::isNotSet))
                .filter(term -> term.begins().isAfter(day))
                .min(Comparator.comparing(Term::begins))
                .orElseThrow(() -> new IllegalStateException("No school term is set"));
    }

    private boolean isNotSet(Term term) {
        return set.isEmpty() || !term.overlaps(set.get(0).begins(), set.get(set.size() - 1).ends());
    }

    private static Stream<String> texts(String list) {
        return Arrays.stream(list.split(",")).filter(text -> !text.isBlank());
    }
}
