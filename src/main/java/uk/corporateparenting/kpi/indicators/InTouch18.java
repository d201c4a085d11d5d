package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** In touch at 18. */
@Component
class InTouch18 implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.percent("in-touch-18", "In touch at 18",
                Section.LEAVERS, Direction.UP,
                "Young people who had left care and turned 18 in the 12 months and with whom the "
                        + "council is in touch, out of all of them. Codes of the return that leave the base are a "
                        + "setting.",
                Status.SECONDARY, "The national return (SSDA903, OC3); the days around the birthday are not confirmed",
                Principle.ADULTHOOD);
    }

    @Override
    public String cases() {
        return """
                select b.ref, b.birthday as day, case when b.in_touch = 'YES' then 1 else 0 end as value
                from birthday b where b.age = 18""";
    }
}
