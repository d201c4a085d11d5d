-- Calls for an earlier review. As in V2: written once, corrected by a row that supersedes it.

create table care.review_request (
    id           bigint generated always as identity primary key,
    child_ref    text        not null references care.child,
    recorded_at  timestamptz not null,
    recorded_by  text        not null,
    supersedes   bigint unique references care.review_request,
    requested_on date        not null,
    kind         text,
    reason       text
);
create index on care.review_request (child_ref);
