package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** Left care through special guardianship. */
@Component
class CeasedSpecialGuardianship implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.percent("ceased-special-guardianship", "Left care through special guardianship",
                Section.EXITS, Direction.NEITHER,
                "Children who left care in the 12 months and left under special guardianship, out of "
                        + "all who left care.",
                Status.CONFIRMED, "Reasons of the national return (SSDA903, REC)",
                Principle.SAFE_AND_STABLE);
    }

    @Override
    public String cases() {
        return """
                select e.ref, e.ended_on as day, case when e.end_reason in ('E45', 'E46', 'E47', 'E48') then 1
                    else 0 end as value
                from care_time e
                where not e.short_breaks and e.ended_on <= :day and e.ended_on > (:day - interval '1 year')::date""";
    }
}
