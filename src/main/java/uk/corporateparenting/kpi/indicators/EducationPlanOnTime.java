package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** Education plan of the term. */
@Component
class EducationPlanOnTime implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.percent("education-plan-on-time", "Education plan of the term",
                Section.DUTIES, Direction.UP,
                "Children of 5 to 15 looked after on the day whose latest education plan that was due "
                        + "has been written by its due day, out of all for whom one has been due.",
                Status.CONFIRMED, "Statutory guidance on promoting education (T64-T66)",
                Principle.ASPIRATIONS, Principle.SERVICES);
    }

    @Override
    public String cases() {
        return """
                select distinct on (d.ref) d.ref, d.due_on as day, case when d.done_at <= d.due_at then 1
                    else 0 end as value
                from looked_after l join duty d on d.ref = l.ref
                where d.model = 'personal-education-plan' and d.step = 'writeEducationPlan' and l.age between 5 and 15
                  and d.due_on <= :day and d.due_on >= l.since and (d.done_at is not null or d.due_on < :day)
                order by d.ref, d.due_at desc, d.task_id desc""";
    }
}
