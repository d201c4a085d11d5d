-- Reviews of the carers of foster homes, and what they learned, kept with the child who lives there. As in V8.

create table care.carer_review (
    id                   bigint generated always as identity primary key,
    child_ref            text        not null references care.child,
    recorded_at          timestamptz not null,
    recorded_by          text        not null,
    supersedes           bigint unique references care.carer_review,
    held_on              date        not null,
    carers               text,
    carers_view          text,
    own_children         text,
    own_children_say     text,
    plans                text,
    unclear              text,
    standards_met        boolean,
    missing              text,
    put_right_by         date,
    training             text,
    bedroom_seen_on      date,
    bedroom              text,
    accommodation        text,
    next_on              date
);
create index on care.carer_review (child_ref);

create table care.carer_training (
    id          bigint generated always as identity primary key,
    child_ref   text        not null references care.child,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    supersedes  bigint unique references care.carer_training,
    done_on     date        not null,
    carers      text,
    kind        text,
    what        text,
    given_by    text,
    standard    text
);
create index on care.carer_training (child_ref);
