-- The audit is searched by time. Its rows come in the order of time, so a block range index is a few pages even for years of it
-- and costs the writing of a message nothing.
create index audit_at on platform.audit using brin (at) with (autosummarize = on);
