package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** Strengths and difficulties questionnaire completed. */
@Component
class QuestionnairesCompleted implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.percent("questionnaires-completed", "Strengths and difficulties questionnaire completed",
                Section.DUTIES, Direction.UP,
                "Children of 4 to 16 looked after for 12 months with a score in them, out of all of 4 "
                        + "to 16 looked after for 12 months.",
                Status.CONFIRMED, "The national return (SSDA903, rule 186)",
                Principle.BEST_INTERESTS);
    }

    @Override
    public String cases() {
        return """
                select l.ref, :day as day, case when q.ref is not null then 1 else 0 end as value
                from looked_after_12 l left join questionnaire_12 q on q.ref = l.ref
                where l.age between 4 and 16""";
    }
}
