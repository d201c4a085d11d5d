package uk.corporateparenting.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is whose worker. */
@Component
public class Caseload {

    private static final List<String> TEAM_ROLES = Stream.of(Role.values()).filter(Role::isTeamRole).map(Role::slug)
            .toList();

    private final JdbcClient db;
    private final Clock clock;
    private final OpenWork openWork;
    private final Teams teams;
    private final ObjectProvider<RoleHolders> holders;

    Caseload(JdbcClient db, Clock clock, OpenWork openWork, Teams teams, ObjectProvider<RoleHolders> holders) {
        this.db = db;
        this.clock = clock;
        this.openWork = openWork;
        this.teams = teams;
        this.holders = holders;
    }

    /** The user id of the person who does this for the child now. */
    public Optional<String> personFor(String childRef, Role role) {
        return db.sql("select user_id from care.caseload where child_ref = ? and role = ? and to_at is null")
                .params(childRef, role.slug()).query(String.class).optional();
    }

    /** Who does what for the child now: user ids by role, whichever of the child's references it was said under. */
    public Map<Role, String> workers(Collection<String> childRefs) {
        Map<Role, String> workers = new EnumMap<>(Role.class);
        db.sql("select role, user_id from care.caseload where child_ref in (:refs) and to_at is null order by from_at")
                .param("refs", childRefs)
                .query((RowCallbackHandler) row -> workers.put(Role.of(row.getString(1)), row.getString(2)));
        return workers;
    }

    /** How many people have done this for the child so far, each as often as they began. */
    public int count(String childRef, Role role) {
        return db.sql("""
                select count(*) from care.caseload
                where child_ref in (select care.references_of(?)) and role = ?""")
                .params(childRef, role.slug()).query(Integer.class).single();
    }

    /** Whether the child is on that person's caseload now, in whatever role. */
    public boolean holds(String userId, Collection<String> childRefs) {
        return db.sql("""
                select exists (select from care.caseload
                               where user_id = :user and child_ref in (:refs) and to_at is null)""")
                .param("user", userId).param("refs", childRefs).query(Boolean.class).single();
    }

    /**
     * Nobody does this for the child any more: the role has come to its end.
     *
     * @param by user id of whoever brought that about
     */
    @Transactional
    public void release(String childRef, Role role, String why, String by) {
        db.sql("""
                update care.caseload set to_at = greatest(from_at, ?), end_why = ?, ended_by = ?
                where child_ref in (select care.references_of(?)) and role = ? and to_at is null""")
                .params(Timestamp.from(clock.instant()), why, by, childRef, role.slug()).update();
    }

    /** The teams that knew the child last: that of whoever was their worker last; none where nobody ever was. */
    List<String> lastTeams(Collection<String> childRefs) {
        return db.sql("""
                select team, user_id from care.caseload where child_ref in (:refs) and role in (:roles)
                order by coalesce(to_at, 'infinity') desc, from_at desc, id desc limit 1""")
                .param("refs", childRefs).param("roles", TEAM_ROLES)
                .query((row, n) -> row.getString(1) == null ? teamsOf(row.getString(2)) : List.of(row.getString(1)))
                .optional().orElse(List.of());
    }

    /** The teams in which somebody holds a role of a team. */
    List<String> teamsOf(String userId) {
        List<String> groups = holders.getObject().groupsOf(userId);
        return teams.all().stream().map(Team::slug).filter(team -> Stream.of(Role.values()).filter(Role::isTeamRole)
                .anyMatch(role -> groups.contains(role.group(team)))).toList();
    }

    /**
     * Makes somebody the child's worker from now on. The child's open work in that role goes with it.
     *
     * @param why a reason that can be defended: every change of worker is one more for the child
     * @param by  user id of whoever decides it
     */
    @Transactional
    public void assign(String childRef, Role role, String userId, String why, String by) {
        Timestamp now = Timestamp.from(clock.instant());
        // Two at once would both find no open row: the second waits here.
        db.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))").param(childRef + " " + role.slug())
                .query((row, n) -> n).list();
        Optional<String> before = personFor(childRef, role);
        if (before.isPresent() && before.get().equals(userId)) {
            return;
        }
        db.sql("""
                update care.caseload set to_at = greatest(from_at, ?)
                where child_ref = ? and role = ? and to_at is null""")
                .params(now, childRef, role.slug()).update();
        db.sql("""
                insert into care.caseload (child_ref, role, user_id, why, from_at, recorded_at, recorded_by, team)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(childRef, role.slug(), userId, why, now, now, by,
                        role.isTeamRole() ? teamOf(userId, role) : null).update();
        openWork.handOver(childRef, role, before.orElse(null), userId);
    }

    /** In the one team where they hold that role; whoever holds it in several or in none has no one team. */
    private String teamOf(String userId, Role role) {
        List<String> groups = holders.getObject().groupsOf(userId);
        List<String> held = teams.all().stream().map(Team::slug).filter(team -> groups.contains(role.group(team))).toList();
        return held.size() == 1 ? held.get(0) : null;
    }
}
