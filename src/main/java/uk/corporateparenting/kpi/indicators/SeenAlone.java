package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** Seen alone on visits. */
@Component
class SeenAlone implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.percent("seen-alone", "Seen alone on visits",
                Section.DUTIES, Direction.UP,
                "Visits in the 12 months on which the child was seen alone, out of all on which the "
                        + "child was seen.",
                Status.CONFIRMED, "Care Planning, Placement and Case Review Regulations 2010, regulation 28",
                Principle.VOICE);
    }

    @Override
    public String cases() {
        return """
                select v.ref, london(v.visited_at) as day, case when v.seen_alone then 1 else 0 end as value
                from known(visit) v
                where v.seen and coalesce(v.kind, '') <> 'carer' and london(v.visited_at) <= :day
                    and london(v.visited_at) > (:day - interval '1 year')::date
                  and exists (select from care_time e where e.ref = v.ref and not e.short_breaks
                              and london(v.visited_at) between e.started_on and coalesce(e.ended_on, 'infinity'))""";
    }
}
