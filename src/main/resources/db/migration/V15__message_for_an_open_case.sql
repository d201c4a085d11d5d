-- A message that would begin a case which the child already has is neither delivered nor waiting for anybody.
alter table care.message drop constraint message_state_check;
alter table care.message add constraint message_state_check
    check (state in ('sent', 'delivered', 'kept', 'already-open'));
