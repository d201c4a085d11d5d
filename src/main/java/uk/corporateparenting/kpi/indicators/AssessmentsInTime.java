package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** Assessments within 45 working days. */
@Component
class AssessmentsInTime implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.percent("assessments-in-time", "Assessments within 45 working days",
                Section.FRONT_DOOR, Direction.UP,
                "Child and family assessments completed in the 12 months within 45 working days of the "
                        + "referral, out of all completed after a referral.",
                Status.CONFIRMED, "Working Together, 45 working days (T02)",
                Principle.BEST_INTERESTS);
    }

    @Override
    public String cases() {
        return """
                select a.ref, a.completed_on as day, case when a.completed_on <= w.due then 1 else 0 end as value
                from (select a.ref, a.id, a.completed_on, max(r.referred_on) as referred_on
                      from known(assessment) a
                      join referred r on r.ref = a.ref and r.referred_on <= a.completed_on
                      where a.kind in ('child-and-family', 'pre-birth', 'joint-housing')
                        and a.completed_on <= :day and a.completed_on > (:day - interval '1 year')::date
                      group by a.ref, a.id, a.completed_on) a
                join care.within_working_days(45) w on w.day = a.referred_on""";
    }
}
