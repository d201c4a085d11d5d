-- Meetings: a thing of their own with a reference, an agenda and minutes. As in V2 everything is written once; what
-- changes, such as the date or the place on an agenda, is a newer row.
create sequence care.meeting_reference;

create table care.panel_meeting (
    reference     text        primary key,
    panel         text        not null,
    cycle_on      date        not null,   -- the day the cycle asked for, before it moved off a day nobody works
    out_of_cycle  boolean     not null,
    planned_at    timestamptz not null
);
create index on care.panel_meeting (panel, cycle_on);

-- When and where, who chairs, who deputises. The newest row counts.
create table care.panel_meeting_arranged (
    id            bigint      generated always as identity primary key,
    meeting       text        not null references care.panel_meeting,
    meets_on      date        not null,
    meets_at      time,
    place         text,
    chair         text,
    deputy        text,
    note          text,
    arranged_at   timestamptz not null,
    arranged_by   text        not null
);
create index on care.panel_meeting_arranged (meeting);

-- Who belongs to the meeting: a person by user id. Written when the agenda is set.
create table care.panel_meeting_member (
    meeting       text        not null references care.panel_meeting,
    user_id       text        not null,
    role          text        not null,
    counts        boolean     not null,   -- for the quorum; others are invited
    primary key (meeting, user_id)
);

create table care.panel_item (
    id            bigint      generated always as identity primary key,
    panel         text        not null,
    child_ref     text        not null references care.child,
    kind          text        not null,
    urgent        boolean     not null,
    asked_at      timestamptz not null
);
create index on care.panel_item (child_ref);

-- On which agenda an item stands; the newest row counts, so that an item rolls over.
create table care.panel_item_on (
    id            bigint      generated always as identity primary key,
    item          bigint      not null references care.panel_item,
    meeting       text        not null references care.panel_meeting,
    put_at        timestamptz not null
);
create index on care.panel_item_on (item);
create index on care.panel_item_on (meeting);

create table care.panel_item_withdrawn (
    item          bigint      primary key references care.panel_item,
    withdrawn_at  timestamptz not null,
    why           text        not null
);

-- The agenda takes no more items from here on.
create table care.panel_meeting_circulated (
    meeting       text        primary key references care.panel_meeting,
    circulated_at timestamptz not null,
    circulated_by text        not null,
    how           text        not null
);

create table care.panel_meeting_held (
    meeting       text        primary key references care.panel_meeting,
    held          boolean     not null,   -- false: it did not take place
    why_not       text,
    held_on       date        not null,
    quorum        integer     not null,
    stand_in      text,
    matters       text,
    recorded_at   timestamptz not null,
    recorded_by   text        not null
);

create table care.panel_attendance (
    meeting       text        not null references care.panel_meeting_held,
    user_id       text        not null,
    primary key (meeting, user_id)
);

create table care.panel_guest (
    meeting       text        not null references care.panel_meeting_held,
    who           text        not null
);

-- Somebody had an interest in an item and took no part in it.
create table care.panel_conflict (
    meeting       text        not null references care.panel_meeting_held,
    item          bigint      not null references care.panel_item,
    user_id       text        not null,
    why           text        not null,
    primary key (meeting, item, user_id)
);

create table care.panel_item_reached (
    meeting       text        not null references care.panel_meeting_held,
    item          bigint      not null references care.panel_item,
    quorate       boolean     not null,
    primary key (meeting, item)
);

create table care.panel_minute (
    id            bigint      generated always as identity primary key,
    meeting       text        not null references care.panel_meeting,
    item          bigint      not null references care.panel_item,
    words         text        not null,
    written_at    timestamptz not null,
    written_by    text        not null,
    supersedes    bigint      unique references care.panel_minute
);
create index on care.panel_minute (meeting);

create table care.panel_minutes_approved (
    meeting       text        primary key references care.panel_meeting,
    approved_at   timestamptz not null,
    approved_by   text        not null
);

-- Only the process whose variable has that value hears the message; empty: every one of the child.
alter table care.message add column only_variable text;
alter table care.message add column only_value text;
alter table care.message add constraint message_only_check check ((only_variable is null) = (only_value is null));
