-- Codes sent to a range of numbers 号段: whoever has messages sent for profit uses numbers that stand side by side, from many addresses.
alter table identity.code add column range_hash text;
create index code_by_range on identity.code (range_hash, made_at desc) where range_hash is not null;
