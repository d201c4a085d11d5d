package uk.corporateparenting.incare;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Recorded;

/** Reads {@link CareStory} from the record, in one question. */
@Component
public class CareStories {

    private final CareRecord record;

    CareStories(CareRecord record) {
        this.record = record;
    }

    public CareStory of(String childRef) {
        List<? extends Fact> facts = record.current(childRef, CareStory.KINDS).stream().map(Recorded::fact).toList();
        return CareStory.of(record.knownAs(childRef), facts);
    }
}
