-- Since when the work has been late, or by when it is due where the escalation comes before.
alter table care.escalation_step add column late_since timestamptz;
