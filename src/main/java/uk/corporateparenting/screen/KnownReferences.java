package uk.corporateparenting.screen;

import java.util.Collection;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.workflow.References;

/** What was submitted under a temporary reference is shown with the child it turned out to be. */
@Component
class KnownReferences implements References {

    private final CareRecord record;

    KnownReferences(CareRecord record) {
        this.record = record;
    }

    @Override
    public Collection<String> allOf(String childRef) {
        return record.references(childRef);
    }
}
