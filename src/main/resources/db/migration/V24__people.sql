-- Whom the council's sign-in provider vouches for. The provider's own key, not the user id, says who it is: a user id
-- may be given to somebody else later.
create table care.provider_person (
    user_id   text primary key,
    issuer    text not null,
    subject   text not null,
    first_at  timestamptz not null,
    last_at   timestamptz not null,
    unique (issuer, subject)
);
grant update (last_at) on care.provider_person to care_app;
