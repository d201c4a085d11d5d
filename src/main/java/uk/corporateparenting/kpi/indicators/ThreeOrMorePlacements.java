package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** Three or more placements in the year. */
@Component
class ThreeOrMorePlacements implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.percent("three-or-more-placements", "Three or more placements in the year",
                Section.STABILITY, Direction.DOWN,
                "Children looked after on the day with three or more placements in the 12 months to it, "
                        + "out of all children looked after on the day. The placement at the start of the 12 "
                        + "months counts.",
                Status.CONFIRMED, "Explore education statistics: placement stability by local authority",
                Principle.SAFE_AND_STABLE);
    }

    @Override
    public String cases() {
        return """
                select l.ref, :day as day, case when count(h.ref) >= 3 then 1 else 0 end as value
                from looked_after l
                left join home h on h.ref = l.ref and h.first <= :day and (h.last is null
                    or h.last > (:day - interval '1 year')::date)
                group by l.ref""";
    }
}
