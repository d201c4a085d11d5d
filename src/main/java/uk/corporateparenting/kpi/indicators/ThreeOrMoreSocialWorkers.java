package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** Three or more social workers in the year. */
@Component
class ThreeOrMoreSocialWorkers implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.percent("three-or-more-social-workers", "Three or more social workers in the year",
                Section.STABILITY, Direction.DOWN,
                "Children looked after on the day who had three or more social workers in the 12 months "
                        + "to it, out of all children looked after on the day.",
                Status.UNCONFIRMED, "The return of social worker episodes from 2023/24; bands are not confirmed",
                Principle.SAFE_AND_STABLE);
    }

    @Override
    public String cases() {
        return """
                select l.ref, :day as day,
                       case when count(distinct w.worker) - count(distinct w.told) + 1 >= 3 and count(w.ref) > 0
                           then 1 else 0 end as value
                from looked_after l
                left join worker w on w.ref = l.ref and w.first <= :day and (w.last is null
                    or w.last > (:day - interval '1 year')::date)
                group by l.ref""";
    }
}
