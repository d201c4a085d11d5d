package uk.corporateparenting.timescale;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/** The clock table as it lies in the source, evaluated without a database. */
public class FileClockTable extends ClockTable {

    static final Path FILE = Path.of("processes/shared/statutory-timescales.dmn");

    private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnModelInstance model;
    private final DmnDecision decision;

    public FileClockTable() {
        this(text());
    }

    FileClockTable(String xml) {
        model = Dmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        decision = engine.parseDecision(DECISION, model);
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
        return read(clockId, engine.evaluateDecisionTable(decision, question(clockId, startedOn)));
    }

    @Override
    protected DmnModelInstance model() {
        return model;
    }

    @Override
    public List<Timescale> all() {
        return super.all();
    }
}
