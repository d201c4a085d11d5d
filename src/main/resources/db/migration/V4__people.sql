-- Localities. The outward part of a child's postcode (LE11 of LE11 2AB) says which team looks after them.
create table care.team (
    slug           text primary key check (slug ~ '^[a-z]+(-[a-z]+)*$' and slug <> 'council'),
    name           text not null unique,
    outward_codes  text[] not null,
    is_default     boolean not null default false
);
create unique index team_one_default on care.team (is_default) where is_default;
grant update, delete on care.team to care_app;

insert into care.team (slug, name, outward_codes, is_default) values
    ('north', 'North', '{LE4,LE5,LE6,LE7,LE11,LE12,LE13,LE14,LE15,LE65,LE67,DE11,DE12,DE74}', true),
    ('south', 'South', '{LE1,LE2,LE3,LE8,LE9,LE10,LE16,LE17,LE18,LE19}', false);

-- Who is a child's worker in which role, from when to when. Only the end of a row is ever written later.
create table care.caseload (
    id           bigint generated always as identity primary key,
    child_ref    text not null,
    role         text not null,
    user_id      text not null,
    why          text not null,
    from_at      timestamptz not null,
    to_at        timestamptz,
    recorded_at  timestamptz not null,
    recorded_by  text not null,
    check (to_at is null or to_at >= from_at)
);
create unique index caseload_one_at_a_time on care.caseload (child_ref, role) where to_at is null;
create index caseload_of_person on care.caseload (user_id) where to_at is null;
grant update (to_at) on care.caseload to care_app;
