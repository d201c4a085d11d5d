package uk.corporateparenting.timescale;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One row of the clock table: what must happen, by when, counted from what, and which text says so.
 *
 * @param clockId      the id models use, such as {@code T02}
 * @param name         what is to be done, in plain words
 * @param kind         how the limit is to be read
 * @param trigger      the fact of the record, or the process variable, whose date or instant starts the clock; null:
 *                     the moment the work appears
 * @param from         the start in words, as read after "of" or "after"
 * @param amount       how many units; null where the limit is no number
 * @param unit         what is counted; null where no date follows from the row
 * @param limitInWords the limit of a row without a date
 * @param warnAmount   how long before the due moment to warn; null: no warning
 * @param warnUnit     the unit of the warning
 * @param opensAmount  how long before the due moment recurring work is put in front of somebody; null: at once
 * @param opensUnit    the unit of that
 * @param source       the legal or local text
 * @param status       how far the source was seen
 * @param inForceFrom  the first day on which a start counts under this row; null: no earlier row is known
 */
public record Timescale(String clockId, String name, Kind kind, String trigger, String from, Integer amount, Unit unit,
        String limitInWords, Integer warnAmount, Unit warnUnit, Integer opensAmount, Unit opensUnit, String source,
        Status status, LocalDate inForceFrom) {

    public Timescale {
        require(clockId, clockId != null && name != null && kind != null && source != null && status != null,
                "a column that must be filled is empty");
        require(clockId, (kind == Kind.CONDITION) == (unit == null), "only a condition has no unit");
        require(clockId, (kind == Kind.CONDITION) == (limitInWords != null), "only a condition has its limit in words");
        require(clockId, unit == null || amount != null && from != null, "the amount or its start is missing");
        require(clockId, amount == null || amount >= 0, "the amount is negative");
        require(clockId, (warnAmount == null) == (warnUnit == null), "a warning needs an amount and a unit");
        require(clockId, warnAmount == null || warnAmount > 0 && unit != null, "the warning cannot be counted");
        require(clockId, (opensAmount == null) == (opensUnit == null), "when work opens needs an amount and a unit");
        require(clockId, opensAmount == null || opensAmount > 0 && unit != null, "when work opens cannot be counted");
    }

    /** Whether a due date follows from this row; a condition has none. */
    public boolean hasDate() {
        return unit != null;
    }

    /** The limit as one phrase, such as "within 45 working days of the referral". */
    public String rule() {
        return switch (kind) {
            case DUTY -> amount == 0 ? "by the end of " + from : "within " + unit.of(amount) + " of " + from;
            case POWER -> "at most " + unit.of(amount) + " from " + from;
            case REMINDER -> unit.of(amount) + " after " + from;
            case BEFORE -> amount == 0 ? "by the end of " + from : "at least " + unit.of(amount) + " before " + from;
            case CONDITION -> limitInWords;
        };
    }

    private static void require(String clockId, boolean holds, String otherwise) {
        if (!holds) {
            throw new BadClock(clockId, otherwise);
        }
    }

    /** How a limit is to be read. */
    public enum Kind {
        /** Something to be done by the end of the last day (or the last hour, where hours are counted). */
        DUTY,
        /** A power that ends at that very moment: never counted a minute too long. */
        POWER,
        /** Something that comes up at that moment. */
        REMINDER,
        /** Something to be done by the end of the day that lies so long before its start. */
        BEFORE,
        /** Something that must come first; no date follows from it. */
        CONDITION;

        static Kind of(String text) {
            return text == null ? null : valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    /** What is counted. */
    public enum Unit {
        HOURS("hours", "hour"),
        CALENDAR_DAYS("calendar-days", "day"),
        WORKING_DAYS("working-days", "working day"),
        WEEKS("weeks", "week"),
        MONTHS("months", "month"),
        /** Months of somebody's age: who is born on 29 February is a year older on 1 March where there is no 29th. */
        MONTHS_OF_AGE("months-of-age", "month");

        private final String code;
        private final String word;

        Unit(String code, String word) {
            this.code = code;
            this.word = word;
        }

        String of(int amount) {
            return amount + " " + word + (amount == 1 ? "" : "s");
        }

        static Unit of(String code) {
            return code == null ? null : byCode(Stream.of(values()).filter(unit -> unit.code.equals(code)), code);
        }
    }

    /** How far the text behind a row was seen. */
    public enum Status {
        /** The rule's own text was read. */
        CONFIRMED("C", "confirmed in law"),
        /** A manual, a council or a charity says so. */
        SECONDARY("S", "seen in a secondary source"),
        /** Common practice; no text seen. */
        UNCONFIRMED("U", "unconfirmed: a setting"),
        /** The council's own promise, agreed by it. */
        LOCAL("local", "the council's own: a setting");

        private final String code;
        private final String words;

        Status(String code, String words) {
            this.code = code;
            this.words = words;
        }

        /** The status as a worker reads it. */
        public String words() {
            return words;
        }

        static Status of(String code) {
            return code == null ? null : byCode(Stream.of(values()).filter(status -> status.code.equals(code)), code);
        }
    }

    private static <T> T byCode(Stream<T> matches, String code) {
        return matches.findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a word of the clock table: " + code));
    }
}
