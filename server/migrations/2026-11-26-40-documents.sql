-- Documents that the court issues and people sign. Words are sealed under the key of the case; files stand in `files`.
create schema documents;

create table documents.document (
  document_id    uuid primary key,
  case_id        uuid not null,
  court_code     text not null,
  kind           text not null,
  version        integer not null check (version > 0),
  state          text not null check (state in ('draft', 'making', 'signing', 'issued', 'failed', 'replaced', 'discarded')),
  -- To whom it speaks; nobody where to all.
  participant_id uuid,
  -- What the drafter wrote, and, once it was to be made, all that it was made of.
  written        bytea not null,
  model          bytea,
  -- The judge's own paper, and the file as it stands now.
  source_file    uuid,
  file_id        uuid,
  sha256         text,
  -- The hashes of its file since it was made, the newest last; in between only signatures were added.
  revisions      text[] not null default '{}',
  pages          integer,
  code           text,
  drafted_by     uuid,
  drafted_at     timestamptz not null,
  issued_at      timestamptz,
  issued_on      date,
  replaces       uuid references documents.document (document_id),
  replaced_by    uuid references documents.document (document_id),
  -- Why it is corrected.
  reason         bytea,
  -- Why it was not made: a code and its facts.
  failure        bytea,
  check (state not in ('signing', 'issued', 'replaced') or (file_id is not null and sha256 is not null and code is not null))
);
create index document_of_case on documents.document (case_id, drafted_at);
create unique index document_by_code on documents.document (code) where code is not null;
create index document_by_hash on documents.document (sha256) where sha256 is not null;
-- One correction at a time.
create unique index document_correcting on documents.document (replaces) where replaces is not null and state <> 'discarded';

create table documents.signer (
  document_id    uuid not null references documents.document (document_id) on delete cascade,
  participant_id uuid not null,
  position       integer not null,
  turn           integer not null check (turn > 0),
  state          text not null default 'waiting' check (state in ('waiting', 'signed', 'refused')),
  person_id      uuid,
  at             timestamptz,
  -- The hash of the file that was read.
  shown          text,
  strokes        bytea,
  reason         bytea,
  -- Whether the signature stands in the file.
  stamped        boolean not null default false,
  primary key (document_id, participant_id),
  check (state <> 'signed' or (person_id is not null and at is not null and shown is not null and strokes is not null)),
  check (state <> 'refused' or (person_id is not null and at is not null and reason is not null))
);

-- Signatures that stand in the file.
create table documents.signature (
  document_id uuid not null references documents.document (document_id) on delete cascade,
  position    integer not null,
  by          text not null check (by in ('court', 'person')),
  name        bytea not null,
  at          timestamptz not null,
  suite       text not null check (suite in ('rsa', 'ecdsa', 'sm2')),
  authority   text not null,
  timestamp   timestamptz,
  primary key (document_id, position)
);

-- Whom a document was shown to beyond the court: a participant, and with it its side.
create table documents.shown (
  document_id    uuid not null references documents.document (document_id) on delete cascade,
  participant_id uuid not null,
  case_id        uuid not null,
  side           text,
  at             timestamptz not null,
  primary key (document_id, participant_id)
);

-- What someone asked to have corrected before signing, and what the court answered.
create table documents.objection (
  objection_id   uuid primary key,
  document_id    uuid not null references documents.document (document_id) on delete cascade,
  participant_id uuid not null,
  words          bytea not null,
  at             timestamptz not null,
  answer         bytea,
  answered_at    timestamptz
);
create index objection_of_document on documents.objection (document_id);

-- By what a court's seal is checked, as at its last sealing.
create table documents.certificate (
  court_code text primary key,
  root       text not null,
  court      text not null,
  embedded   boolean not null
);
