package uk.corporateparenting.returns;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.corporateparenting.record.Coded;

/** Reads the cells of one row, and says what is wrong with them. */
final class Cells {

    /** The row cannot be taken; the finding says why. */
    static final class Refusal extends RuntimeException {

        private final transient Finding finding;

        Refusal(Finding finding) {
            super(finding.rule().id(), null, false, false);
            this.finding = finding;
        }

        Finding finding() {
            return finding;
        }
    }

    private final Row row;
    private final Reading reading;
    private final List<Finding> findings;

    Cells(Row row, Reading reading, List<Finding> findings) {
        this.row = row;
        this.reading = reading;
        this.findings = findings;
    }

    Row row() {
        return row;
    }

    String text(String column) {
        return row.cell(column);
    }

    void say(String column, Rule rule) {
        say(column, rule, null);
    }

    void say(String column, Rule rule, String detail) {
        findings.add(Finding.of(row, column, rule, detail));
    }

    Refusal refusal(String column, Rule rule) {
        return new Refusal(Finding.of(row, column, rule, null));
    }

    /** A day without which the row says nothing; it cannot lie after the last day the returns know. */
    LocalDate neededDay(String column) {
        String text = needed(column);
        LocalDate day = reading.day(text).orElseThrow(() -> refusal(column, Rule.BAD_VALUE));
        return happened(column, day);
    }

    /** The date of birth, needed. */
    LocalDate birth(String column) {
        return reading.day(needed(column)).orElseThrow(() -> refusal(column, Rule.BAD_VALUE));
    }

    /** A day on which something ended: empty is an answer, an unreadable one refuses the row. */
    LocalDate end(String column, LocalDate start) {
        if (row.cell(column) == null) {
            return null;
        }
        LocalDate end = neededDay(column);
        if (end.isBefore(start)) {
            throw refusal(column, Rule.ENDS_BEFORE_IT_BEGINS);
        }
        return end;
    }

    /** A day that may lie in the future, left out if unreadable. */
    LocalDate day(String column) {
        String text = row.cell(column);
        return text == null ? null : reading.day(text).orElseGet(() -> leftOut(column));
    }

    private LocalDate happened(String column, LocalDate day) {
        if (day.isAfter(reading.lastDay())) {
            throw refusal(column, Rule.IN_THE_FUTURE);
        }
        if (day.isAfter(reading.endOf(row.year()))) {
            say(column, Rule.AFTER_ITS_YEAR);
        }
        return day;
    }

    String needed(String column) {
        String text = row.cell(column);
        if (text == null) {
            throw refusal(column, Rule.MISSING_VALUE);
        }
        return text;
    }

    <C extends Enum<C> & Coded> C neededCode(String column, Class<C> list) {
        return Coded.find(list, needed(column)).orElseThrow(() -> refusal(column, Rule.BAD_VALUE));
    }

    <C extends Enum<C> & Coded> C code(String column, Class<C> list) {
        String text = row.cell(column);
        return text == null ? null : Coded.find(list, text).orElseGet(() -> leftOut(column));
    }

    /** 1 yes, 0 no. */
    Boolean flag(String column) {
        Integer number = number(column, 0, 1);
        return number == null ? null : number == 1;
    }

    Integer number(String column, int least, int most) {
        String text = row.cell(column);
        if (text == null) {
            return null;
        }
        Optional<Integer> number = Optional.of(text).filter(digits -> digits.matches("[0-9]{1,3}(\\.0+)?"))
                .map(digits -> Integer.valueOf(digits.replaceAll("\\..*", "")))
                .filter(n -> n >= least && n <= most);
        if (number.isPresent() && text.contains(".")) {
            say(column, Rule.DECIMAL);
        }
        return number.orElseGet(() -> leftOut(column));
    }

    /** A short text of the return, left out where it is not of this form. */
    String text(String column, String form) {
        String text = row.cell(column);
        return text == null || text.matches(form) ? text : leftOut(column);
    }

    private <T> T leftOut(String column) {
        say(column, Rule.LEFT_OUT);
        return null;
    }
}
