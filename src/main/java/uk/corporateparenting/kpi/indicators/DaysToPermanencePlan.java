package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.Indicator.Unit;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** Days from entry to the plan for permanence. */
@Component
class DaysToPermanencePlan implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.of(Unit.DAYS, "days-to-permanence-plan", "Days from entry to the plan for permanence",
                Section.DUTIES, Direction.DOWN,
                "Mean days from the first day in care to the agreement of a plan for permanence, for "
                        + "plans agreed in the 12 months.",
                Status.CONFIRMED, "Care Planning, Placement and Case Review Regulations 2010 (T58)",
                Principle.SAFE_AND_STABLE);
    }

    @Override
    public String cases() {
        return """
                select p.ref, p.agreed_on as day, p.agreed_on - max(e.started_on) as value
                from known(permanence_plan) p
                join care_time e on e.ref = p.ref and e.started_on <= p.agreed_on and (e.ended_on is null
                    or e.ended_on >= p.agreed_on)
                where p.agreed_on <= :day and p.agreed_on > (:day - interval '1 year')::date and not e.short_breaks
                group by p.ref, p.id, p.agreed_on""";
    }
}
