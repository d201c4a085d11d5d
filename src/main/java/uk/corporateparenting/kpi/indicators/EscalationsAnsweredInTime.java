package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** Escalations answered in time. */
@Component
class EscalationsAnsweredInTime implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.percent("escalations-answered-in-time", "Escalations answered in time",
                Section.PROCESS, Direction.UP,
                "Escalations whose answer was due in the 12 months and came by then, out of all. Those "
                        + "that ended because the late work was done are left out.",
                Status.PRODUCT, "The escalation ladder of this product",
                Principle.BEST_INTERESTS);
    }

    @Override
    public String cases() {
        return """
                select d.ref, d.due_on as day, case when d.done_at <= d.due_at then 1 else 0 end as value
                from duty d
                where d.model = 'escalation-ladder' and d.due_on <= :day
                    and d.due_on > (:day - interval '1 year')::date
                  and (d.done_at is not null or d.due_on < :day)""";
    }
}
