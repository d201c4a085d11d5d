package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** Records that are complete. */
@Component
class DataComplete implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.percent("data-complete", "Records that are complete",
                Section.PROCESS, Direction.UP,
                "Children looked after on the day with date of birth, sex, ethnicity, NHS number, legal "
                        + "status and a placement on the record, out of all children looked after on the day.",
                Status.PRODUCT, "Leicester 2017, section 6",
                Principle.BEST_INTERESTS);
    }

    @Override
    public String cases() {
        return """
                select l.ref, :day as day, case when l.born is not null and l.sex is not null
                    and l.ethnicity is not null
                           and l.nhs_number is not null and s.ref is not null and h.ref is not null then 1
                               else 0 end as value
                from looked_after l
                left join status_on s on s.ref = l.ref
                left join here h on h.ref = l.ref""";
    }
}
