-- The sets every indicator is counted from, as they were known at :known, about :day; each is made before the first that
-- reads it, for one transaction. "known(placement)" stands for the
-- rows of care.placement that were recorded by then and not superseded by then, each with the reference the child is
-- known by in the column ref. :temporary says whether a temporary stay counts as a home of its own.

-- Every alias with the reference the child is known by.
alias as (
    with recursive walk(child_ref, ref) as (
        select m.child_ref, m.known_ref
        from care.child_match m
        where m.known_ref is not null and m.recorded_at <= :known
          and not exists (select from care.child_match s where s.supersedes = m.id and s.recorded_at <= :known)
        union
        select w.child_ref, m.known_ref
        from walk w join care.child_match m on m.child_ref = w.ref
        where m.known_ref is not null and m.recorded_at <= :known
          and not exists (select from care.child_match s where s.supersedes = m.id and s.recorded_at <= :known))
    select w.child_ref, w.ref from walk w where not exists (select from walk further where further.child_ref = w.ref)),

-- Who a child is: what is known under their known reference before what came with an alias.
identity as (
    select distinct on (i.child_ref) i.ref, i.child_ref, i.date_of_birth, i.sex, i.ethnicity, i.nhs_number, i.postcode,
           i.restricted, i.known_at, i.id
    from known(child_identity) i
    order by i.child_ref, i.known_at desc, i.id desc),
who as (
    select distinct on (i.ref) i.ref, i.date_of_birth as born, i.sex, i.ethnicity, i.nhs_number, i.postcode,
           bool_or(i.restricted) over (partition by i.ref) as restricted
    from identity i
    order by i.ref, i.child_ref = i.ref desc, i.known_at desc, i.id desc),
allocation as (
    select distinct on (a.ref) a.ref, a.team
    from known(team_allocation) a
    where a.team is not null and london(a.allocated_at) <= :day
    order by a.ref, a.allocated_at desc, a.id desc),
outward as (
    select code, min(slug) as team from care.team, unnest(outward_codes) code group by code),

-- A child with age and team on the day: the team their work was given to, else the one that covers their postcode.
child as (
    select w.ref, w.born, w.sex, w.ethnicity, w.nhs_number, w.restricted,
           extract(year from age(:day, w.born))::integer as age,
           case when w.born is null or w.born > :day then 'not-known'
                when age(:day, w.born) < interval '1 year' then '0'
                when age(:day, w.born) < interval '5 years' then '1-4'
                when age(:day, w.born) < interval '10 years' then '5-9'
                when age(:day, w.born) < interval '16 years' then '10-15'
                when age(:day, w.born) < interval '18 years' then '16-17'
                else '18+' end as age_group,
           coalesce(a.team, o.team, (select slug from care.team where is_default)) as team
    from who w
    left join allocation a on a.ref = w.ref
    left join outward o on o.code = split_part(w.postcode, ' ', 1)),

-- Legal statuses by day.
status as (
    select s.ref, s.code, london(s.starts_at) as first, london(s.ended_at) as last from known(legal_status) s),

-- A period of care. short_breaks: the child was looked after under V3 or V4 only, which no national figure counts.
care_time as (
    select e.ref, e.id, e.started_on, e.ended_on, e.end_reason,
           coalesce(bool_and(s.code in ('V3', 'V4')), e.basis in ('V3', 'V4')) as short_breaks
    from known(care_episode) e
    left join status s on s.ref = e.ref
        and (s.first < coalesce(e.ended_on, 'infinity') or s.first = e.started_on)
        and (s.last is null or s.last > e.started_on or s.last = e.ended_on)
    group by e.ref, e.id, e.started_on, e.ended_on, e.end_reason, e.basis),

-- LAC(D). Whoever leaves on the day is no longer counted, who comes on the day is.
status_on as (
    select s.ref, bool_and(s.code in ('V3', 'V4')) as short_breaks
    from status s where s.first <= :day and (s.last is null or s.last > :day) group by s.ref),
looked_after as (
    select distinct on (e.ref) e.ref, e.started_on as since, c.born, c.age, c.sex, c.ethnicity, c.nhs_number
    from care_time e
    join child c on c.ref = e.ref
    left join status_on s on s.ref = e.ref
    where e.started_on <= :day and (e.ended_on is null or e.ended_on > :day)
      and not coalesce(s.short_breaks, e.short_breaks)
    order by e.ref, e.started_on desc),

-- LAC12(D): nobody who came, came back or had a short break in the twelve months.
looked_after_12 as (
    select l.* from looked_after l
    where l.since <= (:day - interval '1 year')::date
      and not exists (select from status s where s.ref = l.ref and s.code in ('V3', 'V4')
                      and s.first <= :day and (s.last is null or s.last > (:day - interval '1 year')::date))),

-- Placements in order, each within its period of care. A change of status only is neither another home nor another
-- carer; who moves house with the child is another home and the same carer.
placed as (
    select distinct on (p.id) p.ref, p.id, p.place, p.provider, p.carer_name, p.postcode, p.urn, p.distance_miles,
           p.change_reason, p.starts_at, london(p.starts_at) as first, london(p.ended_at) as last,
           e.started_on as period, e.ended_on as period_ended, e.short_breaks
    from known(placement) p
    join care_time e on e.ref = p.ref and e.started_on <= london(p.starts_at)
        and (e.ended_on is null or e.ended_on >= london(p.starts_at))
    order by p.id, e.started_on desc),
turned as (
    select p.*,
           coalesce(lag(p.change_reason) over w = 'PLACE'
               or lower(p.carer_name) = lower(lag(p.carer_name) over w)
                   and p.postcode is not distinct from lag(p.postcode) over w
               or p.carer_name is null and lag(p.carer_name) over w is null and p.postcode = lag(p.postcode) over w
                   and p.urn is not distinct from lag(p.urn) over w, false) as same_home,
           coalesce(lag(p.change_reason) over w = 'PLACE'
               or lower(p.carer_name) = lower(lag(p.carer_name) over w)
               or p.carer_name is null and lag(p.carer_name) over w is null and p.postcode = lag(p.postcode) over w
                   and p.urn is not distinct from lag(p.urn) over w, false) as same_carer
    from placed p
    where :temporary or p.place not like 'T%'
    window w as (partition by p.ref, p.period order by p.starts_at, p.id)),
numbered as (
    select t.*, sum(case when t.same_home then 0 else 1 end) over w as home_no,
           sum(case when t.same_carer then 0 else 1 end) over w as carer_no,
           count(*) filter (where not t.same_carer) over (partition by t.ref, t.period) as carers
    from turned t
    window w as (partition by t.ref, t.period order by t.starts_at, t.id)),
home as (
    select n.ref, n.period, n.home_no, n.short_breaks, min(n.first) as first,
           case when bool_or(n.last is null) then null else max(n.last) end as last,
           (array_agg(n.change_reason order by n.starts_at desc, n.id desc))[1] as change_reason
    from numbered n group by n.ref, n.period, n.home_no, n.short_breaks),
carer as (
    select n.ref, n.period, n.carer_no, min(n.first) as first,
           case when bool_or(n.last is null) then null else max(n.last) end as last,
           bool_or(n.place in ('A3', 'A4', 'A5', 'A6')) as adoptive
    from numbered n group by n.ref, n.period, n.carer_no),

-- Where a child lives on the day, temporary stays too.
here as (
    select distinct on (p.ref) p.ref, p.place, p.provider, p.distance_miles, p.first
    from placed p
    where p.first <= :day and (p.last is null or p.last > :day)
    order by p.ref, p.starts_at desc, p.id desc),

-- The duties of the book under the reference a child is known by; what fell away is owed no more.
duty as (
    select coalesce(a.ref, d.child_ref) as ref, d.task_id, d.root_case, d.process, d.model, d.step, d.created_at,
           d.due_at, london(d.due_at) as due_on,
           case when d.done_at <= :known then d.done_at end as done_at
    from care.duty d left join alias a on a.child_ref = d.child_ref
    where d.created_at <= :known and (:duties) and (d.how is null or d.how = 'done' or d.ended_at > :known)),

-- Reviews of a period of care in order, the next one owed as well: due 20 working days after the first day in care,
-- three months after the first review, six months after each further one; by the day the review itself was due, where
-- the record says it.
held as (
    select e.ref, e.started_on, e.ended_on, r.id, r.held_on, r.participation, r.was_due_on,
           row_number() over w as number, lag(r.held_on) over w as before
    from care_time e
    join known(review) r on r.ref = e.ref and r.held_on >= e.started_on and r.held_on <= :day
        and (e.ended_on is null or r.held_on <= e.ended_on)
    where not e.short_breaks
    window w as (partition by e.ref, e.id order by r.held_on, r.id)),
review_due as (
    select h.ref, h.started_on, h.ended_on, h.number, h.held_on, h.participation,
           coalesce(h.was_due_on, case when h.number = 1 then w.due
               when h.number = 2 then (h.before + interval '3 months')::date
               else (h.before + interval '6 months')::date end) as due_on
    from held h join care.within_working_days(20) w on w.day = h.started_on
    union all
    select e.ref, e.started_on, e.ended_on, coalesce(l.number, 0) + 1, null, null,
           case when l.number is null then w.due
                when l.number = 1 then (l.held_on + interval '3 months')::date
                else (l.held_on + interval '6 months')::date end
    from care_time e
    join care.within_working_days(20) w on w.day = e.started_on
    left join (select distinct on (h.ref, h.started_on) h.* from held h order by h.ref, h.started_on, h.number desc) l
        on l.ref = e.ref and l.started_on = e.started_on
    where not e.short_breaks and e.started_on <= :day),

-- Meetings and decisions that indicators ask for, by day.
met as (
    select m.ref, m.id, m.kind, m.outcome, london(m.held_at) as held_on
    from known(meeting) m where m.kind in ('strategy-discussion', 'protection-conference')),
decided as (
    select d.ref, d.id, d.kind, d.outcome, d.decided_at, london(d.decided_at) as decided_on
    from known(decision) d where d.kind in ('authoriseResponse', 'decideStability')),
referred as (
    select r.ref, r.id, r.referred_at, london(r.referred_at) as referred_on, r.recorded_at from known(referral) r),

-- Health assessments that were done.
assessed as (
    select a.ref, a.id, a.done_on, a.kind
    from known(health_assessment) a where coalesce(a.outcome, '') not in ('refused', 'did-not-attend')),

-- What was found about a child's health in the twelve months: the last word on each.
health_12 as (
    select h.ref, bool_or(h.assessed) as assessed,
           (array_agg(h.immunised order by h.on_day desc) filter (where h.immunised is not null))[1] as immunised,
           (array_agg(h.dentist order by h.on_day desc) filter (where h.dentist is not null))[1] as dentist,
           (array_agg(h.gp order by h.on_day desc) filter (where h.gp is not null))[1] as gp
    from (
        select a.ref, a.done_on as on_day, coalesce(a.outcome, '') not in ('refused', 'did-not-attend') as assessed,
               a.immunisations_up_to_date as immunised, a.dentist_seen as dentist, a.gp_registered as gp
        from known(health_assessment) a
        where a.done_on <= :day and a.done_on > (:day - interval '1 year')::date
        union all
        select y.ref, y.year_ends_on, y.health_assessed, y.immunisations_up_to_date, y.dentist_seen, null
        from known(health_year) y
        where y.year_ends_on <= :day and y.year_ends_on > (:day - interval '1 year')::date) h
    group by h.ref),

-- The last score in the twelve months.
questionnaire_12 as (
    select distinct on (q.ref) q.ref, q.score, q.completed_on
    from known(strengths_questionnaire) q
    where q.score is not null and q.completed_on <= :day and q.completed_on > (:day - interval '1 year')::date
    order by q.ref, q.completed_on desc, q.id desc),

contacted as (
    select c.ref, c.id, c.in_touch, c.mode, london(c.contact_at) as contact_on from known(advisor_contact) c),

-- Young people who are owed duties as they leave care, by the latest decision on or before the day.
leaver as (
    select s.ref, s.status, c.age, c.born
    from (select distinct on (s.ref) s.ref, s.status from known(leaving_care_status) s where s.decided_on <= :day
          order by s.ref, s.decided_on desc, s.id desc) s
    join child c on c.ref = s.ref
    where s.status in ('eligible', 'relevant', 'former-relevant')
      and not exists (select from contacted d where d.ref = s.ref and d.in_touch = 'DIED' and d.contact_on <= :day)),

-- OC3: the 17th to 21st birthdays in the twelve months of those who have left care, with what is known around them. The
-- codes of :excluded leave the base. Who is not on the return's books as known at all counts as not in touch.
birthday as (
    select b.ref, b.age, b.birthday, s.in_touch, s.activity, s.accommodation
    from (
        select c.ref, n.age,
               case when extract(day from c.born + n.age * interval '1 year') < extract(day from c.born)
                    then (c.born + n.age * interval '1 year')::date + 1
                    else (c.born + n.age * interval '1 year')::date end as birthday
        from child c cross join generate_series(17, 21) n(age)
        where c.born > (:day - interval '23 years')::date and c.born <= (:day - interval '17 years')::date) b
    left join (select distinct on (s.ref, s.birthday_on) s.* from known(leaver_status) s
               order by s.ref, s.birthday_on, s.id desc) s
        on s.ref = b.ref and s.birthday_on between b.birthday - 1 and b.birthday
    where b.birthday <= :day and b.birthday > (:day - interval '1 year')::date
      and (s.ref is not null or exists (select from leaver l where l.ref = b.ref
                                        and l.status in ('relevant', 'former-relevant')))
      and not exists (select from looked_after l where l.ref = b.ref)
      and coalesce(s.in_touch, 'NO') not in (:excluded)),

-- Times with a social worker: of the caseload here, before it as a return told them. The one who was there when a child
-- was brought in goes on under another name and is no change.
worker as (
    select w.ref, w.worker, w.first, w.last, w.told, lag(w.worker) over o as before, lag(w.told) over o as told_before
    from (
        select coalesce(a.ref, c.child_ref) as ref, c.user_id as worker, london(c.from_at) as first,
               case when c.to_at <= :known then london(c.to_at) end as last, 'here' as told, c.id
        from care.caseload c left join alias a on a.child_ref = c.child_ref
        where c.role = 'social-worker' and c.recorded_at <= :known and (:caseload)
        union all
        select e.ref, e.worker_id, e.started_on, least(e.ended_on, b.began), 'return', e.id
        from known(worker_episode) e
        left join (select coalesce(a.ref, c.child_ref) as ref, min(london(c.from_at)) as began
                   from care.caseload c left join alias a on a.child_ref = c.child_ref
                   where c.role = 'social-worker' and c.recorded_at <= :known group by 1) b on b.ref = e.ref
        where b.began is null or e.started_on < b.began) w
    window o as (partition by w.ref order by w.first, w.id))
