-- Notices of the court in a filing, and on which day each reached its addressee: periods run from that day and from no other.
create table filing.notice (
  filing_id uuid not null references filing.filing (id) on delete cascade,
  what      text not null check (what in ('correction', 'advice', 'ruling', 'fee')),
  version   integer not null,
  case_id   uuid not null,
  made_on   date not null,
  -- Days that were set with the notice, where the law leaves them to the court.
  days      integer,
  served_on date,
  -- How it was served on paper; nothing where it arrived in the app.
  how       bytea,
  noted_by  uuid,
  primary key (filing_id, what, version)
);

-- What the registry read out of a complaint for the fee, where the complaint does not say it in its fields.
alter table filing.filing add column fee_amount_fen bigint, add column fee_property_fen bigint, add column fee_damages_fen bigint;

-- Days of a case that other modules know: shown to one side alone where a side is named.
create table cases.deadline (
  case_id uuid not null references cases.court_case (case_id),
  label   text not null,
  on_day  date not null,
  article text not null,
  side    text check (side in ('plaintiff', 'defendant', 'third-party')),
  primary key (case_id, label)
);
