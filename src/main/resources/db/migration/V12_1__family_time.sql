-- Who a child in care sees. As in V8.

create table care.family_time_plan (
    id          bigint generated always as identity primary key,
    child_ref   text        not null references care.child,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    supersedes  bigint unique references care.family_time_plan,
    planned_on  date        not null,
    person_name text,
    relation    text,
    how_often   text,
    mode        text,
    supervised  boolean,
    risks       text,
    review_on   date
);
create index on care.family_time_plan (child_ref);
