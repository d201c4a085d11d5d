package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** Support from 22 to 25. */
@Component
class SupportFrom22 implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.percent("support-from-22", "Support from 22 to 25",
                Section.LEAVERS, Direction.UP,
                "Former relevant young people of 22 to 24 who asked for help in the 12 months and were "
                        + "given some, out of all of them.",
                Status.CONFIRMED, "Children Act 1989, section 23CZB; explore education statistics, 2025",
                Principle.ADULTHOOD, Principle.SERVICES);
    }

    @Override
    public String cases() {
        return """
                select l.ref, :day as day, case when l.ref in (
                           select s.ref from known(leaver_support) s where s.asked_on <= :day
                               and s.asked_on > (:day - interval '1 year')::date
                           and coalesce(s.state, '') not in ('asked', 'refused', 'not-needed', 'withdrawn'))
                       or l.ref in (select o.ref from known(advisor_offer) o
                           join contacted c on c.ref = o.ref and c.in_touch = 'YES'
                               and c.contact_on between o.offered_on and :day
                           where o.wanted and o.offered_on <= :day
                           and o.offered_on > (:day - interval '1 year')::date) then 1 else 0 end as value
                from leaver l where l.status = 'former-relevant' and l.age between 22 and 24""";
    }
}
