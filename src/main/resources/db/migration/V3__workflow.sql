-- What people submitted, whole, as they submitted it. Insert and select only.
create table care.form_submitted (
    id            bigint generated always as identity primary key,
    child_ref     text not null,
    root_case_id  text not null,
    task_id       text not null unique,   -- a task is completed once; a start form uses the case id
    task_key      text not null,
    task_name     text not null,
    form          text not null,
    answers       jsonb not null,
    due_at        timestamptz,
    submitted_by  text not null,
    submitted_at  timestamptz not null
);
create index form_submitted_child on care.form_submitted (child_ref, submitted_at desc);
create index form_submitted_case on care.form_submitted (root_case_id, task_key);

-- Messages between processes: coded payload only.
create table care.message (
    id            text primary key,
    name          text not null,
    child_ref     text not null,
    payload       jsonb not null,
    state         text not null check (state in ('sent', 'delivered', 'kept')),
    sent_at       timestamptz not null,
    settled_at    timestamptz
);
create index message_waiting on care.message (sent_at) where state <> 'delivered';
grant update (state, settled_at) on care.message to care_app;

-- One open case of a process per child; the row goes when the case ends in any way.
create table care.open_case (
    process_key   text not null,
    child_ref     text not null,
    case_id       text not null unique,
    primary key (process_key, child_ref)
);
grant update (child_ref), delete on care.open_case to care_app;

-- Who looked at which child's record, and when. Insert and select only.
create table care.access_log (
    id            bigint generated always as identity primary key,
    at            timestamptz not null,
    user_id       text not null,
    child_ref     text not null,
    what          text not null
);
create index access_log_child on care.access_log (child_ref, at desc);
