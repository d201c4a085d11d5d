package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** Development checks under five. */
@Component
class DevelopmentChecks implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.percent("development-checks", "Development checks under five",
                Section.DUTIES, Direction.UP,
                "Children under five looked after for 12 months whose development checks were up to "
                        + "date in the return of the year, out of those for whom the return says it.",
                Status.CONFIRMED, "The national return (SSDA903, OC2)",
                Principle.BEST_INTERESTS, Principle.SERVICES);
    }

    @Override
    public String cases() {
        return """
                select distinct on (l.ref) l.ref, y.year_ends_on as day, case when y.health_checked then 1
                    else 0 end as value
                from looked_after_12 l join known(health_year) y on y.ref = l.ref
                where l.age < 5 and y.health_checked is not null and y.year_ends_on <= :day
                    and y.year_ends_on > (:day - interval '1 year')::date
                order by l.ref, y.year_ends_on desc, y.id desc""";
    }
}
