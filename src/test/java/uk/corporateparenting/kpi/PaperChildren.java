package uk.corporateparenting.kpi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The made-up children of {@code kpi/children.csv} under references of their own: a column is {@code name=value}, an @
 * stands before another child or the label of another fact. A child may be named only in their own lines.
 */
class PaperChildren {

    /** All of it was recorded long before it is counted. */
    private static final String RECORDED = "2024-02-29T23:00:00Z";

    private final JdbcClient db;
    private final Map<String, String> references = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>();

    PaperChildren(JdbcClient db) {
        this.db = db;
        Tables.rows("children.csv").forEach(this::write);
    }

    String reference(String child) {
        return references.computeIfAbsent(child, name -> db.sql("""
                insert into care.child (recorded_at, recorded_by) values (cast(? as timestamptz), 'paper')
                returning reference""").param(RECORDED).query(String.class).single());
    }

    private void write(NamedCsvRecord line) {
        String ref = reference(line.getField("child"));
        String kind = line.getField("kind");
        Map<String, String> row = new LinkedHashMap<>();
        for (String fact : line.getField("facts").split("; ")) {
            String[] part = fact.split("=", 2);
            row.put(part[0], part[1].startsWith("@") ? named(part[1].substring(1)) : part[1]);
        }
        String label = row.remove("label");
        row.put("child_ref", ref);
        if (kind.equals("duty")) {
            row.put("task_id", UUID.randomUUID().toString());
            row.put("process_id", row.get("task_id"));
            row.put("root_case", row.get("task_id"));
            row.put("team", "paper");
        } else {
            row.put("recorded_at", RECORDED);
            row.put("recorded_by", "paper");
        }
        String columns = String.join(", ", row.keySet());
        String insert = "insert into care." + kind + " (" + columns + ") select " + columns
                + " from jsonb_populate_record(null::care." + kind + ", cast(? as jsonb))";
        if (label == null) {
            db.sql(insert).param(json(row)).update();
        } else {
            labels.put(label, db.sql(insert + " returning id").param(json(row)).query(String.class).single());
        }
    }

    private String named(String name) {
        return labels.containsKey(name) ? labels.get(name) : reference(name);
    }

    private static String json(Map<String, String> row) {
        try {
            return new ObjectMapper().writeValueAsString(row);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
