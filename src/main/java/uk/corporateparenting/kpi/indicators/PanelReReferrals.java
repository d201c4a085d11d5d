package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** Referred to the high-risk panel again. */
@Component
class PanelReReferrals implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.percent("panel-re-referrals", "Referred to the high-risk panel again",
                Section.PROCESS, Direction.DOWN,
                "Referrals to the high-risk panel in the 12 months that follow an earlier one of the "
                        + "same child within 12 months, out of all.",
                Status.PRODUCT, "Leicestershire 2021",
                Principle.SAFE_AND_STABLE);
    }

    @Override
    public String cases() {
        return """
                select r.ref, r.referred_on as day,
                       case when r.before > (r.referred_on - interval '1 year')::date then 1 else 0 end as value
                from (select r.ref, r.referred_on, lag(r.referred_on) over (partition by r.ref
                    order by r.referred_on, r.id) as before
                      from known(panel_referral) r) r
                where r.referred_on <= :day and r.referred_on > (:day - interval '1 year')::date""";
    }
}
