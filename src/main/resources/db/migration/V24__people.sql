-- Whom the council's sign-in provider vouches for. The provider's own key, not the user id, says who it is: a user id
-- may be given to somebody else later.
create table care.provider_person (
    user_id   text primary key,
    issuer    text not null,
    subject   text not null,
    first_at  timestamptz not null,
    last_at   timestamptz not null,
    unique (issuer, subject)
);
grant update (last_at) on care.provider_person to care_app;

-- Who may see a restricted record: whoever the newest row of theirs says so of. Rows are only added.
create table care.named_person (
    id           bigint generated always as identity primary key,
    child_ref    text not null,
    user_id      text not null,
    may_see      boolean not null,
    why          text not null,
    recorded_at  timestamptz not null,
    recorded_by  text not null
);
create index named_person_of_child on care.named_person (child_ref, user_id, id desc);

-- Who covers for whom, both days included. Only an earlier end is ever written later.
create table care.cover (
    id           bigint generated always as identity primary key,
    away         text not null,
    cover        text not null,
    from_on      date not null,
    until_on     date not null,
    why          text not null,
    recorded_at  timestamptz not null,
    recorded_by  text not null,
    check (away <> cover)
);
create index cover_by on care.cover (cover, from_on);
grant update (until_on) on care.cover to care_app;

-- How a task went from a person's hands: back to the team, or to whoever covers.
create table care.task_moved (
    id           bigint generated always as identity primary key,
    task_id      text not null,
    task_key     text not null,
    child_ref    text,
    from_user    text not null,
    to_user      text,
    why          text not null,
    moved_at     timestamptz not null,
    moved_by     text not null
);
create index task_moved_of_child on care.task_moved (child_ref);
