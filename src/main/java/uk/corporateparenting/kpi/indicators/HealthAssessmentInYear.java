package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** Health assessment in the year. */
@Component
class HealthAssessmentInYear implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.percent("health-assessment-in-year", "Health assessment in the year",
                Section.DUTIES, Direction.UP,
                "Children looked after for 12 months on the day whose health was assessed in them, out "
                        + "of all looked after for 12 months.",
                Status.CONFIRMED, "The national return (SSDA903, OC2)",
                Principle.BEST_INTERESTS, Principle.SERVICES);
    }

    @Override
    public String cases() {
        return """
                select l.ref, :day as day, case when h.assessed then 1 else 0 end as value
                from looked_after_12 l left join health_12 h on h.ref = l.ref""";
    }
}
