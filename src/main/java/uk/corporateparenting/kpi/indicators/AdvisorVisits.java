package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** Seen by the advisor in two months. */
@Component
class AdvisorVisits implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.percent("advisor-visits", "Seen by the advisor in two months",
                Section.LEAVERS, Direction.UP,
                "Relevant and former relevant young people under 21 who were seen in the two months to "
                        + "the day, out of all of them.",
                Status.CONFIRMED, "Care Leavers (England) Regulations 2010, regulation 8 (T101)",
                Principle.ADULTHOOD);
    }

    @Override
    public String cases() {
        return """
                select l.ref, :day as day, case when l.ref in (
                           select c.ref from contacted c where c.in_touch = 'YES' and c.mode = 'in-person'
                           and c.contact_on <= :day and c.contact_on >= (:day - interval '2 months')::date)
                       then 1 else 0 end as value
                from leaver l where l.age < 21 and l.status in ('relevant', 'former-relevant')""";
    }
}
