-- Service of process 送达. What is recorded is added and never changed; the effect of a service is worked out anew from all of it.
create schema service_of_process;

-- Where and how someone is served in a case 送达地址确认书: each confirmation is a row, the last one holds.
create table service_of_process.address (
  case_id        uuid not null,
  participant_id uuid not null,
  n              integer not null,
  electronic     boolean not null,
  platform       boolean not null,
  confirmed      boolean not null,
  basis          text check (basis in ('express', 'agreed-before', 'given-in-pleadings', 'accepted')),
  -- Mobile, e-mail, postal address and who receives, as one text.
  contact        bytea,
  text_version   text not null,
  reason         bytea,
  document_id    uuid,
  noted_by       uuid,
  at             timestamptz not null,
  primary key (case_id, participant_id, n)
);

-- One version of a document to one party. `effect` and `next` are what followed when it was last worked out.
create table service_of_process.delivery (
  case_id         uuid not null,
  delivery_id     uuid not null,
  court_code      text not null,
  document_id     uuid not null,
  kind            text not null,
  version         integer not null,
  title           bytea not null,
  participant_id  uuid not null,
  role            text not null,
  state           text not null check (state in ('sending', 'waiting', 'effective', 'presumed', 'rebutted', 'failed', 'notice-runs', 'replaced')),
  issued_at       timestamptz not null,
  facts           jsonb not null,
  effect          jsonb,
  clocks          jsonb not null default '[]',
  next            jsonb,
  notice_until    date,
  file_id         uuid,
  pages           integer,
  code            text not null,
  read_to         integer,
  opened_at       timestamptz,
  acknowledged_at timestamptz,
  paper_asked_at  timestamptz,
  certificate_id  uuid,
  certified       text,
  rebuttal        jsonb,
  rebuttal_words  bytea,
  begun_by        uuid,
  begun_at        timestamptz not null,
  updated_at      timestamptz not null,
  primary key (case_id, delivery_id),
  unique (case_id, document_id, participant_id)
);
create index delivery_on_board on service_of_process.delivery (court_code, state, delivery_id) where state in ('failed', 'rebutted', 'waiting', 'notice-runs', 'sending');
create index delivery_with_rebuttal on service_of_process.delivery (court_code, delivery_id) where rebuttal is not null and rebuttal ->> 'decision' is null;

-- One attempt in one way: what was so when it began.
create table service_of_process.attempt (
  case_id        uuid not null,
  attempt_id     uuid not null,
  delivery_id    uuid not null,
  way            text not null,
  address        text not null check (address in ('given', 'found')),
  served_on      text not null check (served_on in ('party', 'agent', 'nominee')),
  consented      boolean not null,
  abroad         boolean not null,
  contact        bytea,
  tracking       bytea,
  reason         bytea,
  state          text not null,
  notice_until   date,
  begun_by       uuid,
  begun_at       timestamptz not null,
  primary key (case_id, attempt_id)
);
create index attempt_of_delivery on service_of_process.attempt (case_id, delivery_id);

-- What was recorded of a service, each once.
create table service_of_process.event (
  case_id     uuid not null,
  event_id    uuid not null,
  delivery_id uuid not null,
  attempt_id  uuid,
  what        text not null,
  at          timestamptz not null,
  noted_at    timestamptz not null,
  by_whom     text not null,
  noted_by    uuid,
  cause       text,
  proved      boolean not null default false,
  accepted    boolean,
  signer      bytea,
  note        bytea,
  file_ids    uuid[] not null default '{}',
  primary key (case_id, event_id)
);
-- What was told twice is kept once; a decision of the judge may come to the same moment again after another.
create unique index event_once on service_of_process.event (case_id, delivery_id, coalesce(attempt_id, delivery_id), what, at, by_whom) where what <> 'arrival-proved';

-- Directory: by what a service is found from outside: the code in a message, the number of a consignment, the id that a vendor gave a message. Keyed hashes.
create table service_of_process.reference (
  hash        text primary key,
  kind        text not null check (kind in ('code', 'tracking', 'message')),
  case_id     uuid not null,
  delivery_id uuid not null,
  attempt_id  uuid,
  court_code  text not null,
  at          timestamptz not null
);
create index reference_of_case on service_of_process.reference (case_id);

-- Days of a case that hang on a service: one a party and service.
alter table cases.deadline add column participant_id uuid;
alter table cases.deadline add column source uuid;
update cases.deadline set source = case_id;
alter table cases.deadline alter column source set not null, drop constraint deadline_pkey, add primary key (case_id, label, source);
