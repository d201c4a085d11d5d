package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** Left care through adoption. */
@Component
class CeasedAdopted implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.percent("ceased-adopted", "Left care through adoption",
                Section.EXITS, Direction.NEITHER,
                "Children who left care in the 12 months and were adopted, out of all who left care.",
                Status.CONFIRMED, "Reasons of the national return (SSDA903, REC)",
                Principle.SAFE_AND_STABLE);
    }

    @Override
    public String cases() {
        return """
                select e.ref, e.ended_on as day, case when e.end_reason in ('E11', 'E12') then 1 else 0 end as value
                from care_time e
                where not e.short_breaks and e.ended_on <= :day and e.ended_on > (:day - interval '1 year')::date""";
    }
}
