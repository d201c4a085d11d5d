-- The child's record: dated facts in schema care. A fact is written once; a correction is a new row that
-- supersedes it. The application may only select and insert (default privileges of V1).

create sequence care.child_reference maxvalue 999999;

create table care.child (
    reference   text primary key default 'CH-' || lpad(nextval('care.child_reference')::text, 6, '0'),
    recorded_at timestamptz not null,
    recorded_by text        not null,
    check (reference ~ '^CH-[0-9]{6}$')
);
alter sequence care.child_reference owned by care.child.reference;

-- What every fact table has in common; dropped below.
create table care.fact (
    id          bigint generated always as identity primary key,
    child_ref   text        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    supersedes  bigint unique
);
create index on care.fact (child_ref);

create table care.child_identity (
    like care.fact including all,
    known_at          timestamptz not null,
    given_name        text,
    family_name       text,
    date_of_birth     date,
    estimated_age     integer check (estimated_age between 0 and 25),
    expected_birth_on date,
    sex               text,
    ethnicity         text,
    nhs_number        text check (nhs_number ~ '^[0-9]{10}$'),
    upn               text,
    address           text,
    postcode          text,
    restricted        boolean not null,
    -- Names as they are searched: no accents, apostrophes or hyphens. Names.normalise does the same.
    search_name       text generated always as (
        regexp_replace(lower(normalize(coalesce(given_name, '') || ' ' || coalesce(family_name, ''), NFD)),
                       '[\u0300-\u036f''’‘ʼ`´.-]', '', 'g')) stored
);
create index on care.child_identity (nhs_number);
create index on care.child_identity (date_of_birth);
create index on care.child_identity (postcode);

create table care.child_profile (
    like care.fact including all,
    known_at           timestamptz not null,
    preferred_name     text,
    pronouns           text,
    language           text,
    communication_need text,
    allergies          text,
    school             text
);

-- The temporary reference child_ref is an alias of known_ref; a superseding row without known_ref undoes it.
create table care.child_match (
    like care.fact including all,
    decided_at timestamptz not null,
    known_ref  text references care.child,
    reason     text not null,
    check (known_ref <> child_ref)
);
create unique index child_match_once on care.child_match (child_ref) where supersedes is null;
create index on care.child_match (known_ref);

create table care.sibling_group (
    id          bigint generated always as identity primary key,
    recorded_at timestamptz not null,
    recorded_by text        not null
);

create table care.sibling_member (
    like care.fact including all,
    known_at timestamptz not null,
    group_id bigint      not null references care.sibling_group,
    member   boolean     not null,
    note     text
);
create index on care.sibling_member (group_id);

create table care.relationship (
    like care.fact including all,
    known_on                date not null,
    person_name             text not null,
    relation                text not null,
    parental_responsibility boolean,
    may_know_address        boolean,
    contact_details         text,
    note                    text
);

create table care.risk_alert (
    like care.fact including all,
    raised_on date not null,
    kind      text not null,
    alert     text not null,
    ended_on  date
);

create table care.contact (
    id               bigint generated always as identity primary key,
    contact_ref      text unique,
    content_hash     text        not null,
    received_at      timestamptz not null,
    way_in           text        not null,
    source           text        not null,
    source_name      text,
    referrer_name    text,
    referrer_email   text,
    referrer_phone   text,
    reason           text        not null,
    presenting_need  text,
    immediate_danger boolean,
    person_alleged   text,
    child_says       text,
    consent          text,
    recorded_at      timestamptz not null,
    recorded_by      text        not null
);
create index on care.contact (lower(trim(person_alleged)));

create table care.contact_child (
    contact_id bigint not null references care.contact,
    child_ref  text   not null references care.child,
    primary key (contact_id, child_ref)
);
create index on care.contact_child (child_ref);

create table care.referral (
    like care.fact including all,
    referred_at timestamptz not null,
    contact_id  bigint references care.contact,
    source      text not null,
    need        text,
    reason      text not null
);

create table care.assessment (
    like care.fact including all,
    started_on   date not null,
    kind         text not null,
    completed_on date,
    seen_on      date,
    seen_alone   boolean,
    why_not_seen text,
    outcome      text,
    summary      text
);

create table care.consent (
    like care.fact including all,
    stated_on               date not null,
    purpose                 text not null,
    person_name             text,
    relation                text,
    parental_responsibility boolean,
    stance                  text not null,
    can_accommodate         boolean,
    lives_with_order        boolean,
    capacity                boolean,
    interpreter             text,
    legal_advice_offered    boolean,
    explained               text,
    signed_on               date,
    limits                  text,
    ends_on                 date,
    review_on               date,
    why_without             text
);

create table care.legal_status (
    like care.fact including all,
    starts_at       timestamptz not null,
    code            text        not null,
    ends_at         timestamptz,
    ended_at        timestamptz,
    court           text,
    order_reference text
);

create table care.care_episode (
    like care.fact including all,
    started_on       date not null,
    basis            text not null,
    category_of_need text not null,
    authorised_by    text not null,
    why              text not null,
    ended_on         date,
    end_reason       text,
    check (ended_on >= started_on),
    check ((ended_on is null) = (end_reason is null))
);

create table care.placement (
    like care.fact including all,
    starts_at                  timestamptz not null,
    place                      text        not null,
    provider                   text,
    carer_name                 text,
    address                    text,
    postcode                   text,
    urn                        text,
    distance_miles             numeric(5, 1),
    area                       text,
    approval                   text,
    breach                     boolean not null,
    temporary_approval_ends_on date,
    ended_at                   timestamptz,
    change_reason              text
);

create table care.placement_offer (
    like care.fact including all,
    offered_on date not null,
    place_kind text not null,
    home       text not null,
    accepted   boolean,
    reason     text,
    strengths  text,
    gaps       text,
    support    text
);

create table care.decision (
    like care.fact including all,
    decided_at         timestamptz not null,
    kind               text        not null,
    outcome            text        not null,
    reason             text        not null,
    on_what_facts      text,
    proposed_outcome   text,
    proposed_by        text,
    decided_by         text        not null,
    overrides_proposal boolean     not null
);

create table care.child_view (
    like care.fact including all,
    heard_on       date not null,
    about          text not null,
    said           text,
    how            text,
    missing_reason text,
    check (said is not null or missing_reason is not null)
);

create table care.document_given (
    like care.fact including all,
    given_on        date not null,
    document        text not null,
    format          text,
    given_to        text,
    given_by        text,
    withheld_reason text,
    check (given_to is not null or withheld_reason is not null)
);

create table care.meeting (
    like care.fact including all,
    held_at   timestamptz not null,
    kind      text not null,
    chair     text,
    attendees text,
    quorate   boolean,
    outcome   text,
    notes     text
);

do $$
declare
    fact text;
begin
    foreach fact in array array['child_identity', 'child_profile', 'child_match', 'sibling_member', 'relationship',
        'risk_alert', 'referral', 'assessment', 'consent', 'legal_status', 'care_episode', 'placement',
        'placement_offer', 'decision', 'child_view', 'document_given', 'meeting']
    loop
        execute format('alter table care.%1$I add foreign key (child_ref) references care.child,
                                              add foreign key (supersedes) references care.%1$I', fact);
    end loop;
end $$;
drop table care.fact;

create view care.current_match as
select m.child_ref, m.known_ref
from care.child_match m
where m.known_ref is not null
  and not exists (select from care.child_match s where s.supersedes = m.id);

-- The reference a child is known by: the end of the chain of matches.
create function care.known_as(ref text) returns text
    language sql stable strict as $$
    with recursive walk as (
        select ref as reference
        union
        select m.known_ref from walk w join care.current_match m on m.child_ref = w.reference)
    select w.reference from walk w
    where not exists (select from care.current_match m where m.child_ref = w.reference)
$$;

-- Every reference of the same child, the known one among them.
create function care.references_of(ref text) returns setof text
    language sql stable rows 2 as $$
    with recursive walk as (
        select care.known_as(ref) as reference
        union
        select m.child_ref from walk w join care.current_match m on m.known_ref = w.reference)
    select reference from walk
$$;

-- Who a child is now: what is known under their known reference before what came with an alias.
create function care.identity_of(ref text) returns setof care.child_identity
    language sql stable rows 1 as $$
    select i.* from care.child_identity i
    where i.child_ref in (select care.references_of(ref))
      and not exists (select from care.child_identity s where s.supersedes = i.id)
    order by i.child_ref = care.known_as(ref) desc, i.known_at desc, i.id desc
    limit 1
$$;
