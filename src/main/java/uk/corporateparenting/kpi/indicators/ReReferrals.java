package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** Re-referrals within 12 months. */
@Component
class ReReferrals implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.percent("re-referrals", "Re-referrals within 12 months",
                Section.FRONT_DOOR, Direction.DOWN,
                "Referrals of the 12 months that follow an earlier referral of the same child within 12 "
                        + "months, out of all referrals.",
                Status.CONFIRMED, "Explore education statistics: children in need",
                Principle.BEST_INTERESTS);
    }

    @Override
    public String cases() {
        return """
                select r.ref, r.referred_on as day, case when r.before > (r.referred_on - interval '1 year')::date
                    then 1 else 0
                       end as value
                from (select r.ref, r.referred_on, lag(r.referred_on) over (partition by r.ref
                    order by r.referred_at, r.id) as before
                      from referred r) r
                where r.referred_on <= :day and r.referred_on > (:day - interval '1 year')::date""";
    }
}
