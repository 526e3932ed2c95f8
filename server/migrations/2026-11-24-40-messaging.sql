-- Talk in the space 消息. Messages are news of the log; here stands what marks them: taken back, folded, read, asked, answered.
create schema messaging;

-- The log only grows: words taken back stay in it, sealed, and are not shown.
create table messaging.recall (
  case_id uuid not null,
  stream  text not null,
  seq     integer not null,
  by      uuid not null,
  at      timestamptz not null,
  primary key (case_id, stream, seq)
);
create table messaging.fold (
  case_id uuid not null,
  stream  text not null,
  seq     integer not null,
  by      uuid not null,
  reason  bytea not null,
  at      timestamptz not null,
  primary key (case_id, stream, seq)
);

-- When each card of the court was first read by whom; how far everyone has read stands in the space.
create table messaging.card_read (
  case_id   uuid not null,
  stream    text not null,
  seq       integer not null,
  person_id uuid not null,
  at        timestamptz not null,
  primary key (case_id, stream, seq, person_id)
);

-- Questions to the court with their clock; the words stand in the log.
create table messaging.question (
  case_id     uuid not null,
  question_id uuid not null,
  court_code  text not null,
  seq         integer not null,
  asker       uuid not null,
  asked_at    timestamptz not null,
  answer_by   timestamptz not null,
  answered_at timestamptz,
  answered_by uuid,
  answer_seq  integer,
  primary key (case_id, question_id)
);
create unique index question_once on messaging.question (case_id, seq);
create index question_waiting on messaging.question (court_code, answer_by) where answered_at is null;

-- A court's canned answers.
create table messaging.canned (
  canned_id  uuid primary key,
  court_code text not null,
  title      text not null,
  text       text not null,
  saved_by   uuid not null,
  saved_at   timestamptz not null
);
create index canned_by_court on messaging.canned (court_code, title);
