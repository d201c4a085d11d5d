package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** Staying Put at 18. */
@Component
class StayingPut implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.percent("staying-put", "Staying Put at 18",
                Section.LEAVERS, Direction.UP,
                "Young people who left care from foster care at 18 and were still with the carers three "
                        + "months after the birthday, out of all who left from foster care at 18, for those whose "
                        + "three months ended in the 12 months.",
                Status.SECONDARY, "The national return (SSDA903); Community Care Young People, 2021",
                Principle.ADULTHOOD, Principle.SAFE_AND_STABLE);
    }

    @Override
    public String cases() {
        return """
                select e.ref, f.after as day, case when coalesce((array_agg(s.kind
                    order by s.moved_in_on desc, s.id desc)
                           filter (where s.id is not null))[1] = 'staying-put', false)
                           or coalesce(bool_or(o.accommodation = 'Z1'), false) and count(s.id) = 0 then 1
                               else 0 end as value
                from care_time e
                join child c on c.ref = e.ref
                join lateral (select (c.born + interval '18 years')::date as eighteenth,
                                     (c.born + interval '18 years 3 months')::date as after) f on true
                join placed p on p.ref = e.ref and p.period = e.started_on and p.place like 'U%'
                    and p.last = e.ended_on
                left join known(leaver_home) s on s.ref = e.ref and s.moved_in_on between e.ended_on - 1 and f.after
                left join known(leaver_status) o on o.ref = e.ref and o.birthday_on between f.eighteenth
                    and f.eighteenth + 1
                where not e.short_breaks and e.ended_on between f.eighteenth - 1 and f.eighteenth + 1
                  and f.after <= :day and f.after > (:day - interval '1 year')::date
                group by e.ref, f.after""";
    }
}
