-- What people are told, and what became of it by mail: the outbox and its audit in one. A row is written in the
-- transaction of what it tells of. Only the state of its way may be changed later. No child is named, not even by
-- reference.
create table care.notice (
    id           bigint generated always as identity primary key,
    reference    uuid not null unique default gen_random_uuid(),  -- of the mail, the same however often it is tried
    user_id      text not null,
    kind         text not null check (kind in ('urgent', 'escalation', 'answered', 'digest')),
    at           timestamptz not null,
    task_id      text,                                            -- the task in the engine, gone when it is done
    for_day      date check ((kind = 'digest') = (for_day is not null)),
    words        jsonb not null,                                  -- what its template is filled with
    mail         text not null check (mail in ('none', 'waiting', 'sending', 'sent', 'not-needed', 'no-address', 'given-up')),
    next_try_at  timestamptz check (next_try_at is not null or mail not in ('waiting', 'sending')),
    tries        integer not null default 0,
    channel      text,
    sent_to      text,
    carrier_id   text,                                            -- what the carrier calls it
    failure      text,                                            -- the kind of the last one, never its words
    settled_at   timestamptz,
    read_at      timestamptz
);
create unique index notice_once_a_task on care.notice (task_id, user_id, kind) where task_id is not null;
create unique index notice_once_a_morning on care.notice (user_id, for_day) where kind = 'digest';
create index notice_due on care.notice (next_try_at) where mail in ('waiting', 'sending');
create index notice_of_person on care.notice (user_id, at desc);
create index notice_not_arrived on care.notice (at) where mail in ('waiting', 'sending', 'no-address', 'given-up');
grant update (mail, next_try_at, tries, channel, sent_to, carrier_id, failure, settled_at, read_at) on care.notice to care_app;

-- The mornings on which everybody was told what waits for them.
create table care.notice_morning (
    day       date primary key,
    began_at  timestamptz not null,
    ended_at  timestamptz
);
grant update (ended_at) on care.notice_morning to care_app;
