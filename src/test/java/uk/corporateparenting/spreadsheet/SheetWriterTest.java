package uk.corporateparenting.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** What people typed stays text in a spreadsheet. */
class SheetWriterTest {

    @Test
    void cells_stay_in_their_place_and_nothing_becomes_a_formula() throws IOException {
        StringWriter out = new StringWriter();
        try (SheetWriter sheet = new SheetWriter(out)) {
            sheet.row("reference", "days", "said");
            sheet.row("CH-000001", 12, "Yes, \"please\"");
            sheet.row(null, -3, "=HYPERLINK(\"x\")");
            sheet.row("+44", "@me", "\tx");
        }
        assertThat(out).hasToString("reference,days,said\r\nCH-000001,12,\"Yes, \"\"please\"\"\"\r\n"
                + ",-3,\"'=HYPERLINK(\"\"x\"\")\"\r\n'+44,'@me,'\tx\r\n");
    }
}
