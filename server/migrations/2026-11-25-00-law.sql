-- What the managers of this installation put into the dated tables that the programme brings. Nothing is ever changed or removed:
-- a change that was taken back keeps its row and counts no more.
create schema law;

create table law.table_revision (
  id             uuid primary key,
  table_name     text not null,
  -- The place of a change among those of its table: later rows stand before earlier ones.
  number         integer not null check (number > 0),
  rows           jsonb not null,
  note           text not null,
  made_by        uuid not null,
  made_at        timestamptz not null,
  withdrawn_by   uuid,
  withdrawn_at   timestamptz,
  withdrawn_note text,
  unique (table_name, number),
  check ((withdrawn_at is null) = (withdrawn_by is null)),
  check ((withdrawn_at is null) = (withdrawn_note is null))
);

-- One row a table that was ever changed. Its lock puts changes in order; its mark is new with each of them, so that every process sees by one
-- small read whether what it remembers still holds.
create table law.table_state (
  table_name text primary key,
  changes    integer not null check (changes > 0),
  mark       uuid not null,
  changed_on date not null
);

-- Texts of the law as an installation imported them. Public, so nothing is sealed.
create table law.statute (
  id          text primary key,
  title       text not null,
  level       text not null,
  issuer      text,
  promulgated date,
  effective   date,
  -- What the text hashes to: one that is brought again unchanged is left alone.
  digest      text not null
);
create index statute_by_title on law.statute (title, promulgated);

create table law.article (
  statute_id text not null references law.statute (id) on delete cascade,
  place      integer not null,
  -- As it is cited, 第八十五条 or 第一百二十条之一; nothing where a text is not divided into articles.
  number     text not null,
  text       text not null,
  primary key (statute_id, place)
);
create index article_by_number on law.article (statute_id, number);
