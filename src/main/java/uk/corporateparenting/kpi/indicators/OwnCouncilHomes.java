package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** Homes of the council itself. */
@Component
class OwnCouncilHomes implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.percent("own-council-homes", "Homes of the council itself",
                Section.STABILITY, Direction.UP,
                "Children looked after on the day who live with a provider that is the council itself, "
                        + "out of those whose provider is on the record.",
                Status.PRODUCT, "Leicestershire 2021, outcome 3",
                Principle.SAFE_AND_STABLE);
    }

    @Override
    public String cases() {
        return """
                select l.ref, :day as day, case when h.provider = 'PR1' then 1 else 0 end as value
                from looked_after l
                join here h on h.ref = l.ref
                where h.provider is not null and h.provider <> 'PR0'""";
    }
}
