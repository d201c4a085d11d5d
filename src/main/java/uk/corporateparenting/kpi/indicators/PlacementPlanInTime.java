package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** Placement plan within five working days. */
@Component
class PlacementPlanInTime implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.percent("placement-plan-in-time", "Placement plan within five working days",
                Section.FRONT_DOOR, Direction.UP,
                "Placement plans agreed within five working days of the start of the placement, out of "
                        + "all due in the 12 months.",
                Status.CONFIRMED, "Care Planning, Placement and Case Review Regulations 2010 (T23)",
                Principle.BEST_INTERESTS);
    }

    @Override
    public String cases() {
        return """
                select d.ref, d.due_on as day, case when d.done_at <= d.due_at then 1 else 0 end as value
                from duty d
                where d.model = 'becoming-looked-after' and d.step = 'agreePlacementPlan' and d.due_on <= :day
                    and d.due_on > (:day - interval '1 year')::date
                  and (d.done_at is not null or d.due_on < :day)""";
    }
}
