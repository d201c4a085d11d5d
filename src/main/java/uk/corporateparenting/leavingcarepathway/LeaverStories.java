package uk.corporateparenting.leavingcarepathway;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.timescale.LondonTime;

/** Reads {@link LeaverStory} from the record, in one question. */
@Component
class LeaverStories {

    private final CareRecord record;
    private final Clock clock;

    LeaverStories(CareRecord record, Clock clock) {
        this.record = record;
        this.clock = clock;
    }

    LeaverStory of(String childRef) {
        return LeaverStory.of(record.knownAs(childRef),
                record.current(childRef, LeaverStory.KINDS).stream().map(Recorded::fact).toList());
    }

    LocalDate today() {
        return LondonTime.day(clock.instant());
    }

    /** What the tables are asked about the young person today. */
    LeaverFacts facts(String childRef) {
        return LeaverStatusPolicy.facts(of(childRef), today());
    }
}
