package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** Conference within 15 working days. */
@Component
class ConferencesInTime implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.percent("conferences-in-time", "Conference within 15 working days",
                Section.FRONT_DOOR, Direction.UP,
                "First child protection conferences held in the 12 months within 15 working days of the "
                        + "strategy discussion that began the enquiry, out of all that followed one.",
                Status.SECONDARY, "Working Together, 15 working days",
                Principle.BEST_INTERESTS);
    }

    @Override
    public String cases() {
        return """
                select c.ref, c.held_on as day, case when c.held_on <= w.due then 1 else 0 end as value
                from (select c.ref, c.id, c.held_on, max(s.held_on) as discussed_on
                      from met c
                      join met s on s.ref = c.ref and s.kind = 'strategy-discussion' and s.outcome = 'section-47'
                          and s.held_on <= c.held_on
                      where c.kind = 'protection-conference' and c.held_on <= :day
                          and c.held_on > (:day - interval '1 year')::date
                      group by c.ref, c.id, c.held_on) c
                join care.within_working_days(15) w on w.day = c.discussed_on""";
    }
}
