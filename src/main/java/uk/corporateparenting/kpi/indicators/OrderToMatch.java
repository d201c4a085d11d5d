package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.Indicator.Unit;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** Days from placement order to match (A2). */
@Component
class OrderToMatch implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.of(Unit.DAYS, "order-to-match", "Days from placement order to match (A2)",
                Section.EXITS, Direction.DOWN,
                "Mean days from the placement order to the decision to match, for children adopted in "
                        + "the three years; nought where the match came first. Children without a placement order "
                        + "are left out.",
                Status.CONFIRMED, "Adoption scorecard, A2",
                Principle.SAFE_AND_STABLE);
    }

    @Override
    public String cases() {
        return """
                select e.ref, e.ended_on as day, greatest(0, m.matched_on - o.made_on) as value
                from care_time e
                join (select e.id, min(s.first) as made_on from care_time e
                      join status s on s.ref = e.ref and s.code = 'E1' and s.first between e.started_on
                          and e.ended_on group by e.id) o
                    on o.id = e.id
                join (select e.id, max(m.matched_on) as matched_on from care_time e
                      join (select a.ref, a.matched_on from known(adoption_dates) a where a.matched_on is not null
                            union all
                            select v.ref, v.happened_on from known(adoption_event) v where v.kind = 'match'
                                and v.outcome = 'agreed') m
                          on m.ref = e.ref and m.matched_on between e.started_on
                              and e.ended_on group by e.id) m on m.id = e.id
                where e.end_reason in ('E11', 'E12') and e.ended_on <= :day
                    and e.ended_on > (:day - interval '3 years')::date""";
    }
}
