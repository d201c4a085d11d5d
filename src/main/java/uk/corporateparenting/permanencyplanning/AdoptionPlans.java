package uk.corporateparenting.permanencyplanning;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.AdoptionCeasedCode;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.AdoptionDates;
import uk.corporateparenting.record.Fact.AdoptionPlan;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.workflow.CaseTask;
import uk.corporateparenting.workflow.Facts;

/** The dates of an adoption as the national return asks for them (SSDA903, AD1 and PlacedAdoption). */
@Component
class AdoptionPlans {

    private final CareRecord record;
    private final Plans plans;

    AdoptionPlans(CareRecord record, Plans plans) {
        this.record = record;
        this.plans = plans;
    }

    /** The child should not be placed for adoption any more; the plan is given up. */
    void givenUp(String childRef, LocalDate on, AdoptionCeasedCode why, String by) {
        open(childRef).ifPresent(plan -> record.add(childRef, new AdoptionPlan(plan.fact().shouldBePlacedOn(), on, why),
                by, plan.id()));
        plans.ended(childRef, by, on, "failed");
    }

    /** The court or the parents have answered; without their authority the plan is given up. */
    Facts authority(CaseTask task, boolean given, LocalDate on) {
        if (!given) {
            givenUp(task.childRef(), on, AdoptionCeasedCode.RD2, task.user());
        }
        return Facts.of("placementAuthority", given).and("courtAuthorityOn", given ? on : null)
                .and("permanenceAchieved", false);
    }

    /** A family is proposed. */
    void linked(String childRef, boolean byFosterCarer, int adopters, String by) {
        LocalDate decidedOn = open(childRef).map(plan -> plan.fact().shouldBePlacedOn())
                .orElseThrow(() -> new IllegalStateException("Nobody decided that the child should be placed"));
        keep(childRef, new AdoptionDates(decidedOn, null, byFosterCarer, adopters, null, null), by);
    }

    /** The match is agreed. */
    void matched(String childRef, LocalDate on, String by) {
        record.latest(childRef, AdoptionDates.class).map(Recorded::fact).ifPresent(dates -> keep(childRef,
                new AdoptionDates(dates.decidedOn(), on, dates.byFosterCarer(), dates.adopters(),
                        dates.adoptersSex(), dates.adoptersLegalStatus()), by));
    }

    private void keep(String childRef, AdoptionDates dates, String by) {
        record.latest(childRef, AdoptionDates.class).ifPresentOrElse(
                before -> record.add(childRef, dates, by, before.id()), () -> record.add(childRef, dates, by));
    }

    private Optional<Recorded<AdoptionPlan>> open(String childRef) {
        return record.current(childRef, AdoptionPlan.class).stream().filter(plan -> plan.fact().ceasedOn() == null)
                .findFirst();
    }
}
