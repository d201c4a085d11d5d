package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** Referral decided within one working day. */
@Component
class ReferralDecisionInTime implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.percent("referral-decision-in-time", "Referral decided within one working day",
                Section.FRONT_DOOR, Direction.UP,
                "Referrals of the 12 months whose response was authorised within one working day, out "
                        + "of all referrals.",
                Status.SECONDARY, "Working Together, one working day (T01)",
                Principle.BEST_INTERESTS);
    }

    @Override
    public String cases() {
        return """
                select r.ref, london(r.referred_at) as day,
                       case when coalesce(d.decided_on, london(r.recorded_at)) <=
                           care.working_days_after(london(r.referred_at), 1)
                            then 1 else 0 end as value
                from known(referral) r
                left join (select r2.id, min(london(d.decided_at)) as decided_on
                           from known(referral) r2
                           join known(decision) d on d.ref = r2.ref and d.kind = 'authoriseResponse'
                               and d.outcome <> 'sent-back'
                               and d.decided_at >= r2.referred_at
                           group by r2.id) d on d.id = r.id
                where london(r.referred_at) <= :day and london(r.referred_at) > (:day - interval '1 year')::date""";
    }
}
