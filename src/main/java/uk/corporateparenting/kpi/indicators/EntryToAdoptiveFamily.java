package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.Indicator.Unit;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** Days from entry to the adoptive family (A10). */
@Component
class EntryToAdoptiveFamily implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.of(Unit.DAYS, "entry-to-adoptive-family", "Days from entry to the adoptive family (A10)",
                Section.EXITS, Direction.DOWN,
                "Mean days from the first day in care to moving in with the adoptive family, for "
                        + "children adopted in the three years; for those adopted by their foster carer, to the "
                        + "start of that foster placement.",
                Status.SECONDARY, "Adoption scorecard, A10",
                Principle.SAFE_AND_STABLE);
    }

    @Override
    public String cases() {
        return """
                select e.ref, e.ended_on as day,
                       min(case when p.place in ('A3', 'A5') then c.first else p.first end) - e.started_on as value
                from care_time e
                join numbered p on p.ref = e.ref and p.period = e.started_on and p.place in ('A3', 'A4', 'A5', 'A6')
                join carer c on c.ref = p.ref and c.period = p.period and c.carer_no = p.carer_no
                where e.end_reason in ('E11', 'E12') and e.ended_on <= :day
                    and e.ended_on > (:day - interval '3 years')::date
                  and p.carer_no = p.carers
                group by e.ref, e.id, e.ended_on, e.started_on""";
    }
}
