package uk.corporateparenting.notices;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.corporateparenting.people.People;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.timescale.WorkingDays;
import uk.corporateparenting.workflow.AskedTogether;

/**
 * One message a working day instead of a flood. A morning that was missed is made up for as soon as the product runs
 * again on that day; the days before need none: what waits is counted anew each time.
 */
@Component
class MorningDigest {

    /** Counted together; those before are told already when something breaks off. */
    private static final int PEOPLE_AT_ONCE = 50;

    private final JdbcClient db;
    private final Outbox outbox;
    private final WorkToday work;
    private final IdentityService identity;
    private final People people;
    private final WorkingDays workingDays;
    private final NoticeSettings settings;
    private final AskedTogether together;
    private final Clock clock;

    MorningDigest(JdbcClient db, Outbox outbox, WorkToday work, IdentityService identity, People people,
            WorkingDays workingDays, NoticeSettings settings, AskedTogether together, Clock clock) {
        this.db = db;
        this.outbox = outbox;
        this.work = work;
        this.identity = identity;
        this.people = people;
        this.workingDays = workingDays;
        this.settings = settings;
        this.together = together;
        this.clock = clock;
    }

    /** Tells everybody, if the hour has come and they were not told today. What broke off half-way goes on. */
    void tellIfDue() {
        Instant now = clock.instant();
        LocalDate today = LondonTime.day(now);
        if (now.isBefore(morningOf(today)) || !workingDays.isWorkingDay(today) || isDone(today)) {
            return;
        }
        Instant since = before(today);
        db.sql("insert into care.notice_morning (day, began_at) values (?, ?) on conflict do nothing")
                .params(today, Timestamp.from(now)).update();
        Map<String, WorkToday.Offered> waiting = new HashMap<>();
        List<String> users = identity.createUserQuery().list().stream().map(User::getId).toList();
        for (int from = 0; from < users.size(); from += PEOPLE_AT_ONCE) {
            tell(users.subList(from, Math.min(users.size(), from + PEOPLE_AT_ONCE)), today, since, waiting);
        }
        db.sql("update care.notice_morning set ended_at = ? where day = ?")
                .params(Timestamp.from(clock.instant()), today).update();
    }

    private void tell(List<String> users, LocalDate today, Instant since, Map<String, WorkToday.Offered> waiting) {
        Map<String, WorkToday.Counts> counted = together.ask(() -> {
            Map<String, WorkToday.Counts> found = new LinkedHashMap<>();
            users.forEach(user -> count(user, since, waiting).ifPresent(counts -> found.put(user, counts)));
            return found;
        });
        counted.forEach((user, counts) -> {
            int answered = outbox.answeredSince(user, since);
            if (!counts.nothing() || answered > 0) {
                outbox.tellInTheMorning(user, today, words(counts, answered, today), clock.instant());
            }
        });
    }

    /** Nothing for somebody without a role. */
    private Optional<WorkToday.Counts> count(String user, Instant since, Map<String, WorkToday.Offered> waiting) {
        List<String> groups = people.groupsNow(user).stream().filter(group -> Role.ofGroup(group).isPresent()).toList();
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        identity.setAuthentication(user, groups);
        try {
            return Optional.of(work.of(user, groups, since, waiting));
        } finally {
            identity.clearAuthentication();
        }
    }

    private static Map<String, String> words(WorkToday.Counts counts, int answered, LocalDate today) {
        Map<String, String> words = new HashMap<>();
        words.put("day", LondonTime.inWords(today));
        words.put("mine", String.valueOf(counts.mine()));
        words.put("late", String.valueOf(counts.late()));
        words.put("today", String.valueOf(counts.today()));
        words.put("fresh", String.valueOf(counts.fresh()));
        words.put("escalations", String.valueOf(counts.escalations()));
        words.put("answered", String.valueOf(answered));
        words.put("covered", String.valueOf(counts.covered()));
        words.put("groups", counts.groups().stream().map(waiting -> waiting.group() + " " + waiting.count()
                + (waiting.late() == 0 ? "" : " (" + waiting.late() + " late)")).collect(Collectors.joining("; ")));
        return words;
    }

    private Instant morningOf(LocalDate day) {
        return LondonTime.at(day.atTime(settings.morning()));
    }

    private boolean isDone(LocalDate day) {
        return db.sql("select exists (select from care.notice_morning where day = ? and ended_at is not null)")
                .param(day).query(Boolean.class).single();
    }

    /** When people were last told; the last working morning where they never were. */
    private Instant before(LocalDate day) {
        return db.sql("select began_at from care.notice_morning where day < ? order by day desc limit 1").param(day)
                .query(Timestamp.class).optional().map(Timestamp::toInstant)
                .orElseGet(() -> morningOf(workingDays.before(1, day)));
    }
}
