package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** Children who took part in their review. */
@Component
class Participation implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.percent("participation", "Children who took part in their review",
                Section.DUTIES, Direction.UP,
                "Reviews held in the 12 months in which a child of four or over took part (PN1 to PN6), "
                        + "out of all reviews of children of four or over.",
                Status.CONFIRMED, "Participation codes of the national return (SSDA903)",
                Principle.VOICE, Principle.HEARD);
    }

    @Override
    public String cases() {
        return """
                select r.ref, r.held_on as day, case when r.participation in ('PN1', 'PN2', 'PN3', 'PN4', 'PN5',
                    'PN6') then 1 else 0
                       end as value
                from held r join child c on c.ref = r.ref
                where r.held_on <= :day and r.held_on > (:day - interval '1 year')::date
                    and age(r.held_on, c.born) >= interval '4 years'""";
    }
}
