package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.Indicator.Unit;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** Days from referral to the high-risk panel. */
@Component
class PanelDays implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.of(Unit.DAYS, "panel-days", "Days from referral to the high-risk panel",
                Section.PROCESS, Direction.DOWN,
                "Mean days from the referral to the first decision of the panel, for first decisions in "
                        + "the 12 months.",
                Status.PRODUCT, "Leicestershire 2021",
                Principle.SAFE_AND_STABLE);
    }

    @Override
    public String cases() {
        return """
                select p.ref, p.decided_on as day, p.decided_on - max(r.referred_on) as value
                from (select d.*, lag(d.decided_on) over (partition by d.ref order by d.decided_on, d.id) as before
                      from known(panel_decision) d) p
                join known(panel_referral) r on r.ref = p.ref and r.referred_on <= p.decided_on
                    and (p.before is null or r.referred_on > p.before)
                where p.decided_on <= :day and p.decided_on > (:day - interval '1 year')::date
                group by p.ref, p.id, p.decided_on""";
    }
}
