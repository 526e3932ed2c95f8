-- What the platform keeps for every module: the numbered log, its audit, keys, first answers and jobs.
-- Tables that grow with talk have case_id first in every key, so that they can be partitioned by it.
create schema platform;

-- Names that repeat in every row (streams, news, asks, jobs) are kept once; two bytes stand for them.
create table platform.word (
  id   smallint primary key check (id > 0),
  word text not null unique check (length(word) between 1 and 120)
);

-- The last number given in each stream of a case. Its row lock is what makes numbers gapless.
create table platform.stream (
  case_id  uuid not null,
  stream   smallint not null references platform.word,
  last_seq bigint not null check (last_seq > 0),
  primary key (case_id, stream)
) with (fillfactor = 60);

-- The log. The body is sealed under the key of the case (or of the person, for news about one).
create table platform.news (
  at       timestamptz not null,
  seq      integer not null check (seq > 0),
  stream   smallint not null,
  name     smallint not null,
  appended boolean not null,
  case_id  uuid not null,
  request  uuid not null,
  actor    uuid,
  body     bytea not null,
  primary key (case_id, stream, seq)
);
-- A message sent again is found by its request, and cannot be written twice by two servers at once.
create unique index news_appended_once on platform.news (case_id, request) where appended;

-- Who did what: one row a news, one for a command that told none, one for an access that was denied.
create sequence platform.audit_id;
create table platform.audit (
  at      timestamptz not null,
  id      bigint not null default nextval('platform.audit_id'),
  seq     integer,
  ask     smallint not null,
  stream  smallint,
  denied  boolean not null,
  case_id uuid not null,
  request uuid not null,
  actor   uuid,
  session uuid,
  primary key (case_id, id)
);
alter sequence platform.audit_id owned by platform.audit.id;

-- The key of each subject (a case, a person), wrapped by an epoch key that is not in this database.
-- A destroyed key leaves its row with no key, so that no new one is made by accident.
create table platform.data_key (
  subject      uuid primary key,
  epoch        text,
  wrapped      bytea,
  made_at      timestamptz not null default now(),
  destroyed_at timestamptz,
  check ((wrapped is null) = (destroyed_at is not null)),
  check ((epoch is null) = (wrapped is null))
);
create index data_key_epoch on platform.data_key (epoch);

-- The first answer to each command, by who asked and under which request id.
create table platform.answer (
  owner      uuid not null,
  request    uuid not null,
  ask        smallint not null references platform.word,
  digest     bytea not null,
  subject    uuid not null,
  value      bytea not null,
  at         timestamptz not null,
  primary key (owner, request)
);
create index answer_at on platform.answer (at);

-- Work booked in a transaction. run_at is also the end of the lease while a worker has it.
create table platform.job (
  id       uuid primary key,
  name     smallint not null references platform.word,
  key      text,
  body     bytea not null,
  run_at   timestamptz not null,
  booked_at timestamptz not null,
  attempts smallint not null default 0,
  dead_at  timestamptz,
  failure  text
);
create unique index job_key on platform.job (name, key) where key is not null and attempts = 0 and dead_at is null;
create index job_due on platform.job (run_at) where dead_at is null;
create index job_dead on platform.job (dead_at) where dead_at is not null;
