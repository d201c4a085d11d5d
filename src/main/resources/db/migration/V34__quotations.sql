-- Words that children and young people offer for the corporate parenting report, and that they take them back. As in V8.

create table care.quotation (
    id            bigint generated always as identity primary key,
    child_ref     text        not null references care.child,
    recorded_at   timestamptz not null,
    recorded_by   text        not null,
    supersedes    bigint unique references care.quotation,
    said_on       date        not null,
    words         text,
    outcome       text,
    asked_by      text,
    agreed_on     date,
    agreed_how    text,
    print_until   date,
    taken_back_on date,
    taken_back_by text
);
create index on care.quotation (child_ref);
create index on care.quotation (said_on);
