-- The council's own closed days. Insert only: the latest entry for a day counts, so a reopened day is a new row.
create table care.council_closure (
    id          bigint generated always as identity primary key,
    day         date        not null,
    closed      boolean     not null,
    reason      text        not null check (reason <> ''),
    recorded_at timestamptz not null,
    recorded_by text        not null
);

create index council_closure_day on care.council_closure (day, id desc);
