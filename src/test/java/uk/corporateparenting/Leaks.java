package uk.corporateparenting;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks for a word in everything the engine keeps. */
@Component
public class Leaks {

    private record Column(String table, String name, String type) {
    }

    private final JdbcClient db;

    Leaks(JdbcClient db) {
        this.db = db;
    }

    /** The columns of the engine's tables, of any type that can hold words, in which the word stands. */
    public List<String> of(String word) {
        List<Column> columns = db.sql("""
                select c.table_name, c.column_name, c.data_type from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.table_name like 'act\\_%'
                and c.data_type in ('character varying', 'text', 'character', 'json', 'jsonb', 'bytea', 'xml')""")
                .query((row, n) -> new Column(row.getString(1), row.getString(2), row.getString(3))).list();
        if (columns.size() < 300) {
            throw new AssertionError("Only " + columns.size() + " columns of the engine can be seen");
        }
        List<String> found = new ArrayList<>();
        for (Column column : columns) {
            String text = "bytea".equals(column.type())
                    ? "position(convert_to(:word, 'UTF8') in " + column.name() + ") > 0"
                    : "position(lower(:word) in lower(cast(" + column.name() + " as text))) > 0";
            if (db.sql("select count(*) from " + column.table() + " where " + text).param("word", word)
                    .query(Integer.class).single() > 0) {
                found.add(column.table() + "." + column.name());
            }
        }
        return found;
    }
}
