-- Cases 案件: the spine. What tells of people is sealed under the key of the case; people are found by keyed hashes.
create schema cases;

create table cases.court_case (
  case_id       uuid primary key,
  court_code    text not null,
  number        text,
  type_code     text,
  serial        integer,
  kind          text not null check (kind in ('civil', 'administrative', 'enforcement', 'other')),
  procedure     text not null,
  cause         text,
  stage         text not null,
  closed        boolean not null default false,
  registered_on date,
  hearing_on    date,
  title         bytea not null,
  -- Digest of the imported row (keyed): the same row again changes nothing.
  imported      text,
  created_at    timestamptz not null,
  updated_at    timestamptz not null
);
create index court_case_by_court on cases.court_case (court_code, registered_on desc, case_id);
create index court_case_by_serial on cases.court_case (court_code, serial);
create index court_case_by_cause on cases.court_case (court_code, cause, registered_on desc);

-- Parties, agents and members of the court; one row a person and role. A row is never removed: someone who left has left_at.
create table cases.participant (
  case_id        uuid not null references cases.court_case (case_id),
  participant_id uuid not null,
  role           text not null check (role in ('plaintiff', 'plaintiff-agent', 'defendant', 'defendant-agent', 'third-party', 'third-party-agent', 'judge', 'assistant', 'clerk')),
  kind           text not null check (kind in ('person', 'organisation', 'organ', 'staff')),
  person_id      uuid,
  name           bytea not null,
  name_blind     text not null,
  id_number      bytea,
  id_blind       text,
  phone          bytea,
  address        bytea,
  represents     uuid,
  authority      text check (authority in ('general', 'special')),
  position       smallint not null,
  named_at       timestamptz not null,
  joined_at      timestamptz,
  left_at        timestamptz,
  -- The number of the main stream from which a third person added later may read.
  reads_from     integer not null default 1,
  primary key (case_id, participant_id),
  check (joined_at is null or person_id is not null)
);
-- One person may be agent of two parties of a side, but is named once for each.
create unique index participant_once on cases.participant (case_id, person_id, role, represents) nulls not distinct where person_id is not null and left_at is null;
create index participant_by_person on cases.participant (person_id, role, case_id) where person_id is not null and left_at is null;
create index participant_to_join on cases.participant (id_blind) where person_id is null and left_at is null and id_blind is not null;
create index participant_by_name on cases.participant (name_blind, case_id) where left_at is null;

-- Directory: a number belongs to one case, whichever court. 法〔2015〕137号 第二条.
create table cases.number_taken (
  number  text primary key,
  case_id uuid not null
);
-- Directory: the last number of a court, type and year; its row lock makes numbers rise one by one.
create table cases.number_counter (
  court_code text not null,
  type_code  text not null,
  year       smallint not null,
  last       integer not null check (last >= 0),
  primary key (court_code, type_code, year)
);

-- A person's own line of 我的案件: muted, pinned, how far the main stream was read.
create table cases.line (
  case_id   uuid not null references cases.court_case (case_id),
  person_id uuid not null,
  muted     boolean not null default false,
  pinned    boolean not null default false,
  read_seq  integer not null default 0,
  primary key (case_id, person_id)
);
create index line_by_person on cases.line (person_id);

-- Imports of existing cases, and a line for every row refused.
create table cases.import (
  import_id  uuid primary key,
  court_code text not null,
  file_id    uuid not null,
  format     text not null check (format in ('csv', 'json')),
  begun_by   uuid not null,
  state      text not null check (state in ('waiting', 'running', 'done', 'failed')),
  rows       integer,
  next_row   integer not null default 0,
  taken      integer not null default 0,
  unchanged  integer not null default 0,
  refused    integer not null default 0,
  started_at timestamptz not null,
  ended_at   timestamptz
);
create index import_by_court on cases.import (court_code, started_at desc);
create table cases.import_refusal (
  import_id   uuid not null references cases.import (import_id) on delete cascade,
  row         integer not null,
  number      text,
  code        text not null,
  column_name text,
  primary key (import_id, row)
);

-- On which day a case reached a stage; the first day stays.
create table cases.stage_reached (
  case_id    uuid not null references cases.court_case (case_id),
  stage      text not null,
  reached_on date not null,
  primary key (case_id, stage)
);
