package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** Strengths and difficulties, score of concern. */
@Component
class QuestionnaireConcern implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.percent("questionnaire-concern", "Strengths and difficulties, score of concern",
                Section.DUTIES, Direction.DOWN,
                "Children of 4 to 16 looked after for 12 months whose last score in them was 17 or "
                        + "more, out of all with a score.",
                Status.UNCONFIRMED, "The national return (SSDA903, OC2); the bands are not confirmed",
                Principle.BEST_INTERESTS);
    }

    @Override
    public String cases() {
        return """
                select l.ref, q.completed_on as day, case when q.score >= 17 then 1 else 0 end as value
                from looked_after_12 l join questionnaire_12 q on q.ref = l.ref
                where l.age between 4 and 16""";
    }
}
