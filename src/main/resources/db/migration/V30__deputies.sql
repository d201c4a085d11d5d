-- Since when the work has been late, or by when it is due where the escalation comes before.
alter table care.escalation_step add column late_since timestamptz;

-- Who deputises for a chair is cover too: of a role instead of a person.
alter table care.cover alter column away drop not null;
alter table care.cover add column role text;
alter table care.cover add constraint cover_of_somebody_or_of_a_role check ((away is null) <> (role is null));
create index cover_of_role on care.cover (role, from_on) where role is not null;

-- Cover ends earlier by a row of its own, with who and why; what was arranged stays as it was.
revoke update (until_on) on care.cover from care_app;
create table care.cover_end (
    cover_id     bigint primary key references care.cover (id),
    why          text not null,
    recorded_at  timestamptz not null,
    recorded_by  text not null
);
create view care.cover_in_force as
select id, away, role, cover, from_on, until_on, why, recorded_at, recorded_by from care.cover c
where not exists (select from care.cover_end e where e.cover_id = c.id);

-- The team a worker had when the child became theirs, and why and by whom it ended: for those whose case is closed, the
-- team that knew them last is the one that may look.
alter table care.caseload add column team text;
alter table care.caseload add column end_why text;
alter table care.caseload add column ended_by text;
grant update (end_why, ended_by) on care.caseload to care_app;
