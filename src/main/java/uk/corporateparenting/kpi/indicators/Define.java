package uk.corporateparenting.kpi.indicators;

import java.util.Arrays;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.Indicator.Unit;
import uk.corporateparenting.kpi.Principle;

/** Short for what every indicator says of itself. */
final class Define {

    private Define() {
    }

    static Indicator percent(String id, String title, Section section, Direction better, String formula, Status status,
            String source, Principle... principles) {
        return of(Unit.PERCENT, id, title, section, better, formula, status, source, principles);
    }

    static Indicator of(Unit unit, String id, String title, Section section, Direction better, String formula,
            Status status, String source, Principle... principles) {
        return new Indicator(id, title, section, unit, better, formula, status, source,
                Arrays.stream(principles).map(Principle::code).toList(), null, null);
    }
}
