package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** Referrals closed without further action. */
@Component
class ReferralsWithoutAction implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.percent("referrals-without-action", "Referrals closed without further action",
                Section.FRONT_DOOR, Direction.NEITHER,
                "Referrals of the 12 months to which the response was no further action, out of all "
                        + "referrals.",
                Status.UNCONFIRMED, "No source seen",
                Principle.BEST_INTERESTS);
    }

    @Override
    public String cases() {
        return """
                select r.ref, r.referred_on as day,
                       case when (array_agg(d.outcome order by d.decided_at, d.id))[1] = 'no-further-action'
                           then 1 else 0
                       end as value
                from referred r
                left join decided d on d.ref = r.ref and d.kind = 'authoriseResponse' and d.outcome <> 'sent-back'
                    and d.decided_at >= r.referred_at
                where r.referred_on <= :day and r.referred_on > (:day - interval '1 year')::date
                group by r.ref, r.id, r.referred_on""";
    }
}
