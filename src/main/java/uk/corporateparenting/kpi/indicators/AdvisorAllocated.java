package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** Personal advisor allocated. */
@Component
class AdvisorAllocated implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.percent("advisor-allocated", "Personal advisor allocated",
                Section.LEAVERS, Direction.UP,
                "Eligible, relevant and former relevant young people under 21 with a personal advisor "
                        + "on the day, out of all of them.",
                Status.CONFIRMED, "Children Act 1989, sections 23B to 23D (T101)",
                Principle.ADULTHOOD);
    }

    @Override
    public String cases() {
        return """
                select l.ref, :day as day, case when l.ref in (
                           select coalesce(a.ref, c.child_ref)
                           from care.caseload c left join alias a on a.child_ref = c.child_ref
                           where c.role = 'personal-advisor' and c.recorded_at <= :known
                           and london(c.from_at) <= :day and (c.to_at is null or c.to_at > :known
                               or london(c.to_at) > :day))
                       then 1 else 0 end as value
                from leaver l where l.age < 21""";
    }
}
