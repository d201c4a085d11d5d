package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** Panel actions done on time. */
@Component
class PanelActionsOnTime implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.percent("panel-actions-on-time", "Panel actions done on time",
                Section.PROCESS, Direction.UP,
                "Actions of the high-risk panel due in the 12 months that were done by their day, out "
                        + "of all due.",
                Status.PRODUCT, "Telford and Wrekin 2018",
                Principle.SAFE_AND_STABLE);
    }

    @Override
    public String cases() {
        return """
                select a.ref, a.due_on as day, case when a.done_on <= a.due_on then 1 else 0 end as value
                from known(panel_action) a
                where a.due_on <= :day and a.due_on > (:day - interval '1 year')::date and (a.done_on is not null
                    or a.due_on < :day)""";
    }
}
