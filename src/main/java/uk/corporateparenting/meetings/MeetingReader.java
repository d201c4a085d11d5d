package uk.corporateparenting.meetings;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.corporateparenting.timescale.LondonTime;

/** Meetings as the tables have them. */
@Component
class MeetingReader {

    private static final String NEWEST_PLACE = """
            (select distinct on (o.item) o.item, o.meeting from care.panel_item_on o order by o.item, o.id desc)""";

    private final JdbcClient db;
    private final Panels panels;

    MeetingReader(JdbcClient db, Panels panels) {
        this.db = db;
        this.panels = panels;
    }

    /** A meeting of the panel on or before that day whose agenda has not gone out. */
    Optional<String> open(String panel, boolean outOfCycle, LocalDate today, LocalDate day) {
        return db.sql("""
                select m.reference from care.panel_meeting m
                join lateral (select meets_on from care.panel_meeting_arranged a where a.meeting = m.reference
                              order by a.id desc limit 1) a on true
                where m.panel = :panel and m.out_of_cycle = :urgent and m.cycle_on <= :day and a.meets_on >= :today
                and not exists (select from care.panel_meeting_circulated c where c.meeting = m.reference)
                and not exists (select from care.panel_meeting_held h where h.meeting = m.reference)
                order by m.cycle_on, m.reference limit 1""")
                .param("panel", panel).param("urgent", outOfCycle).param("day", Date.valueOf(day))
                .param("today", Date.valueOf(today)).query(String.class).optional();
    }

    /** Whether the panel's meeting of that day in its cycle takes no more items. */
    boolean isClosed(String panel, LocalDate cycleOn) {
        return db.sql("""
                select exists (select from care.panel_meeting m
                    where m.panel = ? and not m.out_of_cycle and m.cycle_on = ? and (
                        exists (select from care.panel_meeting_circulated c where c.meeting = m.reference)
                        or exists (select from care.panel_meeting_held h where h.meeting = m.reference)))""")
                .params(panel, Date.valueOf(cycleOn)).query(Boolean.class).single();
    }

    List<String> newest(int howMany) {
        return db.sql("select reference from care.panel_meeting order by cycle_on desc, reference desc limit ?")
                .param(howMany).query(String.class).list();
    }

    Meetings.Item item(long id, String meeting) {
        return items("i.id = ?", id, meeting).get(0);
    }

    Optional<Meeting> find(String reference) {
        List<Meeting.Member> members = db.sql("""
                select user_id, role, counts from care.panel_meeting_member where meeting = ? order by role, user_id""")
                .param(reference).query((row, n) -> new Meeting.Member(row.getString(1), row.getString(2),
                        row.getBoolean(3))).list();
        Set<String> present = Set.copyOf(db.sql("select user_id from care.panel_attendance where meeting = ?")
                .param(reference).query(String.class).list());
        List<String> guests = db.sql("select who from care.panel_guest where meeting = ? order by who")
                .param(reference).query(String.class).list();
        List<Meeting.Conflict> conflicts = db.sql("""
                select item, user_id, why from care.panel_conflict where meeting = ? order by item, user_id""")
                .param(reference).query((row, n) -> new Meeting.Conflict(row.getString(1), row.getString(2),
                        row.getString(3))).list();
        List<Meeting.Minute> minutes = db.sql("""
                select item, words, written_by from care.panel_minute t where meeting = ?
                and not exists (select from care.panel_minute s where s.supersedes = t.id) order by item""")
                .param(reference).query((row, n) -> new Meeting.Minute(row.getString(1), row.getString(2),
                        row.getString(3))).list();
        return db.sql("""
                select m.reference, m.panel, m.out_of_cycle, m.cycle_on, a.meets_on, a.meets_at, a.place, a.chair,
                       a.deputy, a.note, c.circulated_at, h.held, h.held_on, h.why_not, h.quorum, h.stand_in, h.matters,
                       p.approved_by, p.approved_at
                from care.panel_meeting m
                join lateral (select * from care.panel_meeting_arranged a where a.meeting = m.reference
                              order by a.id desc limit 1) a on true
                left join care.panel_meeting_circulated c on c.meeting = m.reference
                left join care.panel_meeting_held h on h.meeting = m.reference
                left join care.panel_minutes_approved p on p.meeting = m.reference
                where m.reference = ?""").param(reference).query((row, n) -> {
            Panel panel = panels.of(row.getString("panel"));
            Boolean held = (Boolean) row.getObject("held");
            return new Meeting(reference, panel, row.getBoolean("out_of_cycle"), day(row, "cycle_on"),
                    day(row, "meets_on"), time(row), row.getString("place"), row.getString("chair"),
                    row.getString("deputy"), row.getString("stand_in"), row.getString("note"),
                    instant(row, "circulated_at"), held, day(row, "held_on"), row.getString("why_not"),
                    held == null ? panel.quorum() : row.getInt("quorum"), row.getString("matters"), members, present,
                    guests, conflicts, items("""
                    exists (select from care.panel_item_reached r where r.item = i.id and r.meeting = :meeting)
                    or p.meeting = :meeting and not exists
                        (select from care.panel_item_withdrawn w where w.item = i.id)""", 0, reference), minutes,
                    row.getString("approved_by"), instant(row, "approved_at"));
        }).optional();
    }

    /** Urgent ones first, then in the order in which they were asked for. */
    private List<Meetings.Item> items(String which, long id, String meeting) {
        RowMapper<Meetings.Item> item = (row, n) -> new Meetings.Item(row.getString("id"), meeting,
                row.getString("panel"), row.getString("child"), row.getString("kind"), row.getBoolean("urgent"),
                LondonTime.day(instant(row, "asked_at")), row.getInt("earlier"), row.getObject("quorate") != null,
                row.getBoolean("quorate"));
        return db.sql("""
                select i.id, i.panel, care.known_as(i.child_ref) as child, i.kind, i.urgent, i.asked_at,
                       (select count(*) from care.panel_item_on e where e.item = i.id) - 1 as earlier, r.quorate
                from care.panel_item i
                join %s p on p.item = i.id
                left join care.panel_item_reached r on r.item = i.id and r.meeting = :meeting
                where %s
                order by i.urgent desc, i.asked_at, i.id""".formatted(NEWEST_PLACE, which.replace("?", ":id")))
                .param("meeting", meeting).param("id", id).query(item).list();
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        Date day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }

    private static LocalTime time(ResultSet row) throws SQLException {
        Time time = row.getTime("meets_at");
        return time == null ? null : time.toLocalTime();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
