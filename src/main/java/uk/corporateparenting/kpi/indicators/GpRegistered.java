package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** Registered with a GP. */
@Component
class GpRegistered implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.percent("gp-registered", "Registered with a GP",
                Section.DUTIES, Direction.UP,
                "Children looked after for 12 months on the day who were registered with a GP when last "
                        + "looked at in them, out of all looked after for 12 months.",
                Status.PRODUCT, "Leicestershire 2021, outcome 1",
                Principle.BEST_INTERESTS, Principle.SERVICES);
    }

    @Override
    public String cases() {
        return """
                select l.ref, :day as day, case when h.gp then 1 else 0 end as value
                from looked_after_12 l left join health_12 h on h.ref = l.ref""";
    }
}
