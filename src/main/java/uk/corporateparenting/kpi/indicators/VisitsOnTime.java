package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** Children visited on time. */
@Component
class VisitsOnTime implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.percent("visits-on-time", "Children visited on time",
                Section.DUTIES, Direction.UP,
                "Children looked after on the day whose latest visit that was due has been made by its "
                        + "due day, out of all for whom a visit has been due.",
                Status.CONFIRMED, "Care Planning, Placement and Case Review Regulations 2010, regulation 28 (T40-T46)",
                Principle.SAFE_AND_STABLE, Principle.VOICE);
    }

    @Override
    public String cases() {
        return """
                select distinct on (d.ref) d.ref, d.due_on as day, case when d.done_at <= d.due_at then 1
                    else 0 end as value
                from looked_after l join duty d on d.ref = l.ref
                where d.model = 'statutory-visit' and d.step = 'visitChild' and d.due_on <= :day
                    and d.due_on >= l.since
                  and (d.done_at is not null or d.due_on < :day)
                order by d.ref, d.due_at desc, d.task_id desc""";
    }
}
