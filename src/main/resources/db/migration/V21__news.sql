-- News: whoever waits for it hears it, and nobody has to. It is no work for an operator that nobody did.
alter table care.message add column news boolean not null default false;
