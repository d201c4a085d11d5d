package uk.corporateparenting.returns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Rows of one child for tests, as they stand in files. The last return year ends on 31 March 2026. */
final class Rows {

    static final Reading READING = new Reading(LocalDate.of(2026, 3, 31), 2026, LocalDate.of(2026, 4, 20), 0);
    /** A girl, born in 2014. */
    static final Row GIRL = row(Sheet.HEADER, 2026, "7,F,05/06/2014,WBRI,UN2,,");

    private static int lines;

    private Rows() {
    }

    static Row row(Sheet sheet, int year, String cells) {
        return new Row(sheet, year + "-" + sheet.title() + ".csv", ++lines, year, List.of(cells.split(",", -1)));
    }

    /** In a foster home under section 20; {@code end}: DEC, REC and REASON_PLACE_CHANGE. */
    static Row episode(int year, String start, String rne, String status, String place, String end) {
        String urn = place.matches("P1|T.*") ? "" : "SC123456";
        String provider = place.equals("P1") ? "PR0" : place.matches("T[0-3]|Z1[1-4]") ? "" : "PR1";
        return row(Sheet.EPISODES, year, String.join(",", "7", start, rne, status, "N1", place, provider, end,
                "LE2 7LX,LE2 1AA", urn));
    }

    static List<Row> and(Row first, Row... others) {
        return Stream.concat(Stream.of(first), Stream.of(others)).toList();
    }

    static List<Row> girlAnd(Row... others) {
        List<Row> rows = new ArrayList<>(List.of(GIRL));
        rows.addAll(List.of(others));
        return rows;
    }
}
