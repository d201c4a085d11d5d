package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** Children with all reviews on time. */
@Component
class ReviewsOnTime implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.percent("reviews-on-time", "Children with all reviews on time",
                Section.DUTIES, Direction.UP,
                "Children whose every review due in the 12 months was held by its due day, out of all "
                        + "children with a review due. The first is due 20 working days after entry, the second "
                        + "three months after it, each further one six months after the last.",
                Status.CONFIRMED, "Care Planning, Placement and Case Review Regulations 2010, regulation 33 (T50-T52)",
                Principle.BEST_INTERESTS, Principle.HEARD);
    }

    @Override
    public String cases() {
        return """
                select r.ref, max(r.due_on) as day,
                       case when bool_and(r.held_on is not null and r.held_on <= r.due_on) then 1 else 0 end as value
                from review_due r
                where r.due_on <= :day and r.due_on > (:day - interval '1 year')::date and (r.ended_on is null
                    or r.ended_on > r.due_on)
                  and (r.held_on is not null or r.due_on < :day)
                group by r.ref""";
    }
}
