-- The job executor asks these two questions every few seconds; without the indexes it reads every waiting timer.
CREATE INDEX act_ru_job_due_date ON public.act_ru_job (duedate_);
CREATE INDEX act_ru_job_locked_instance ON public.act_ru_job (process_instance_id_) WHERE lock_owner_ IS NOT NULL;
