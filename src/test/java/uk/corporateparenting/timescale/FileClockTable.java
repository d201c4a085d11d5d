package uk.corporateparenting.timescale;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/**
 * The clock table as it lies in the source, without a database; read like the product's own. {@link #evaluated()} has
 * every cell evaluated, which takes half a minute for the whole table.
 */
public class FileClockTable extends ClockTable {

    static final Path FILE = Path.of("processes/shared/statutory-timescales.dmn");

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    /** By the text of the table. Each question that is evaluated evaluates the whole table, so all tests put it once. */
    private static final Map<String, Parsed> PARSED = new HashMap<>();

    private final Parsed table;
    private final Map<String, List<Timescale>> plain;

    private record Parsed(DmnModelInstance model, DmnDecision decision, Set<String> dated,
            Map<String, List<Timescale>> plain, Map<Question, List<Timescale>> answers) {
    }

    private record Question(String clockId, LocalDate startedOn) {
    }

    public FileClockTable() {
        this(text());
    }

    FileClockTable(String xml) {
        this(parsed(xml), parsed(xml).plain());
    }

    private FileClockTable(Parsed table, Map<String, List<Timescale>> plain) {
        this.table = table;
        this.plain = plain;
    }

    static FileClockTable evaluated() {
        return new FileClockTable(parsed(text()), Map.of());
    }

    private static Parsed parsed(String xml) {
        synchronized (PARSED) {
            return PARSED.computeIfAbsent(xml, FileClockTable::parse);
        }
    }

    private static Parsed parse(String xml) {
        DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        return new Parsed(model, ENGINE.parseDecision(DECISION, model), dated(model), plain(model), new HashMap<>());
    }

    static String text() {
        try {
            return Files.readString(FILE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    protected List<Timescale> rows(String clockId, LocalDate startedOn) {
        List<Timescale> read = plain.get(clockId);
        if (read != null) {
            return read;
        }
        Question question = new Question(clockId, table.dated().contains(clockId) ? startedOn : null);
        synchronized (table) {
            return table.answers().computeIfAbsent(question, asked -> read(clockId,
                    ENGINE.evaluateDecisionTable(table.decision(), question(clockId, startedOn))));
        }
    }

    @Override
    protected DmnModelInstance model() {
        return table.model();
    }

    @Override
    public List<Timescale> all() {
        return super.all();
    }
}
