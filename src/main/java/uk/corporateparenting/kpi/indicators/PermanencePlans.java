package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** Plan for permanence by the second review. */
@Component
class PermanencePlans implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.percent("permanence-plans", "Plan for permanence by the second review",
                Section.DUTIES, Direction.UP,
                "Children looked after on the day past their second review with an agreed plan for "
                        + "permanence, out of all past their second review.",
                Status.CONFIRMED, "Care Planning, Placement and Case Review Regulations 2010 (T58)",
                Principle.SAFE_AND_STABLE);
    }

    @Override
    public String cases() {
        return """
                select l.ref, :day as day, case when bool_or(p.id is not null) then 1 else 0 end as value
                from looked_after l join held h on h.ref = l.ref and h.started_on = l.since and h.number = 2
                left join known(permanence_plan) p on p.ref = l.ref and p.agreed_on between l.since and :day
                    and (p.ended_on is null or p.ended_on > :day or p.outcome = 'achieved')
                group by l.ref, h.id""";
    }
}
