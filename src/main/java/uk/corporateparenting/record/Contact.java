package uk.corporateparenting.record;

import java.time.Instant;
import java.util.List;

/**
 * A contact as received, for one or more children. {@code contactRef} is the sender's own id and makes a partner's
 * contact idempotent; a typed contact has none.
 */
public record Contact(Instant receivedAt, String contactRef, String wayIn, SourceOfReferral source, String sourceName,
        String referrerName, String referrerEmail, String referrerPhone, String reason, NeedCode presentingNeed,
        Boolean immediateDanger, String personAlleged, String childSays, ConsentAnswer consent) {

    /** What became of a contact that was handed in. Only {@code CREATED} may start anything. */
    public enum Outcome { CREATED, DUPLICATE, CONFLICTING }

    /** The answer to a contact; for a duplicate the first answer again, for a conflicting one no references. */
    public record Receipt(Outcome outcome, long contactId, List<String> references) {
    }

    /** A contact on the record, with the references given to its children, in their order. */
    public record Kept(long id, Contact contact, Instant recordedAt, String recordedBy,
            List<String> references) {
    }
}
