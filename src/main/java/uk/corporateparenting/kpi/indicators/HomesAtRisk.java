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
                select l.ref, :day as day, case when exists (
                           select from duty d where d.ref = l.ref and d.process = 'stability-meeting'
                               and london(d.created_at) <= :day
                           and (d.done_at is null or london(d.done_at) > :day
                                or exists (select from duty n where n.root_case = d.root_case
                                    and london(n.created_at) > :day)
                                or exists (select from care.open_case o where o.case_id = d.root_case))) then 1
                                    else 0 end as value
                from looked_after l""";
    }
}
