package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** Suitable home at 19 to 21. */
@Component
class SuitableHome19To21 implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.percent("suitable-home-19-21", "Suitable home at 19 to 21",
                Section.LEAVERS, Direction.UP,
                "Young people who had left care and turned 19 to 21 in the 12 months and live somewhere "
                        + "suitable, out of all of them. Codes of the return that leave the base are a setting.",
                Status.CONFIRMED, "The national return (SSDA903, OC3)",
                Principle.ADULTHOOD, Principle.SAFE_AND_STABLE);
    }

    @Override
    public String cases() {
        return """
                select b.ref, b.birthday as day, case when substr(b.accommodation, 2, 1) = '1' then 1
                    else 0 end as value
                from birthday b where b.age between 19 and 21""";
    }
}
