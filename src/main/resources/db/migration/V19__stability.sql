-- Homes at risk, what was agreed to keep them, and what the end of one taught. As in V8.

create table care.placement_risk (
    id          bigint generated always as identity primary key,
    child_ref   text        not null references care.child,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    supersedes  bigint unique references care.placement_risk,
    raised_on   date        not null,
    reason      text,
    raised_by   text,
    what        text
);
create index on care.placement_risk (child_ref);

create table care.stability_action (
    id          bigint generated always as identity primary key,
    child_ref   text        not null references care.child,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    supersedes  bigint unique references care.stability_action,
    agreed_on   date        not null,
    what        text,
    owner_role  text,
    due_on      date,
    result      text,
    settled_on  date,
    note        text
);
create index on care.stability_action (child_ref);

create table care.placement_lesson (
    id          bigint generated always as identity primary key,
    child_ref   text        not null references care.child,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    supersedes  bigint unique references care.placement_lesson,
    heard_on    date        not null,
    source      text,
    theme       text,
    tone        text,
    words       text
);
create index on care.placement_lesson (child_ref);
create index on care.placement_lesson (heard_on);

-- For the report: how often each theme came up in a month, good or a concern, from whom. No child, no words.
create view care.placement_lessons_by_theme as
    select date_trunc('month', l.heard_on)::date as month, l.source, l.theme, l.tone, count(*) as times
    from care.placement_lesson l
    where not exists (select from care.placement_lesson s where s.supersedes = l.id)
    group by 1, 2, 3, 4;
