-- Filing 审判立案: a complaint from its first word to the court's answer. The words themselves are sealed under the
-- key of the case, which is made with the draft, so that destroying one key makes all of it unreadable.
create schema filing;

create table filing.filing (
  id uuid primary key,
  case_id uuid not null unique,
  kind text not null check (kind in ('civil', 'administrative')),
  suit text not null default 'ordinary',
  state text not null,
  filer uuid not null,
  begun_by uuid,
  oral boolean not null default false,
  court_code text,
  revision integer not null default 0,
  draft bytea not null,
  title bytea not null,
  cause_code text,
  fee_class text,
  fee_fen bigint,
  version integer not null default 0,
  serial text unique,
  received_on date,
  handed_in_at timestamptz,
  decide_by date,
  defects bytea,
  correct_by date,
  insisted boolean not null default false,
  taken_by uuid,
  taken_at timestamptz,
  aid_kind text,
  aid_state text,
  advised_court text,
  advised_reason bytea,
  refusal bytea,
  refusal_drafted_by uuid,
  ruling_file uuid,
  signed_by uuid,
  appeal_by date,
  number text,
  registered_on date,
  procedure text,
  judge uuid,
  fee_asked_on date,
  fee_receipt text,
  fee_paid_on date,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index filing_by_clock on filing.filing (court_code, decide_by) where state in ('submitted', 'under-review', 'refusal-drafted', 'correction');
create index filing_by_court on filing.filing (court_code, state, updated_at desc);
create index filing_by_filer on filing.filing (filer, updated_at desc);

-- What was handed in, word for word, each time.
create table filing.handed_in (
  case_id uuid not null,
  version integer not null,
  filing_id uuid not null references filing.filing (id),
  at timestamptz not null,
  draft bytea not null,
  primary key (case_id, version)
);

-- The history line that the filer and the registry read.
create table filing.history (
  case_id uuid not null,
  n integer not null,
  filing_id uuid not null references filing.filing (id) on delete cascade,
  at timestamptz not null,
  what text not null,
  by text not null check (by in ('filer', 'court', 'clock')),
  note bytea,
  primary key (case_id, n)
);

-- Directory: the last serial number 服务流水号 of a court on a day.
create table filing.serial_counter (
  court_code text not null,
  day date not null,
  last integer not null,
  primary key (court_code, day)
);

-- Directory: by which the same parties over the same matter are found again in any court; keyed hashes, no names.
create table filing.likeness (
  case_id uuid primary key,
  filing_id uuid not null references filing.filing (id) on delete cascade,
  plaintiffs text[] not null,
  defendants text[] not null,
  cause_code text,
  claims text
);
create index likeness_by_plaintiffs on filing.likeness using gin (plaintiffs);
create index likeness_by_defendants on filing.likeness using gin (defendants);
