package uk.corporateparenting.permanencyplanning;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.Placement;
import uk.corporateparenting.record.PlaceChangeReason;
import uk.corporateparenting.record.PlaceCode;
import uk.corporateparenting.workflow.Replanning;

/**
 * A foster home that is confirmed for the long term is one from that day on: on the record and in the national return,
 * and visits are counted anew (Care Planning, Placement and Case Review (England) Regulations 2010, regulations 22B and
 * 28).
 */
@Component
class LongTermHome {

    private static final String WHY = "long-term-match";
    private static final Map<PlaceCode, PlaceCode> LONG_TERM = Map.of(PlaceCode.U3, PlaceCode.U1, PlaceCode.U6,
            PlaceCode.U4);

    private final CareRecord record;
    private final Replanning replanning;

    LongTermHome(CareRecord record, Replanning replanning) {
        this.record = record;
        this.replanning = replanning;
    }

    /** Nothing where the child does not live in a foster home, or in one that is for the long term already. */
    void confirmed(String childRef, Instant at, String by) {
        record.current(childRef, Placement.class).stream().filter(kept -> kept.fact().endedAt() == null)
                .filter(kept -> LONG_TERM.containsKey(kept.fact().place())).findFirst().ifPresent(kept -> {
                    Placement home = kept.fact();
                    record.add(kept.reference(), home.ended(at, PlaceChangeReason.PLACE), by, kept.id());
                    record.add(kept.reference(), home.from(at, LONG_TERM.get(home.place())), by);
                    replanning.replan(childRef, WHY, by);
                });
    }
}
