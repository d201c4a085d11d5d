package uk.corporateparenting.screen;

import java.util.Collection;
import java.util.List;
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
        // A meeting is a case of its own, with a reference of its own.
        return CareRecord.isReference(childRef) ? record.references(childRef) : List.of(childRef);
    }
}
