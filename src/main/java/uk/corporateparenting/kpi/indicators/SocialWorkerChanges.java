package uk.corporateparenting.kpi.indicators;

import org.springframework.stereotype.Component;
import uk.corporateparenting.kpi.Indicator;
import uk.corporateparenting.kpi.Indicator.Direction;
import uk.corporateparenting.kpi.Indicator.Section;
import uk.corporateparenting.kpi.Indicator.Status;
import uk.corporateparenting.kpi.Indicator.Unit;
import uk.corporateparenting.kpi.IndicatorQuery;
import uk.corporateparenting.kpi.Principle;

/** Changes of social worker. */
@Component
class SocialWorkerChanges implements IndicatorQuery {

    @Override
    public Indicator indicator() {
        return Define.of(Unit.CHANGES, "social-worker-changes", "Changes of social worker",
                Section.STABILITY, Direction.DOWN,
                "How often the social worker of a child looked after on the day changed in the 12 "
                        + "months to it, on average. The first one is no change, nor is the move from a return to "
                        + "the caseload here.",
                Status.UNCONFIRMED, "The return of social worker episodes from 2023/24; bands are not confirmed",
                Principle.SAFE_AND_STABLE);
    }

    @Override
    public String cases() {
        return """
                select l.ref, :day as day,
                       count(w.ref) filter (where w.before is not null and w.before <> w.worker
                           and w.told = w.told_before) as value
                from looked_after l
                left join worker w on w.ref = l.ref and w.first <= :day and w.first > (:day - interval '1 year')::date
                group by l.ref""";
    }
}
