package uk.corporateparenting.kpi;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import uk.corporateparenting.timescale.LondonTime;

/** The duties behind a number of duties, live and a page at a time. */
@Component
public class DutyCases {

    /** What is about to be late: due within so many days. */
    public static final int SOON = 14;
    public static final int PAGE = 50;

    private static final String FROM = """
            from care.duty d where %s
              and (cast(:teams as text[]) is null or d.team = any(cast(:teams as text[])))
              and (cast(:process as text) is null or d.process = :process)
              and (cast(:model as text) is null or d.model = :model)
              and (cast(:step as text) is null or d.step = :step)
              and (not :noTeam or d.team is null)""";

    private static final String ORDER = " order by d.due_at nulls last, d.task_id";

    private final JdbcClient db;
    private final Clock clock;
    private final StepNames names;
    private final KeptAnswers kept;

    DutyCases(JdbcClient db, Clock clock, StepNames names, KeptAnswers kept) {
        this.db = db;
        this.clock = clock;
        this.names = names;
        this.kept = kept;
    }

    /** Which duties of a step are asked for. */
    public enum State {
        OVERDUE("late now", "d.ended_at is null and d.due_at < :now"),
        SOON("due within two weeks", "d.ended_at is null and d.due_at >= :now and d.due_at < :soon"),
        OPEN("open", "d.ended_at is null"),
        WEEK("due in the week", "d.ended_at is null and d.due_at >= :monday and d.due_at < :nextMonday"
                + " and d.due_at >= :now"),
        DONE("done in the period", "d.done_at >= :from and d.done_at < :until"),
        ON_TIME("done on time", "d.done_at >= :from and d.done_at < :until and d.done_at <= d.due_at"),
        LATE("done late", "d.done_at >= :from and d.done_at < :until and d.done_at > d.due_at"),
        PACE("done in the last 13 weeks", "d.done_at >= :quarter and d.done_at < :today"),
        LATE_7("late for up to 7 days", aged("d.due_at", 0, 7)),
        LATE_28("late for 8 to 28 days", aged("d.due_at", 7, 28)),
        LATE_91("late for 29 to 91 days", aged("d.due_at", 28, 91)),
        LATE_LONGER("late for longer than 91 days", aged("d.due_at", 91, null)),
        HERE_7("waiting for up to 7 days", aged("d.created_at", 0, 7)),
        HERE_28("waiting for 8 to 28 days", aged("d.created_at", 7, 28)),
        HERE_91("waiting for 29 to 91 days", aged("d.created_at", 28, 91)),
        HERE_LONGER("waiting for longer than 91 days", aged("d.created_at", 91, null));

        private final String words;
        private final String where;

        State(String words, String where) {
            this.words = words;
            this.where = where;
        }

        public String words() {
            return words;
        }

        /** Open, and so many days past a moment: the same bands as in the counts of {@link Waiting#overdue}. */
        private static String aged(String moment, int least, Integer most) {
            return "d.ended_at is null and " + moment + " < cast(:now as timestamptz) - interval '" + least + " days'"
                    + (most == null ? "" : " and " + moment + " >= cast(:now as timestamptz) - interval '" + most
                            + " days'");
        }
    }

    /**
     * @param model  and the others null: all
     * @param week   its Monday, for {@link State#WEEK}
     * @param noTeam only what belongs to no team yet
     */
    public record Question(State state, String model, String step, LocalDate week, boolean noTeam) {

        public Question(State state) {
            this(state, null, null, null, false);
        }
    }

    /** How it stands at this moment. */
    public record Now(long open, long overdue, long soon) {
    }

    /**
     * One duty.
     *
     * @param reference of the child; null where the record is closed to the viewer
     */
    public record Duty(String reference, String process, String model, String step, String title, String team,
            Instant since, Instant dueAt, Instant doneAt) {
    }

    /** @param closed how many of this page are not named because their record is restricted */
    public record Found(List<Duty> rows, long total, long closed, int page, int pages) {
    }

    /** Late and soon, of all the viewer may see. */
    public Now now(Viewpoint viewpoint, Filter filter) {
        return kept.of("now", viewpoint, filter, () -> count(viewpoint, filter));
    }

    private Now count(Viewpoint viewpoint, Filter filter) {
        return asked("""
                select count(*), count(*) filter (where d.due_at < :now),
                       count(*) filter (where d.due_at >= :now and d.due_at < :soon)
                """ + FROM.formatted("d.ended_at is null"), viewpoint, filter,
                new Question(State.OPEN))
                .query((row, n) -> new Now(row.getLong(1), row.getLong(2), row.getLong(3))).single();
    }

    /** The list, what is longest late first; nothing for a viewer who may see numbers only. */
    public Found of(Viewpoint viewpoint, Filter filter, Question question, int page) {
        if (!viewpoint.cases() || viewpoint.isEmpty()) {
            return new Found(List.of(), 0, 0, 0, 0);
        }
        String from = FROM.formatted(question.state().where);
        long total = kept.of("total of " + question, viewpoint, filter, () -> asked("select count(*) " + from, viewpoint,
                filter, question).query(Long.class).single());
        int pages = (int) ((total + PAGE - 1) / PAGE);
        int shown = Math.max(0, Math.min(page, pages - 1));
        List<Duty> rows = new ArrayList<>();
        long[] closed = new long[1];
        // Whether a record is restricted is asked of the rows of the page only.
        asked("select d.child_ref, d.process, d.model, d.step, d.team, d.due_at, d.done_at, "
                + restricted("d.child_ref") + ", d.created_at from (select d.* " + from + ORDER + " limit " + PAGE
                + " offset " + (long) shown * PAGE + ") d" + ORDER,
                viewpoint, filter, question).query((row, n) -> {
                    boolean restricted = row.getBoolean(8);
                    closed[0] += restricted ? 1 : 0;
                    Timestamp due = row.getTimestamp(6);
                    Timestamp done = row.getTimestamp(7);
                    return rows.add(new Duty(restricted ? null : row.getString(1), row.getString(2), row.getString(3),
                            row.getString(4), names.of(row.getString(3), row.getString(4)), row.getString(5),
                            row.getTimestamp(9).toInstant(), due == null ? null : due.toInstant(),
                            done == null ? null : done.toInstant()));
                }).list();
        return new Found(rows, total, closed[0], shown, pages);
    }

    /** SQL: whether the record of the child with the reference in that column is restricted now. */
    public static String restricted(String column) {
        return """
                exists (select from (select distinct on (x.child_ref) x.restricted from care.child_identity x
                    where x.child_ref in (select care.references_of(%s))
                    and not exists (select from care.child_identity s where s.supersedes = x.id)
                    order by x.child_ref, x.known_at desc, x.id desc) newest where newest.restricted)"""
                .formatted(column);
    }

    private StatementSpec asked(String sql, Viewpoint viewpoint, Filter filter, Question question) {
        Instant now = clock.instant();
        Set<String> teams = viewpoint.teams(filter);
        LocalDate monday = question.week() == null ? filter.to() : question.week();
        return db.sql(sql).param("teams", teams == null ? null : teams.toArray(String[]::new))
                .param("process", filter.process()).param("model", question.model()).param("step", question.step())
                .param("noTeam", question.noTeam())
                .param("quarter", start(LondonTime.day(now).minusWeeks(Forecast.WEEKS)))
                .param("today", start(LondonTime.day(now)))
                .param("now", Timestamp.from(now))
                .param("soon", Timestamp.from(LondonTime.startOf(LondonTime.day(now).plusDays(SOON))))
                .param("monday", start(monday)).param("nextMonday", start(monday.plusWeeks(1)))
                .param("from", start(filter.from())).param("until", start(filter.to().plusDays(1)));
    }

    private static Timestamp start(LocalDate day) {
        return Timestamp.from(LondonTime.startOf(day));
    }
}
