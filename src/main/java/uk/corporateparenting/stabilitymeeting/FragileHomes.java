package uk.corporateparenting.stabilitymeeting;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.corporateparenting.workflow.DecisionTables;
import uk.corporateparenting.workflow.Facts;

/**
 * What the early-warning table is asked about every child in care: coded facts of the record, read in one question for
 * all of them. A child whose case is open, and a home that was warned about before, are left out.
 */
@Component
class FragileHomes {

    static final String TABLE = "early-warning";
    static final String AT_RISK = "at-risk";

    /** One child's home and what the record says about it. */
    record Home(String childRef, LocalDate since, Facts facts) {
    }

    private final JdbcClient db;
    private final DecisionTables tables;

    FragileHomes(JdbcClient db, DecisionTables tables) {
        this.db = db;
        this.tables = tables;
    }

    /** The homes that the table calls at risk today. */
    List<Home> atRisk(LocalDate today) {
        return all(today).stream().filter(home -> AT_RISK.equals(tables.ask(TABLE, home.facts()))).toList();
    }

    List<Home> all(LocalDate today) {
        return db.sql("""
                with in_care as (
                    select distinct care.known_as(e.child_ref) as ref from care.care_episode e
                    where e.ended_on is null
                    and not exists (select from care.care_episode s where s.supersedes = e.id)),
                watched as (
                    select c.ref from in_care c
                    where not exists (select from care.open_case o where o.process_key = :key and o.child_ref = c.ref)),
                alias as (
                    select w.ref, r.one from watched w cross join lateral care.references_of(w.ref) r(one)),
                home as (
                    select a.ref, p.starts_at, p.ended_at, p.place, p.change_reason
                    from alias a join care.placement p on p.child_ref = a.one
                    where not exists (select from care.placement s where s.supersedes = p.id)),
                here as (
                    select distinct on (h.ref) h.ref, (h.starts_at at time zone 'Europe/London')::date as since
                    from home h where h.ended_at is null order by h.ref, h.starts_at desc)
                select here.ref, here.since,
                    (select count(*) from home h where h.ref = here.ref and h.ended_at >= :today - interval '1 year'
                        and coalesce(h.change_reason, '') <> 'PLACE' and coalesce(h.place, '') not like 'T%') as moves,
                    exists (select from alias a join care.placement_risk r on r.child_ref = a.one
                        where a.ref = here.ref and r.reason in ('carer-notice', 'carer-removal-today')
                        and r.raised_on >= greatest(here.since, :today - 90)) as notice,
                    (select count(*) from alias a join care.missing_episode m on m.child_ref = a.one
                        where a.ref = here.ref and m.started_at >= :today - interval '90 days'
                        and not exists (select from care.missing_episode s where s.supersedes = m.id)) as missing,
                    coalesce((select s.change in ('excluded', 'no-place')
                        from alias a join care.school_place s on s.child_ref = a.one where a.ref = here.ref
                        and not exists (select from care.school_place l where l.supersedes = s.id)
                        order by s.changed_on desc, s.id desc limit 1), false) as excluded,
                    (select q.score from alias a join care.strengths_questionnaire q on q.child_ref = a.one
                        where a.ref = here.ref and q.score is not null
                        and not exists (select from care.strengths_questionnaire s where s.supersedes = q.id)
                        order by q.completed_on desc, q.id desc limit 1) as difficulties,
                    (select count(*) from alias a join care.stability_action t on t.child_ref = a.one
                        where a.ref = here.ref and t.settled_on is null and t.due_on < :today
                        and t.agreed_on >= here.since
                        and not exists (select from care.stability_action s where s.supersedes = t.id)) as unmet,
                    coalesce((select extract(year from age(:today, i.date_of_birth))
                        from care.identity_of(here.ref) i), 0) as years_old,
                    extract(year from age(:today, here.since)) * 12 + extract(month from age(:today, here.since))
                        as months_here,
                    exists (select from alias a join care.caseload c on c.child_ref = a.one
                        where a.ref = here.ref and c.role = 'social-worker'
                        and c.from_at >= :today - interval '6 months'
                        and exists (select from alias b join care.caseload e on e.child_ref = b.one
                            where b.ref = a.ref and e.role = c.role and e.from_at < c.from_at)) as new_worker
                from here
                where not exists (select from alias a join care.placement_risk r on r.child_ref = a.one
                    where a.ref = here.ref and r.reason = 'early-warning' and r.raised_on >= here.since)
                order by here.ref""".replace(":today", "cast(:today as date)"))
                .param("key", StabilityMeeting.KEY).param("today", Date.valueOf(today))
                .query((row, n) -> new Home(row.getString("ref"), row.getDate("since").toLocalDate(),
                        Facts.of("moves", row.getInt("moves")).and("notice", row.getBoolean("notice"))
                                .and("missing", row.getInt("missing")).and("excluded", row.getBoolean("excluded"))
                                .and("difficulties", row.getInt("difficulties"))
                                .and("unmetActions", row.getInt("unmet")).and("yearsOld", row.getInt("years_old"))
                                .and("monthsHere", row.getInt("months_here"))
                                .and("newWorker", row.getBoolean("new_worker"))))
                .list();
    }
}
