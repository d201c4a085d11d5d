package uk.corporateparenting.people;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.corporateparenting.timescale.LondonTime;
import uk.corporateparenting.workflow.Refused;

/**
 * Managers say who stands in: a colleague for somebody who is away, a deputy for a chair. Every arrangement is kept with
 * who made it and why; it ends on its last day, or earlier by a row that says why.
 */
@Component
public class Covers {

    private static final List<Role> APPOINTING = List.of(Role.SERVICE_MANAGER, Role.DIRECTOR);

    private final JdbcClient db;
    private final Clock clock;
    private final Handover handover;
    private final RoleHolders holders;
    private final OpenWork openWork;

    Covers(JdbcClient db, Clock clock, Handover handover, RoleHolders holders, OpenWork openWork) {
        this.db = db;
        this.clock = clock;
        this.handover = handover;
        this.holders = holders;
        this.openWork = openWork;
    }

    /**
     * Somebody stands in; both days included.
     *
     * @param away who is away; null for a deputy
     * @param role the chair somebody deputises for; null for cover of a colleague
     */
    public record Cover(long id, String away, Role role, String cover, LocalDate from, LocalDate until, String why,
            String by) {
    }

    /**
     * A manager says who covers for somebody who is away.
     *
     * @param by     user id of the manager
     * @param groups the groups the manager holds
     */
    @Transactional
    public void arrange(String away, String cover, LocalDate from, LocalDate until, String why, String by,
                        Collection<String> groups) {
        List<String> theirs = theirs(groups);
        if (!theirs.contains(away) || !theirs.contains(cover)) {
            throw Refused.forbidden("You may arrange cover only for people in your teams, by people in your teams.");
        }
        if (away.equals(cover)) {
            throw new Refused("Choose somebody else to cover.");
        }
        write(away, null, cover, from, until, why, by);
    }

    /** Whether a manager with these groups appoints the deputies of the chairs. */
    public boolean mayAppoint(Collection<String> groups) {
        return APPOINTING.stream().anyMatch(role -> groups.contains(role.group()));
    }

    /**
     * A manager of the council says who deputises for a chair. On these days the deputy holds the chair's role, and that
     * chair's only.
     */
    @Transactional
    public void appoint(Role chair, String deputy, LocalDate from, LocalDate until, String why, String by,
                        Collection<String> groups) {
        if (!mayAppoint(groups)) {
            throw Refused.forbidden("Deputies are appointed by a service manager or the director.");
        }
        if (chair == null || !Deputies.CHAIRS.contains(chair)) {
            throw new Refused("Choose which chair it is.");
        }
        if (deputy.equals(by)) {
            throw new Refused("Somebody else has to appoint you.");
        }
        if (!holders.holds(deputy, Role.STAFF.group())) {
            throw new Refused("A deputy has to work with children here.");
        }
        if (holders.holds(deputy, chair.group())) {
            throw new Refused("That colleague holds this chair already.");
        }
        write(null, chair, deputy, from, until, why, by);
    }

    private void write(String away, Role role, String cover, LocalDate from, LocalDate until, String why, String by) {
        if (from == null || until == null || until.isBefore(from) || until.isBefore(today())) {
            throw new Refused("Say from which day to which day, the last one not in the past.");
        }
        if (why == null || why.isBlank()) {
            throw new Refused("Say why.");
        }
        db.sql("""
                insert into care.cover (away, role, cover, from_on, until_on, why, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(away, role == null ? null : role.slug(), cover, Date.valueOf(from), Date.valueOf(until),
                        why.strip(), Timestamp.from(clock.instant()), by).update();
    }

    /** Ends what was arranged before its last day. Work that came with it goes back to where it was offered. */
    @Transactional
    public void end(long id, String why, String by, Collection<String> groups) {
        Cover cover = inForce().stream().filter(one -> one.id() == id && maySee(one, theirs(groups), groups)).findFirst()
                .orElseThrow(() -> Refused.forbidden("This is not yours to end, or it has ended."));
        if (why == null || why.isBlank()) {
            throw new Refused("Say why it ends earlier.");
        }
        db.sql("""
                insert into care.cover_end (cover_id, why, recorded_at, recorded_by) values (?, ?, ?, ?)
                on conflict do nothing""").params(id, why.strip(), Timestamp.from(clock.instant()), by).update();
        if (cover.role() != null) {
            openWork.giveBackWhatNoLongerFits(cover.cover(), holders.groupsOf(cover.cover()));
        }
    }

    /** What is arranged today and later for people in this manager's teams, and the deputies for who appoints them. */
    public List<Cover> arranged(Collection<String> groupsOfManager) {
        List<String> theirs = theirs(groupsOfManager);
        return inForce().stream().filter(one -> maySee(one, theirs, groupsOfManager)).toList();
    }

    private boolean maySee(Cover one, List<String> theirs, Collection<String> groups) {
        return one.role() == null ? theirs.contains(one.away()) : mayAppoint(groups);
    }

    private List<Cover> inForce() {
        return db.sql("""
                select id, away, role, cover, from_on, until_on, why, recorded_by from care.cover_in_force
                where until_on >= ? order by from_on, id""").param(Date.valueOf(today()))
                .query((row, n) -> new Cover(row.getLong(1), row.getString(2),
                        row.getString(3) == null ? null : Role.of(row.getString(3)), row.getString(4),
                        row.getDate(5).toLocalDate(), row.getDate(6).toLocalDate(), row.getString(7), row.getString(8)))
                .list();
    }

    private List<String> theirs(Collection<String> groups) {
        return handover.workers(groups).stream().map(Handover.Worker::userId).toList();
    }

    private LocalDate today() {
        return LondonTime.day(clock.instant());
    }
}
