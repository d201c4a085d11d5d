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
                select r.ref, r.referred_on as day,
                       case when coalesce(min(d.decided_on), london(r.recorded_at)) <= w.due then 1
                           else 0 end as value
                from referred r
                join care.within_working_days(1) w on w.day = r.referred_on
                left join decided d on d.ref = r.ref and d.kind = 'authoriseResponse' and d.outcome <> 'sent-back'
                    and d.decided_at >= r.referred_at
                where r.referred_on <= :day and r.referred_on > (:day - interval '1 year')::date
                group by r.ref, r.id, r.referred_on, r.recorded_at, w.due""";
    }
}
