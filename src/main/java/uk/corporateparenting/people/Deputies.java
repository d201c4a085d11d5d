package uk.corporateparenting.people;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.corporateparenting.timescale.LondonTime;

/**
 * Who stands in today: a deputy for a chair holds the chair's group on the days of the appointment, as if it were
 * theirs; whoever covers for a colleague stands beside them.
 */
@Component
public class Deputies {

    /** The roles a deputy is appointed for. Each has a queue of its own. */
    public static final List<Role> CHAIRS = List.of(Role.CARE_PANEL_CHAIR, Role.PERMANENCE_PANEL_CHAIR,
            Role.STABILITY_CHAIR, Role.HIGH_RISK_PANEL_CHAIR, Role.CONFERENCE_CHAIR);

    private final JdbcClient db;
    private final Clock clock;

    Deputies(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The groups of the chairs this person deputises for today. */
    public List<String> groupsOf(String user) {
        return db.sql("""
                select distinct role from care.cover_in_force
                where cover = ? and role is not null and ? between from_on and until_on order by role""")
                .params(user, today()).query(String.class).list().stream().map(role -> Role.of(role).group()).toList();
    }

    /** The user ids of those who deputise today for the role of that group. */
    public List<String> of(String group) {
        return CHAIRS.stream().filter(role -> role.group().equals(group)).findFirst().map(role -> db.sql("""
                select distinct cover from care.cover_in_force
                where role = ? and ? between from_on and until_on order by cover""")
                .params(role.slug(), today()).query(String.class).list()).orElse(List.of());
    }

    /** Those who cover today for any of these people. */
    public List<String> coveringFor(Collection<String> people) {
        return people.isEmpty() ? List.of() : db.sql("""
                select distinct cover from care.cover_in_force
                where away in (:people) and :today between from_on and until_on order by cover""")
                .param("people", people).param("today", today()).query(String.class).list();
    }

    /** Whether somebody covers for this person today. */
    boolean isAway(String person) {
        return !coveringFor(List.of(person)).isEmpty();
    }

    /** Those this person covers for today. */
    public List<String> awayToday(String user) {
        return db.sql("""
                select distinct away from care.cover_in_force
                where cover = ? and away is not null and ? between from_on and until_on order by away""")
                .params(user, today()).query(String.class).list();
    }

    /** Those whose time as a deputy ended in the last days, by the calendar or by a manager. */
    List<String> lately(int days) {
        LocalDate today = LondonTime.day(clock.instant());
        return db.sql("""
                select distinct cover from care.cover c where role is not null and from_on <= :today
                and (until_on between :since and :yesterday
                     or exists (select from care.cover_end e where e.cover_id = c.id and e.recorded_at >= :since))
                order by cover""")
                .param("today", Date.valueOf(today)).param("since", Date.valueOf(today.minusDays(days)))
                .param("yesterday", Date.valueOf(today.minusDays(1))).query(String.class).list();
    }

    private Date today() {
        return Date.valueOf(LondonTime.day(clock.instant()));
    }
}
