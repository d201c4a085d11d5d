package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** Back in care within 12 months. */
@Component
class ReEntries implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.percent("re-entries", "Back in care within 12 months",
                Section.EXITS, Direction.DOWN,
                "Children who left care in the 12 months before the last and came back within 12 months "
                        + "of leaving, out of all who left.",
                Status.UNCONFIRMED, "No source seen",
                Principle.SAFE_AND_STABLE);
    }

    @Override
    public String cases() {
        return """
                select e.ref, e.ended_on as day, case when exists (
                           select from care_time n where n.ref = e.ref and n.id <> e.id and not n.short_breaks
                           and n.started_on >= e.ended_on
                               and n.started_on <= (e.ended_on + interval '1 year')::date) then 1 else 0 end as value
                from care_time e
                where not e.short_breaks and e.ended_on <= (:day - interval '1 year')::date
                    and e.ended_on > (:day - interval '2 years')::date""";
    }
}
