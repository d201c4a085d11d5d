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
                select c.ref, london(c.held_at) as day,
                       case when london(c.held_at) <= care.working_days_after(max(london(s.held_at)), 15) then 1
                           else 0 end as value
                from known(meeting) c
                join known(meeting) s on s.ref = c.ref and s.kind = 'strategy-discussion' and s.outcome = 'section-47'
                    and london(s.held_at) <= london(c.held_at)
                where c.kind = 'protection-conference' and london(c.held_at) <= :day
                    and london(c.held_at) > (:day - interval '1 year')::date
                group by c.ref, c.id, c.held_at""";
    }
}
