package uk.corporateparenting.stabilitymeeting;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which items of the stability meeting's agendas are still to come. */
@Component
class OpenItems {

    private static final String OPEN = """
            select i.id from care.panel_item i where i.panel = :panel
            and not exists (select from care.panel_item_reached r where r.item = i.id)
            and not exists (select from care.panel_item_withdrawn w where w.item = i.id)
            """;

    private final JdbcClient db;

    OpenItems(JdbcClient db) {
        this.db = db;
    }

    /** Those of one child. */
    List<String> of(String childRef) {
        return db.sql(OPEN + "and care.known_as(i.child_ref) = care.known_as(:child) order by i.id")
                .param("panel", StabilityMeeting.PANEL).param("child", childRef).query(String.class).list();
    }

    /** Those of children who have no case any more, such as those who have left care. */
    List<String> leftOver() {
        return db.sql(OPEN + """
                and not exists (select from care.open_case o where o.process_key = :key
                                and care.known_as(o.child_ref) = care.known_as(i.child_ref)) order by i.id""")
                .param("panel", StabilityMeeting.PANEL).param("key", StabilityMeeting.KEY).query(String.class).list();
    }
}
