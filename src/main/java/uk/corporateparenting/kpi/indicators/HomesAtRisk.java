package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** Homes at risk. */
@Component
class HomesAtRisk implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.percent("homes-at-risk", "Homes at risk",
                Section.STABILITY, Direction.DOWN,
                "Children looked after on the day whose stability case is open, out of all children "
                        + "looked after on the day.",
                Status.PRODUCT, "Leicestershire 2021, 32; Telford and Wrekin 2018, 5.4",
                Principle.SAFE_AND_STABLE);
    }

    @Override
    public String cases() {
        return """
                select l.ref, :day as day, case when l.ref in (
                           select d.ref from duty d where d.process = 'stability-meeting'
                               and london(d.created_at) <= :day
                           and (d.done_at is null or london(d.done_at) > :day
                                or d.root_case in (select n.root_case from duty n where london(n.created_at) > :day)
                                or d.root_case in (select o.case_id from care.open_case o))) then 1
                                    else 0 end as value
                from looked_after l""";
    }
}
