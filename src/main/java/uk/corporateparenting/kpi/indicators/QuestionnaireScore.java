package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.Indicator.Unit;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** Strengths and difficulties, mean score. */
@Component
class QuestionnaireScore implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.of(Unit.SCORE, "questionnaire-score", "Strengths and difficulties, mean score",
                Section.DUTIES, Direction.DOWN,
                "The sum of the last scores in the 12 months of children of 4 to 16 looked after for 12 "
                        + "months, by the number of scores. 0 to 13 is normal, 14 to 16 borderline, 17 to 40 a "
                        + "concern.",
                Status.UNCONFIRMED, "The national return (SSDA903, OC2); the bands are not confirmed",
                Principle.BEST_INTERESTS);
    }

    @Override
    public String cases() {
        return """
                select l.ref, q.completed_on as day, q.score as value
                from looked_after_12 l join questionnaire_12 q on q.ref = l.ref
                where l.age between 4 and 16""";
    }
}
