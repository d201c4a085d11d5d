package uk.corporateparenting.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.workflow.RunningWork;
import uk.corporateparenting.workflow.RunningWork.Work;

/**
 * What somebody waits for: the open work of colleagues for the children on their caseload, and what comes next after
 * work that they themselves began or did of late. The engine's own lists show nobody the tasks of others, and should not.
 */
@Component
public class WaitingForOthers {

    /** More than anybody reads. */
    public static final int MOST = 200;
    /** How long what comes next is still of interest, in days. */
    public static final int DAYS = 30;

    private final JdbcClient db;
    private final RunningWork running;
    private final ChildSight sight;
    private final CareRecord record;
    private final Clock clock;

    WaitingForOthers(JdbcClient db, RunningWork running, ChildSight sight, CareRecord record, Clock clock) {
        this.db = db;
        this.running = running;
        this.sight = sight;
        this.record = record;
        this.clock = clock;
    }

    /** One piece of work of somebody else; {@code groups} are those it waits for where nobody has taken it. */
    public record Item(String childRef, String name, Instant due, String with, List<String> groups) {
    }

    /** Earliest due first; nothing of a restricted record unless the person works with that child or is named. */
    @Transactional(readOnly = true)
    public List<Item> of(String user, Collection<String> groups) {
        List<String> children = db.sql("""
                select distinct same.ref from care.caseload c cross join lateral care.references_of(c.child_ref) same(ref)
                where c.user_id = ? and c.to_at is null""").param(user).query(String.class).list();
        List<Work> found = running.withOthers(user, groups, children, clock.instant().minus(Duration.ofDays(DAYS)), MOST);
        Set<String> closed = closed(user, groups, found);
        return found.stream().filter(work -> !closed.contains(work.childRef())).map(work -> new Item(work.childRef(),
                work.task(), work.dueAt(), work.assignee(), work.groups())).toList();
    }

    private Set<String> closed(String user, Collection<String> groups, List<Work> found) {
        List<String> children = found.stream().map(Work::childRef).filter(CareRecord::isReference).distinct().toList();
        Map<Boolean, Set<String>> seen = record.everRestricted(children).stream().collect(Collectors.partitioningBy(
                child -> sight.mayTellApart(user, groups, child), Collectors.toSet()));
        return seen.get(false);
    }
}
