package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.Indicator.Unit;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** Days from entry to special guardianship. */
@Component
class DaysToSpecialGuardianship implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.of(Unit.DAYS, "days-to-special-guardianship", "Days from entry to special guardianship",
                Section.EXITS, Direction.DOWN,
                "Mean days from the first day in care to leaving it under special guardianship, for "
                        + "those who left in the 12 months.",
                Status.UNCONFIRMED, "No national formula seen",
                Principle.SAFE_AND_STABLE);
    }

    @Override
    public String cases() {
        return """
                select e.ref, e.ended_on as day, e.ended_on - e.started_on as value
                from care_time e
                where e.end_reason in ('E45', 'E46', 'E47', 'E48') and e.ended_on <= :day
                    and e.ended_on > (:day - interval '1 year')::date""";
    }
}
