package uk.corporateparenting.permanencyplanning;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.PermanenceMarks;
import uk.corporateparenting.workflow.DecisionTables;
import uk.corporateparenting.workflow.Facts;

/** How soon drift is told, asked of {@code permanence-pace.dmn} with what is marked on the record. */
@Component
class Pace {

    private final Plans plans;
    private final CareRecord record;
    private final DecisionTables tables;

    Pace(Plans plans, CareRecord record, DecisionTables tables) {
        this.plans = plans;
        this.record = record;
        this.tables = tables;
    }

    /** @param stage plan, replan or progress */
    String clock(String childRef, String stage) {
        Optional<PermanenceMarks> marks = plans.marks(childRef);
        return tables.ask("permanence-pace", Facts.of("permanenceStage", stage)
                .and("siblingGroup", marks.map(PermanenceMarks::siblingGroup)
                        .orElseGet(() -> !record.siblings(childRef).isEmpty()))
                .and("complexNeeds", marks.map(PermanenceMarks::complexNeeds).orElse(false)));
    }
}
