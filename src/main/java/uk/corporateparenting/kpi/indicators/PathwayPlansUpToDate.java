package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** Pathway plan up to date. */
@Component
class PathwayPlansUpToDate implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.percent("pathway-plans-up-to-date", "Pathway plan up to date",
                Section.LEAVERS, Direction.UP,
                "Eligible, relevant and former relevant young people under 21 whose pathway plan was "
                        + "made or reviewed in the six months to the day, out of all of them.",
                Status.CONFIRMED, "Care Leavers (England) Regulations 2010, regulation 7 (T98)",
                Principle.ADULTHOOD, Principle.HEARD);
    }

    @Override
    public String cases() {
        return """
                select l.ref, :day as day, case when l.ref in (
                           select r.ref from known(pathway_review) r where r.held_on <= :day
                           and r.held_on >= (:day - interval '6 months')::date)
                       or l.ref in (select p.ref from known(pathway_plan) p where p.approved_on <= :day
                           and p.approved_on >= (:day - interval '6 months')::date) then 1 else 0 end as value
                from leaver l where l.age < 21""";
    }
}
