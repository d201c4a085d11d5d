package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** In education, training or work at 17 or 18. */
@Component
class LearningOrWork17To18 implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.percent("learning-or-work-17-18", "In education, training or work at 17 or 18",
                Section.LEAVERS, Direction.UP,
                "Young people who had left care and turned 17 or 18 in the 12 months and learn or work, "
                        + "out of all of them. Codes of the return that leave the base are a setting.",
                Status.CONFIRMED, "The national return (SSDA903, OC3)",
                Principle.ADULTHOOD, Principle.ASPIRATIONS);
    }

    @Override
    public String cases() {
        return """
                select b.ref, b.birthday as day, case when b.activity in ('F1', 'F2', 'F4', 'F5', 'P1', 'P2', 'P4',
                    'P5') then 1 else 0 end as value
                from birthday b where b.age between 17 and 18""";
    }
}
