-- The steps of every escalation ladder. Insert and select only.
create table care.escalation_step (
    id         bigint generated always as identity primary key,
    at         timestamptz not null,
    ladder_id  text not null,            -- the process instance of the ladder
    child_ref  text not null,
    clock_id   text not null,
    late_work  text not null,            -- the id of the late work in its model
    step       text not null check (step in ('raised', 'climbed', 'answered', 'closed')),
    role       text not null,
    user_id    text,
    answer     text
);
create index escalation_step_ladder on care.escalation_step (ladder_id, id);
-- A ladder is over once.
create unique index escalation_step_over on care.escalation_step (ladder_id) where step in ('answered', 'closed');
-- Asked for every completed task.
create index escalation_step_raised on care.escalation_step (child_ref, late_work) where step = 'raised';
create index escalation_step_child on care.escalation_step (child_ref, at desc);
