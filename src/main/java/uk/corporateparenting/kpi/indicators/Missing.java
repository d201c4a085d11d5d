package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** Children who were missing. */
@Component
class Missing implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.percent("missing", "Children who were missing",
                Section.DUTIES, Direction.DOWN,
                "Children with at least one time missing from care in the 12 months, out of all looked "
                        + "after at any time in them.",
                Status.CONFIRMED, "The national return (SSDA903, T67)",
                Principle.SAFE_AND_STABLE);
    }

    @Override
    public String cases() {
        return """
                select e.ref, :day as day, case when e.ref in (
                           select m.ref from known(missing_episode) m where m.kind = 'M'
                               and london(m.started_at) <= :day
                           and london(m.started_at) > (:day - interval '1 year')::date) then 1 else 0 end as value
                from care_time e
                where not e.short_breaks and e.started_on <= :day and (e.ended_on is null
                    or e.ended_on > (:day - interval '1 year')::date)
                group by e.ref""";
    }
}
