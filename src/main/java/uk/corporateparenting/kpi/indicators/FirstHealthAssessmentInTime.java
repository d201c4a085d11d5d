package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** First health assessment within 20 working days. */
@Component
class FirstHealthAssessmentInTime implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.percent("first-health-assessment-in-time", "First health assessment within 20 working days",
                Section.DUTIES, Direction.UP,
                "Children whose first health assessment was due in the 12 months and was done within 20 "
                        + "working days of entry, out of all who were still in care then.",
                Status.CONFIRMED, "Care Planning, Placement and Case Review Regulations 2010, regulation 7 (T60)",
                Principle.BEST_INTERESTS, Principle.SERVICES);
    }

    @Override
    public String cases() {
        return """
                select e.ref, e.due_on as day, case when exists (
                           select from assessed h where h.ref = e.ref and h.kind = 'initial'
                           and h.done_on between e.started_on and e.due_on) then 1 else 0 end as value
                from (select t.*, w.due as due_on
                    from care_time t join care.within_working_days(20) w on w.day = t.started_on) e
                where not e.short_breaks and e.due_on <= :day and e.due_on > (:day - interval '1 year')::date
                    and (e.ended_on is null or e.ended_on >= e.due_on)""";
    }
}
