-- Every day and amount that a case shows can be explained: the question that a calculator answers stands beside the figure. Rows of old have none.
alter table worklist.task add column why jsonb;
alter table cases.deadline add column why jsonb;
-- Of a reduced fee: how many of a hundred parts were let off, so that what is due can be explained.
alter table filing.filing add column aid_percent integer check (aid_percent between 30 and 99);
