package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** Seen by a dentist. */
@Component
class Teeth implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.percent("teeth", "Seen by a dentist",
                Section.DUTIES, Direction.UP,
                "Children looked after for 12 months on the day who were seen by a dentist in them, out "
                        + "of all looked after for 12 months.",
                Status.CONFIRMED, "The national return (SSDA903, OC2)",
                Principle.BEST_INTERESTS, Principle.SERVICES);
    }

    @Override
    public String cases() {
        return """
                select l.ref, :day as day, case when h.dentist then 1 else 0 end as value
                from looked_after_12 l left join health_12 h on h.ref = l.ref""";
    }
}
