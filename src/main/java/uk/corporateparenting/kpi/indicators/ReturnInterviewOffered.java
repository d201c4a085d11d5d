package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** Return interview offered. */
@Component
class ReturnInterviewOffered implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.percent("return-interview-offered", "Return interview offered",
                Section.DUTIES, Direction.UP,
                "Times missing that ended in the 12 months after which an independent interview was "
                        + "offered, out of all that ended.",
                Status.CONFIRMED, "Statutory guidance on children who run away or go missing (T67)",
                Principle.VOICE, Principle.SAFE_AND_STABLE);
    }

    @Override
    public String cases() {
        return """
                select m.ref, london(m.ended_at) as day,
                       case when bool_or(i.id is not null) then 1 else 0 end as value
                from (select m.ref, m.id, m.ended_at,
                             lead(m.ended_at) over (partition by m.ref order by m.ended_at, m.id) as next_end
                      from known(missing_episode) m where m.ended_at is not null and m.kind = 'M') m
                left join known(return_interview) i on i.ref = m.ref and i.offered_on >= london(m.ended_at)
                    and (m.next_end is null or i.offered_on < london(m.next_end)
                        or london(m.next_end) = london(m.ended_at))
                where london(m.ended_at) <= :day and london(m.ended_at) > (:day - interval '1 year')::date
                group by m.ref, m.id, m.ended_at""";
    }
}
