package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** Three or more placements in two years. */
@Component
class ThreeOrMorePlacementsInTwoYears implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.percent("three-or-more-placements-two-years", "Three or more placements in two years",
                Section.STABILITY, Direction.DOWN,
                "Children looked after for two years on the day with three or more placements in those "
                        + "two years, out of all children looked after for two years.",
                Status.CONFIRMED, "Explore education statistics: placement stability",
                Principle.SAFE_AND_STABLE);
    }

    @Override
    public String cases() {
        return """
                select l.ref, :day as day, case when count(h.ref) >= 3 then 1 else 0 end as value
                from looked_after l
                left join home h on h.ref = l.ref and h.first <= :day and (h.last is null
                    or h.last > (:day - interval '2 years')::date)
                where l.since <= (:day - interval '2 years')::date
                group by l.ref""";
    }
}
