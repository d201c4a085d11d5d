package uk.corporateparenting.record;

import java.time.Instant;

/** A fact as it stands on the record: under which reference, when and by whom it was recorded, what it corrects. */
public record Recorded<F extends Fact>(long id, String reference, Instant recordedAt, String recordedBy,
        Long supersedes, F fact) {
}
