-- Evidence 证据: the catalogue of each side, the period in which evidence is brought, the exchange and what was said of each item. Words are sealed under the key of the case.
create schema evidence;

-- One row per case that has evidence: whoever changes something locks it, so that those who act at once act one after the other.
create table evidence.matter (
  case_id      uuid primary key,
  until_day    date,
  least_day    date,
  from_day     date,
  why          jsonb,
  suspended_on date
);

create table evidence.item (
  case_id         uuid not null,
  item_id         uuid not null,
  side            text not null check (side in ('plaintiff', 'defendant', 'third-party', 'court')),
  serial          integer,
  place           integer not null,
  state           text not null check (state in ('draft', 'submitted', 'late', 'refused', 'withdrawn')),
  kind            text not null,
  form            text not null check (form in ('original', 'copy', 'electronic')),
  visibility      text not null check (visibility in ('open', 'not-in-open-session', 'court-and-agents')),
  pages           integer,
  copies          integer not null,
  file_ids        uuid[] not null,
  about           bytea not null,
  owner           uuid not null,
  submitter       bytea not null,
  submitted_at    timestamptz,
  revision        integer not null,
  round           integer not null,
  -- Undisputed when an exchange closed: disputed again only under an issue that the court set.
  fixed           boolean not null default false,
  examined        boolean not null default false,
  late_reason     bytea,
  late_decision   text check (late_decision in ('accepted', 'accepted-reprimand', 'accepted-fine', 'refused', 'not-late')),
  decision_reason bytea,
  withdrawn_why   bytea,
  primary key (case_id, item_id)
);
-- A number is given once in its series; what only court and agents see has a series of its own, so that no gap tells of it.
create unique index item_number on evidence.item (case_id, side, (visibility = 'court-and-agents'), serial) where serial is not null;

create table evidence.opinion (
  case_id      uuid not null,
  item_id      uuid not null,
  party        uuid not null,
  round        integer not null,
  side         text not null,
  name         bytea not null,
  authenticity text not null,
  legality     text not null,
  relevance    text not null,
  differs      boolean not null,
  objects_late boolean not null,
  reason       bytea not null,
  by_court     boolean not null,
  said_by      uuid not null,
  at           timestamptz not null,
  primary key (case_id, item_id, party, round)
);

create table evidence.original (
  case_id uuid not null,
  item_id uuid not null,
  cause   text not null check (cause in ('disputed', 'unclear', 'archive', 'court')),
  state   text not null check (state in ('required', 'appointed', 'settled', 'not-brought')),
  at      timestamptz,
  place   bytea not null,
  basis   text check (basis in ('undisputed', 'notarised', 'confirmed-before', 'compared', 'other-proof')),
  note    bytea not null,
  primary key (case_id, item_id)
);

create table evidence.issue (
  case_id    uuid not null,
  issue_id   uuid not null,
  place      integer not null,
  undisputed boolean not null,
  text       bytea not null,
  item_ids   uuid[] not null,
  primary key (case_id, issue_id)
);

create table evidence.question (
  case_id     uuid not null,
  question_id uuid not null,
  side        text not null,
  item_id     uuid,
  text        bytea not null,
  asked_at    timestamptz not null,
  answer_by   timestamptz not null,
  answer      bytea,
  answered_at timestamptz,
  answered_by uuid,
  primary key (case_id, question_id)
);

create table evidence.exchange (
  case_id     uuid not null,
  exchange_id uuid not null,
  round       integer not null,
  state       text not null check (state in ('asking', 'open', 'closed', 'recorded')),
  mode        text not null check (mode in ('synchronous', 'asynchronous', 'mixed', 'offline')),
  why         text not null,
  answer_by   timestamptz not null,
  from_at     timestamptz,
  until_at    timestamptz,
  record_id   uuid,
  primary key (case_id, exchange_id)
);
create unique index exchange_round on evidence.exchange (case_id, round);
create index exchange_record on evidence.exchange (record_id) where record_id is not null;

-- What each party agreed to, for this one exchange and nothing else.
create table evidence.consent (
  case_id      uuid not null,
  exchange_id  uuid not null,
  party        uuid not null,
  online       boolean not null,
  mode         text check (mode in ('synchronous', 'asynchronous')),
  text_version text not null,
  given_by     uuid not null,
  at           timestamptz not null,
  primary key (case_id, exchange_id, party)
);

create table evidence.extension (
  case_id         uuid not null,
  request_id      uuid not null,
  side            text not null,
  name            bytea not null,
  until_day       date not null,
  reason          bytea not null,
  at              timestamptz not null,
  state           text not null check (state in ('open', 'granted', 'refused')),
  decision_reason bytea,
  primary key (case_id, request_id)
);
create unique index extension_open on evidence.extension (case_id, side) where state = 'open';

create table evidence.paper (
  case_id     uuid not null,
  side        text not null,
  kind        text not null check (kind in ('evidence-list', 'evidence-receipt')),
  document_id uuid not null,
  primary key (case_id, side, kind)
);

create table evidence.annotation (
  case_id       uuid not null,
  annotation_id uuid not null,
  file_id       uuid not null,
  page          integer not null,
  x             integer not null,
  y             integer not null,
  w             integer not null,
  h             integer not null,
  text          bytea not null,
  shared        boolean not null,
  by            uuid not null,
  by_name       bytea not null,
  at            timestamptz not null,
  primary key (case_id, annotation_id)
);
create index annotation_of_file on evidence.annotation (case_id, file_id);
