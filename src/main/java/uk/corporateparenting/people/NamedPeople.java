package uk.corporateparenting.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Fact.ChildIdentity;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.workflow.AsTheSystem;
import uk.corporateparenting.workflow.Refused;

/**
 * Who may see a restricted record. From the first person who is named, nobody sees it but those who are and the workers
 * on the child's caseload, not even those with open work for the child.
 */
@Component
public class NamedPeople {

    private final JdbcClient db;
    private final Clock clock;
    private final CareRecord record;
    private final People people;
    private final AsTheSystem asTheSystem;

    NamedPeople(JdbcClient db, Clock clock, CareRecord record, People people, AsTheSystem asTheSystem) {
        this.db = db;
        this.clock = clock;
        this.record = record;
        this.people = people;
        this.asTheSystem = asTheSystem;
    }

    /** One decision about one person. */
    public record Named(String userId, boolean maySee, String why, Instant at, String by) {
    }

    /** Whether the record is restricted, under any of the child's references. */
    public boolean isRestricted(String childRef) {
        return isRestricted(record.current(childRef, ChildIdentity.class));
    }

    /** Restricted under any of their references: a match to an open record must not open what came in closed. */
    static boolean isRestricted(List<Recorded<ChildIdentity>> newestFirst) {
        Map<String, Boolean> byReference = new HashMap<>();
        newestFirst.forEach(known -> byReference.putIfAbsent(known.reference(), known.fact().restricted()));
        return byReference.containsValue(true);
    }

    /** Everything that was decided about who may see the record, the newest first. */
    public List<Named> history(Collection<String> childRefs) {
        return db.sql("""
                select user_id, may_see, why, recorded_at, recorded_by from care.named_person
                where child_ref in (:refs) order by id desc""").param("refs", childRefs)
                .query((row, n) -> new Named(row.getString(1), row.getBoolean(2), row.getString(3),
                        row.getTimestamp(4).toInstant(), row.getString(5))).list();
    }

    /** The people who may see it by name now; nothing where nobody was ever named. */
    Optional<Set<String>> now(Collection<String> childRefs) {
        Map<String, Boolean> newest = new HashMap<>();
        history(childRefs).forEach(one -> newest.putIfAbsent(one.userId(), one.maySee()));
        return newest.isEmpty() ? Optional.empty() : Optional.of(newest.entrySet().stream()
                .filter(Map.Entry::getValue).map(Map.Entry::getKey).collect(Collectors.toSet()));
    }

    /**
     * Names somebody, or takes them off the list. Nobody names themselves.
     *
     * @param why a reason that can be defended
     * @param by  user id of whoever decides it; the door lets only those in who may
     */
    @Transactional
    public void decide(String childRef, String userId, boolean maySee, String why, String by) {
        if (!isRestricted(childRef)) {
            throw new Refused("This record is not restricted: nobody has to be named for it.");
        }
        if (why == null || why.isBlank()) {
            throw new Refused("Say why.");
        }
        if (userId == null || !isHere(userId.strip())) {
            throw new Refused("Nobody here has that user id.");
        }
        if (maySee && userId.strip().equals(by)) {
            throw new Refused("Somebody else has to name you.");
        }
        db.sql("""
                insert into care.named_person (child_ref, user_id, may_see, why, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?)""")
                .params(childRef, userId.strip(), maySee, why.strip(), Timestamp.from(clock.instant()), by).update();
    }

    /** People may read only their own account in the engine. */
    private boolean isHere(String userId) {
        boolean[] found = new boolean[1];
        asTheSystem.run(() -> found[0] = people.exists(userId));
        return found[0];
    }
}
