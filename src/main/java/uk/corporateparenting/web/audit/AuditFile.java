package uk.corporateparenting.web.audit;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Writer;
import java.util.function.Consumer;
import uk.corporateparenting.audit.AuditTrail;

/** The trail as a file for a spreadsheet: moment (UTC, ISO), user id, child's reference, act, what. */
final class AuditFile {

    private AuditFile() {
    }

    static void write(Writer out, Consumer<Consumer<AuditTrail.Entry>> rows) {
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord("at", "user", "child", "act", "what");
        rows.accept(one -> csv.writeRecord(one.at().toString(), one.user(), one.childRef(), one.act(), one.what()));
    }
}
