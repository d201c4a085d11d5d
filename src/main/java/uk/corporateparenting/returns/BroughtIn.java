package uk.corporateparenting.returns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.timescale.TriggerSource;

/** Which children came in from the return, since when, and which rows were taken for them. */
@Component
class BroughtIn implements TriggerSource {

    /** The start of the clock that says when overdue work that was brought in begins to escalate. */
    static final String TRIGGER = "broughtInAt";

    /** A child of the return as known here: their reference and the rows taken before. */
    record Known(String reference, List<Row> rows) {
    }

    private final JdbcClient jdbc;
    private final CareRecord record;
    private final ObjectMapper json;
    private final Clock clock;

    BroughtIn(JdbcClient jdbc, CareRecord record, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.record = record;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Optional<Object> start(String trigger, String childRef) {
        return !TRIGGER.equals(trigger) || !CareRecord.isReference(childRef) ? Optional.empty() : jdbc.sql("""
                select min(brought_in_at) from care.ssda903_child
                where child_ref in (:refs)""").param("refs", record.references(childRef))
                .query(OffsetDateTime.class).optional().map(at -> at.toInstant().toString());
    }

    Map<String, Known> known(Collection<String> childIds) {
        Map<String, Known> known = new HashMap<>();
        jdbc.sql("select child_id, child_ref from care.ssda903_child where child_id in (:ids)").param("ids", childIds)
                .query(row -> {
                    known.put(row.getString(1), new Known(row.getString(2), new ArrayList<>()));
                });
        if (!known.isEmpty()) {
            jdbc.sql("""
                    select child_id, sheet, file, line, return_year, cells from care.ssda903_row
                    where child_id in (:ids)""").param("ids", known.keySet())
                    .query(row -> {
                        known.get(row.getString(1)).rows().add(new Row(Sheet.valueOf(row.getString(2)),
                                row.getString(3), row.getInt(4), row.getInt(5),
                                List.of((String[]) row.getArray(6).getArray())));
                    });
        }
        return known;
    }

    /** @param references by the child's id in the return */
    void add(Map<String, String> references) {
        jdbc.sql("""
                insert into care.ssda903_child (child_id, child_ref, brought_in_at)
                select key, value, :now from jsonb_each_text(cast(:children as jsonb))""")
                .param("now", now()).param("children", write(references)).update();
    }

    private record Taken(String child, String digest, String sheet, int year, List<String> cells, String file,
            int line) {
    }

    /** Keeps rows; of one that is kept already, that a later return said it too. */
    void keep(List<Row> rows) {
        List<Taken> taken = rows.stream().map(row -> new Taken(row.child(), row.digest(), row.sheet().name(),
                row.year(), row.cells(), row.file(), row.line())).toList();
        jdbc.sql("""
                insert into care.ssda903_row (child_id, digest, sheet, return_year, cells, file, line, taken_at)
                select r.child, r.digest, r.sheet, r.year, r.cells, r.file, r.line, :now
                from jsonb_to_recordset(cast(:rows as jsonb)) as r(child text, digest text, sheet text, year integer,
                    cells text[], file text, line integer)
                on conflict (child_id, digest) do update set return_year = excluded.return_year""")
                .param("now", now()).param("rows", write(taken)).update();
    }

    /** By how many days dates are moved: as the first import decided. */
    int shift(int wanted) {
        jdbc.sql("insert into care.ssda903_shift (days) values (:days) on conflict (one) do nothing")
                .param("days", wanted).update();
        return jdbc.sql("select days from care.ssda903_shift").query(Integer.class).single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Unwritable row");
        }
    }
}
