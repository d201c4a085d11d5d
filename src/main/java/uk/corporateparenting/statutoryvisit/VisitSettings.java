package uk.corporateparenting.statutoryvisit;

import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What a council decides about visits. Video counts only from one day to another, as the regulations of 2020 allowed
 * for a time; six months for a child who agrees in a long-term foster home is off by default, as no text of the
 * regulations was seen that allows it (T124).
 */
@Component
class VisitSettings {

    private final LocalDate videoCountsFrom;
    private final LocalDate videoCountsTo;
    private final boolean sixMonthsWhereAgreed;

    VisitSettings(@Value("${corporate-parenting.visits.video-counts-from:}") String videoCountsFrom,
            @Value("${corporate-parenting.visits.video-counts-to:}") String videoCountsTo,
            @Value("${corporate-parenting.visits.six-months-where-agreed:false}") boolean sixMonthsWhereAgreed) {
        this.videoCountsFrom = videoCountsFrom.isBlank() ? null : LocalDate.parse(videoCountsFrom.strip());
        this.videoCountsTo = videoCountsTo.isBlank() ? null : LocalDate.parse(videoCountsTo.strip());
        this.sixMonthsWhereAgreed = sixMonthsWhereAgreed;
    }

    /** Both days included; without a first day it never counts. */
    boolean videoCounts(LocalDate on) {
        return videoCountsFrom != null && !on.isBefore(videoCountsFrom)
                && (videoCountsTo == null || !on.isAfter(videoCountsTo));
    }

    boolean sixMonthsWhereAgreed() {
        return sixMonthsWhereAgreed;
    }
}
