package uk.corporateparenting.notices;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What people are told, and what became of it by mail. Written in the transaction of what it tells of; taken by one
 * worker at a time; never deleted, so that it says afterwards what was sent to whom and when.
 */
@Component
class Outbox {

    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {
    };

    private final JdbcClient db;
    private final ObjectMapper json;
    private final NoticeSettings settings;

    Outbox(JdbcClient db, ObjectMapper json, NoticeSettings settings) {
        this.db = db;
        this.json = json;
        this.settings = settings;
    }

    /** A mail that is being tried; {@code tries} says which time. */
    record Taken(long id, String reference, String userId, Kind kind, String taskId, LocalDate forDay, Instant at,
            Map<String, String> words, int tries, boolean triedBefore) {
    }

    /** Tells somebody of a task, once. */
    void tell(String userId, Kind kind, String taskId, Map<String, String> words, Instant now) {
        add(userId, kind, taskId, null, words, now);
    }

    /** Tells somebody what waits for them that morning, once. */
    void tellInTheMorning(String userId, LocalDate day, Map<String, String> words, Instant now) {
        add(userId, Kind.DIGEST, null, day, words, now);
    }

    private void add(String userId, Kind kind, String taskId, LocalDate day, Map<String, String> words, Instant now) {
        boolean mail = settings.byMail() && kind != Kind.ANSWERED;
        db.sql("""
                insert into care.notice (user_id, kind, at, task_id, for_day, words, mail, next_try_at)
                values (?, ?, ?, ?, ?, cast(? as jsonb), ?, ?) on conflict do nothing""")
                .params(userId, kind.code(), Timestamp.from(now), taskId, day, write(words), mail ? "waiting" : "none",
                        mail ? Timestamp.from(now) : null)
                .update();
    }

    /**
     * The next mail that is due, if no other worker has it. It counts as tried from here on: whoever dies with it in
     * hand leaves it to others when the time is up.
     */
    Optional<Taken> take(Instant now, Instant otherwiseFreeAt) {
        return db.sql("""
                update care.notice set mail = 'sending', tries = tries + 1, next_try_at = :free
                where id = (select id from care.notice where mail in ('waiting', 'sending') and next_try_at <= :now
                            order by next_try_at, id limit 1 for update skip locked)
                returning id, reference, user_id, kind, task_id, for_day, at, words, tries, failure""")
                .param("free", Timestamp.from(otherwiseFreeAt)).param("now", Timestamp.from(now))
                .query((row, n) -> new Taken(row.getLong(1), row.getString(2), row.getString(3),
                        Kind.of(row.getString(4)), row.getString(5), row.getObject(6, LocalDate.class), instant(row, 7),
                        read(row.getString(8)), row.getInt(9), row.getInt(9) > 1 || row.getString(10) != null))
                .optional();
    }

    void sent(Taken mail, String channel, String to, String carrierId, Instant now) {
        db.sql("""
                update care.notice set mail = 'sent', channel = ?, sent_to = ?, carrier_id = ?, settled_at = ?
                where id = ? and mail = 'sending' and tries = ?""")
                .params(channel, to, carrierId, Timestamp.from(now), mail.id(), mail.tries()).update();
    }

    void later(Taken mail, String failure, Instant nextTry) {
        db.sql("""
                update care.notice set mail = 'waiting', failure = ?, next_try_at = ?
                where id = ? and mail = 'sending' and tries = ?""")
                .params(failure, Timestamp.from(nextTry), mail.id(), mail.tries()).update();
    }

    /** @param state not-needed, no-address or given-up */
    void end(Taken mail, String state, String failure, Instant now) {
        db.sql("""
                update care.notice set mail = ?, failure = coalesce(?, failure), settled_at = ?
                where id = ? and mail = 'sending' and tries = ?""")
                .params(state, failure, Timestamp.from(now), mail.id(), mail.tries()).update();
    }

    /** Tried and not sent, and what nobody could be found to send it to; the newest first. */
    List<UnsentNotices.Unsent> unsent(Instant since) {
        return db.sql("""
                select id, user_id, kind, at, mail, tries, next_try_at, failure from care.notice
                where (mail in ('no-address', 'given-up') or mail in ('waiting', 'sending') and tries > 0) and at >= ?
                order by at desc, id desc limit 200""")
                .param(Timestamp.from(since))
                .query((row, n) -> new UnsentNotices.Unsent(row.getLong(1), row.getString(2), Kind.of(row.getString(3)),
                        instant(row, 4), row.getString(5), row.getInt(6), instant(row, 7), row.getString(8)))
                .list();
    }

    /** What was tried before keeps its last failure, so that the carrier is asked first whether it has it. */
    void again(long id, Instant now) {
        db.sql("""
                update care.notice set mail = 'waiting', tries = 0, next_try_at = ?, settled_at = null
                where id = ? and mail in ('no-address', 'given-up')""")
                .params(Timestamp.from(now), id).update();
    }

    List<Notice> of(String userId, Instant since) {
        return db.sql("""
                select id, kind, words, at, task_id, read_at is not null from care.notice
                where user_id = ? and kind <> 'digest' and at >= ? order by at desc, id desc limit 100""")
                .params(userId, Timestamp.from(since))
                .query((row, n) -> {
                    Map<String, String> words = read(row.getString(3));
                    return new Notice(row.getLong(1), Kind.of(row.getString(2)), words.get("task"), instant(row, 4),
                            words.containsKey("dueAt") ? Instant.parse(words.get("dueAt")) : null, row.getString(5),
                            row.getBoolean(6));
                }).list();
    }

    int answeredSince(String userId, Instant since) {
        return db.sql("select count(*) from care.notice where user_id = ? and kind = 'answered' and at >= ?")
                .params(userId, Timestamp.from(since)).query(Integer.class).single();
    }

    /** Their own only; one that is read stays read from then. */
    void read(String userId, List<Long> ids, Instant now) {
        db.sql("update care.notice set read_at = :now where user_id = :user and id in (:ids) and read_at is null")
                .param("now", Timestamp.from(now)).param("user", userId).param("ids", ids).update();
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private String write(Map<String, String> words) {
        try {
            return json.writeValueAsString(words);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Unwritable words");
        }
    }

    private Map<String, String> read(String words) {
        try {
            return json.readValue(words, WORDS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Unreadable words");
        }
    }
}
