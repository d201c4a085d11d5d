package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** Work done on time. */
@Component
class DutiesOnTime implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.percent("duties-on-time", "Work done on time",
                Section.PROCESS, Direction.UP,
                "Tasks with a due date in the 12 months that were done by then, out of all that were "
                        + "due.",
                Status.PRODUCT, "The clocks of this product",
                Principle.BEST_INTERESTS);
    }

    @Override
    public String cases() {
        return """
                select d.ref, d.due_on as day, case when d.done_at <= d.due_at then 1 else 0 end as value
                from duty d
                where d.due_on <= :day and d.due_on > (:day - interval '1 year')::date and (d.done_at is not null
                    or d.due_on < :day)""";
    }
}
