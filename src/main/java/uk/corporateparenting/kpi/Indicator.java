package uk.corporateparenting.kpi;

import java.math.BigDecimal;
import java.util.List;

/**
 * What an indicator says of itself. The words are for people; how it is counted stands in one query beside them.
 *
 * @param id        kebab-case, the same for ever
 * @param formula   in plain words: what is counted, out of what
 * @param status    how far the formula was seen in a source
 * @param source    where the formula comes from
 * @param tags      the outcomes and principles it speaks to
 * @param target    the council's own; null where none is set
 * @param england   the published figure; null where none is known
 */
public record Indicator(String id, String title, Section section, Unit unit, Direction direction, String formula,
        Status status, String source, List<String> tags, BigDecimal target, England england) {

    /** The chapter it stands in. */
    public enum Section {
        STABILITY("Stability"),
        FRONT_DOOR("Front door"),
        DUTIES("Duties to children in care"),
        EXITS("Leaving care and permanence"),
        LEAVERS("Care leavers"),
        PROCESS("Work in hand");

        private final String title;

        Section(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** What the value is. Of all but a percentage and a count it is a mean. */
    public enum Unit {
        PERCENT("%"), COUNT(""), DAYS(" days"), WORKING_DAYS(" working days"), SCORE(" points"), CHANGES(" changes");

        private final String sign;

        Unit(String sign) {
            this.sign = sign;
        }

        /** What stands behind the number. */
        public String sign() {
            return sign;
        }
    }

    /** Where children are better off. */
    public enum Direction {
        UP, DOWN, NEITHER;

        /** A value turned so that what asks for attention comes first; and turned back. */
        BigDecimal turn(BigDecimal value) {
            return this == UP ? value : value.negate();
        }
    }

    /** How far the formula was seen in a source. */
    public enum Status {
        CONFIRMED("read in the source"), SECONDARY("read in a secondary source"), UNCONFIRMED("not confirmed"),
        PRODUCT("the council's own");

        private final String words;

        Status(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** What was published for England. */
    public record England(BigDecimal value, String year, String source, Status status) {
    }

    /** Whether a value does what was aimed at; null where nothing was aimed at or nothing is counted. */
    public Boolean reaches(BigDecimal value) {
        if (target == null || value == null || direction == Direction.NEITHER) {
            return null;
        }
        return direction == Direction.UP ? value.compareTo(target) >= 0 : value.compareTo(target) <= 0;
    }
}
