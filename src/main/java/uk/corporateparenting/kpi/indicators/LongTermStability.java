package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** Long-term stability. */
@Component
class LongTermStability implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.percent("long-term-stability", "Long-term stability",
                Section.STABILITY, Direction.UP,
                "Children under 16 looked after for two and a half years who have lived with the same "
                        + "carer for two years, or who are placed for adoption and lived there and with the carer "
                        + "before for two years together, out of all under 16 looked after for two and a half "
                        + "years.",
                Status.CONFIRMED, "Explore education statistics; definition of NI 063",
                Principle.SAFE_AND_STABLE);
    }

    @Override
    public String cases() {
        return """
                select l.ref, :day as day,
                       case when c.first <= (:day - interval '2 years')::date
                              or c.adoptive and b.last = c.first
                                  and b.first <= (:day - interval '2 years')::date then 1 else 0 end as value
                from looked_after l
                left join carer c on c.ref = l.ref and c.period = l.since and c.first <= :day
                    and not exists (select from carer n where n.ref = c.ref and n.period = c.period
                        and n.carer_no > c.carer_no
                                    and n.first <= :day)
                left join carer b on b.ref = c.ref and b.period = c.period and b.carer_no = c.carer_no - 1
                where l.since <= (:day - interval '30 months')::date and l.age < 16""";
    }
}
