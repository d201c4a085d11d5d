package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** Stability meeting before an unplanned move. */
@Component
class StabilityMeetingBeforeMove implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.percent("stability-meeting-before-move", "Stability meeting before an unplanned move",
                Section.STABILITY, Direction.UP,
                "Unplanned moves in the 12 months before which a stability meeting had decided about "
                        + "that home, out of all unplanned moves. Unplanned: the reason is an allegation, "
                        + "standards, lost approval, the carer or the child asked, the council asked, or the home "
                        + "closed.",
                Status.PRODUCT, "Leicestershire 2021, 32; Telford and Wrekin 2018, 5.4",
                Principle.SAFE_AND_STABLE);
    }

    @Override
    public String cases() {
        return """
                select h.ref, h.last as day, case when exists (
                           select from decided d where d.ref = h.ref and d.kind = 'decideStability'
                           and d.decided_on between h.first and h.last) then 1 else 0 end as value
                from home h
                where h.last <= :day and h.last > (:day - interval '1 year')::date and not h.short_breaks
                  and h.change_reason in ('ALLEG', 'STAND', 'APPRR', 'CREQB', 'CREQO', 'CHILD', 'LAREQ', 'CLOSE')""";
    }
}
