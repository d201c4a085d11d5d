package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** Substance misuse. */
@Component
class SubstanceMisuse implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.percent("substance-misuse", "Substance misuse",
                Section.DUTIES, Direction.DOWN,
                "Children looked after for 12 months with a substance misuse problem in the return of "
                        + "the year, out of those for whom the return says it.",
                Status.CONFIRMED, "The national return (SSDA903, rules 542 and 543)",
                Principle.SAFE_AND_STABLE);
    }

    @Override
    public String cases() {
        return """
                select distinct on (l.ref) l.ref, y.year_ends_on as day, case when y.substance_misuse then 1
                    else 0 end as value
                from looked_after_12 l join known(health_year) y on y.ref = l.ref
                where l.age >= 0 and y.substance_misuse is not null and y.year_ends_on <= :day
                    and y.year_ends_on > (:day - interval '1 year')::date
                order by l.ref, y.year_ends_on desc, y.id desc""";
    }
}
