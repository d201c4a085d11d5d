package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** Education plans with the view of the pupil. */
@Component
class EducationPlanView implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.percent("education-plan-view", "Education plans with the view of the pupil",
                Section.DUTIES, Direction.UP,
                "Education plans of the 12 months in which the pupil says what they think, out of all "
                        + "plans.",
                Status.CONFIRMED, "Leicestershire 2021, 55",
                Principle.VOICE, Principle.HEARD, Principle.ASPIRATIONS);
    }

    @Override
    public String cases() {
        return """
                select p.ref, p.completed_on as day, case when p.pupil_view in ('written', 'in-person') then 1
                    else 0 end as value
                from known(education_plan) p
                where p.completed_on <= :day and p.completed_on > (:day - interval '1 year')::date""";
    }
}
