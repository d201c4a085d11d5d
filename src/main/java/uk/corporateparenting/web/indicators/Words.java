package uk.corporateparenting.web.indicators;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import uk.corporateparenting.kpi.Figure;
import uk.corporateparenting.kpi.Indicator;

/** Numbers and codes as people read them. */
final class Words {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final String NONE = "–";

    private Words() {
    }

    /** To one place, without a nought behind the point. */
    static String plain(BigDecimal number) {
        return number == null ? NONE : number.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    static String value(BigDecimal value, Indicator.Unit unit) {
        return value == null ? NONE : plain(value) + unit.sign();
    }

    static String month(LocalDate day) {
        return MONTH.format(day);
    }

    /** What an indicator says now; of a small set how many, never a percentage. */
    static String value(Figure figure) {
        if (figure.denominator() == 0) {
            return "No child yet";
        }
        return figure.value() != null ? value(figure.value(), figure.indicator().unit()) : "Too few to say";
    }

    /** The children behind it. */
    static String behind(Figure figure) {
        if (figure.numerator() == null || figure.denominator() <= 0) {
            return figure.denominator() < 0 ? "fewer than " + Figure.PUBLISHABLE : "";
        }
        return figure.indicator().unit() == Indicator.Unit.PERCENT
                ? plain(figure.numerator()) + " of " + figure.denominator()
                : figure.indicator().unit() == Indicator.Unit.COUNT ? "" : "mean of " + figure.denominator();
    }

    /** A slug as a name. */
    static String slug(String slug) {
        if (slug == null || slug.isEmpty()) {
            return NONE;
        }
        String words = slug.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
