package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** Stability meetings decided in their cycle. */
@Component
class StabilityHeldInTime implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.percent("stability-held-in-time", "Stability meetings decided in their cycle",
                Section.PROCESS, Direction.UP,
                "Decisions of stability meetings due in the 12 months that were recorded by their day, "
                        + "out of all due.",
                Status.PRODUCT, "Telford and Wrekin 2018, 5.4",
                Principle.SAFE_AND_STABLE);
    }

    @Override
    public String cases() {
        return """
                select d.ref, d.due_on as day, case when d.done_at <= d.due_at then 1 else 0 end as value
                from duty d
                where d.model = 'stability-round' and d.step = 'decideStability' and d.due_on <= :day
                    and d.due_on > (:day - interval '1 year')::date
                  and (d.done_at is not null or d.due_on < :day)""";
    }
}
