-- The notices of a filing are found by its case, as all that belongs to a case.
alter table filing.notice drop constraint notice_pkey, add primary key (case_id, what, version);
