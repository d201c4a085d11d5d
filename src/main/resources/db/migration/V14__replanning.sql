-- What moved when dates were counted anew, and why. Insert and select only.
create table care.replanned (
    id        bigint generated always as identity primary key,
    child_ref text        not null,
    work      text        not null,     -- the id of the task or timer in its model
    was       timestamptz,
    is_now    timestamptz,
    why       text        not null,
    by_user   text        not null,
    at        timestamptz not null
);
create index replanned_child on care.replanned (child_ref, at desc);
