-- Parts of a file covered for good: the copy takes the place of the file in the item, the court keeps the whole one.
create table evidence.redaction (
  case_id uuid not null,
  item_id uuid not null,
  file_id uuid not null,
  copy_id uuid not null,
  state   text not null check (state in ('making', 'made', 'failed')),
  reason  bytea not null,
  by      uuid not null,
  at      timestamptz not null,
  primary key (case_id, copy_id)
);
