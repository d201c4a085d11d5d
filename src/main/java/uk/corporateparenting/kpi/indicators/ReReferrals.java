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
                select r.ref, r.day, case when r.before > (r.day - interval '1 year')::date then 1 else 0 end as value
                from (select r.ref, london(r.referred_at) as day,
                             lag(london(r.referred_at)) over (partition by r.ref
                                 order by r.referred_at, r.id) as before
                      from known(referral) r) r
                where r.day <= :day and r.day > (:day - interval '1 year')::date""";
    }
}
