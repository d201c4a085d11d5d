package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** Placements that ended unplanned. */
@Component
class UnplannedEnds implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.percent("unplanned-ends", "Placements that ended unplanned",
                Section.STABILITY, Direction.DOWN,
                "Placements that ended in the 12 months for an allegation, standards, lost approval, "
                        + "because the carer, the child or the council asked, or because the home closed, out of "
                        + "all placements that ended.",
                Status.PRODUCT, "Reasons of the national return (SSDA903)",
                Principle.SAFE_AND_STABLE);
    }

    @Override
    public String cases() {
        return """
                select h.ref, h.last as day, case when h.change_reason in ('ALLEG', 'STAND', 'APPRR', 'CREQB',
                    'CREQO', 'CHILD', 'LAREQ',
                           'CLOSE') then 1 else 0 end as value
                from home h
                where h.last <= :day and h.last > (:day - interval '1 year')::date and not h.short_breaks""";
    }
}
