-- Who looked at what and who did what, asked for by child or by person. Both are written elsewhere, insert and select
-- only; here they are read together.
create index access_log_person on care.access_log (user_id, at desc);
create index form_submitted_person on care.form_submitted (submitted_by, submitted_at desc);
create index caseload_recorded_by on care.caseload (recorded_by, recorded_at desc);

-- While a hold stands, nothing of the record may be destroyed, whatever its age.
create table care.legal_hold (
    id        bigint generated always as identity primary key,
    child_ref text        not null,
    placed_at timestamptz not null,
    placed_by text        not null,
    reason    text        not null
);
create index on care.legal_hold (child_ref);

create table care.legal_hold_lifted (
    hold_id   bigint primary key references care.legal_hold,
    lifted_at timestamptz not null,
    lifted_by text        not null,
    reason    text        not null
);

-- No words of anybody: what was opened, which work was done, who was given whom.
create view care.audit_trail as
select at, user_id, child_ref, 'looked' as act, what from care.access_log
union all
select submitted_at, submitted_by, child_ref, 'worked', task_name from care.form_submitted
union all
select recorded_at, recorded_by, child_ref, 'assigned', role || ': ' || user_id from care.caseload
union all
select at, by_user, child_ref, 'dates-moved', work from care.replanned
union all
select at, user_id, child_ref, 'escalation', step || ': ' || late_work from care.escalation_step
where user_id is not null
union all
select recorded_at, recorded_by, child_ref, 'named',
       user_id || case when may_see then ' may see' else ' may no longer see' end
from care.named_person
union all
select moved_at, moved_by, child_ref, 'task-moved',
       task_key || ' from ' || from_user || coalesce(' to ' || to_user, ' back to the team')
from care.task_moved where child_ref is not null
union all
select placed_at, placed_by, child_ref, 'hold', 'placed' from care.legal_hold
union all
select l.lifted_at, l.lifted_by, h.child_ref, 'hold', 'lifted'
from care.legal_hold_lifted l join care.legal_hold h on h.id = l.hold_id;
