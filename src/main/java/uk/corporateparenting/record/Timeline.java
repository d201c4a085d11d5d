package uk.corporateparenting.record;

import java.time.Instant;
import java.util.List;

/** Everything on a child's record in one list, newest first, superseded facts included and marked. */
public record Timeline(List<Entry> entries) {

    /** One fact: {@code kind} is its table, {@code wholeDay} says that only the day of {@code at} is known. */
    public record Entry(Instant at, boolean wholeDay, Instant recordedAt, String recordedBy, String kind, long id,
            String reference, boolean superseded, String title, List<String> lines) {
    }
}
