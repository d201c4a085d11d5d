package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** More than 20 miles from home. */
@Component
class FarFromHome implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.percent("far-from-home", "More than 20 miles from home",
                Section.STABILITY, Direction.DOWN,
                "Children looked after on the day who live more than 20 miles from home in a straight "
                        + "line, out of those whose distance is on the record. Unaccompanied asylum-seeking "
                        + "children are left out.",
                Status.CONFIRMED, "The formula of the national return (SSDA903); no figure for England confirmed",
                Principle.SAFE_AND_STABLE);
    }

    @Override
    public String cases() {
        return """
                select l.ref, :day as day, case when h.distance_miles > 20 then 1 else 0 end as value
                from looked_after l
                join here h on h.ref = l.ref
                where h.distance_miles is not null
                  and not exists (select from known(asylum_seeker) a where a.ref = l.ref and a.known_on <= :day
                                  and (a.ceased_on is null or a.ceased_on > :day))""";
    }
}
