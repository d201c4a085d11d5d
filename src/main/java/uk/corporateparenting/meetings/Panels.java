package uk.corporateparenting.meetings;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.workflow.DecisionTables;
import uk.corporateparenting.workflow.Facts;

/** The panels of the council, from the decision table {@code panels}. */
@Component
public class Panels {

    private static final String TABLE = "panels";

    private final DecisionTables tables;

    Panels(DecisionTables tables) {
        this.tables = tables;
    }

    /** The panel with that code; a code that is in no row is a mistake of ours. */
    public Panel of(String code) {
        Map<String, Object> row = tables.row(TABLE, Facts.of("panel", code));
        if (row.isEmpty()) {
            throw new IllegalArgumentException("No panel " + code);
        }
        return new Panel(code, text(row, "name"), Role.of(text(row, "chairRole")), roles(row, "members"),
                roles(row, "invited"), text(row, "cycleClock"), LocalDate.parse(text(row, "firstOn")),
                ((Number) row.get("quorum")).intValue());
    }

    private static List<Role> roles(Map<String, Object> row, String column) {
        return Arrays.stream(text(row, column).split("\\s+")).filter(slug -> !slug.isEmpty()).map(Role::of).toList();
    }

    private static String text(Map<String, Object> row, String column) {
        Object value = row.get(column);
        return value == null ? "" : value.toString().strip();
    }
}
