package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** Reviews held on time. */
@Component
class ReviewsHeldInTime implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.percent("reviews-held-in-time", "Reviews held on time",
                Section.DUTIES, Direction.UP,
                "Reviews due in the 12 months that were held by their due day, out of all due.",
                Status.CONFIRMED, "Care Planning, Placement and Case Review Regulations 2010, regulation 33 (T50-T52)",
                Principle.BEST_INTERESTS, Principle.HEARD);
    }

    @Override
    public String cases() {
        return """
                select r.ref, r.due_on as day, case when r.held_on <= r.due_on then 1 else 0 end as value
                from review_due r
                where r.due_on <= :day and r.due_on > (:day - interval '1 year')::date and (r.ended_on is null
                    or r.ended_on > r.due_on)
                  and (r.held_on is not null or r.due_on < :day)""";
    }
}
