-- Custody 存证: what a case received and issued, each entry hanging on the one before, and the trees of a court's days. Rows are added; none is changed.
create schema custody;

-- Where the log of a case stands: its last entry, and up to which one a tree holds it. The row is locked while an entry is added.
create table custody.log (
  case_id    uuid primary key,
  -- Null until the case belongs to a court.
  court_code text,
  number     integer not null check (number >= 0),
  head       text not null,
  last_at    timestamptz not null,
  closed     integer not null default 0 check (closed >= 0 and closed <= number)
);
create index log_open on custody.log (court_code) where closed < number;

create table custody.entry (
  case_id    uuid not null,
  number     integer not null check (number > 0),
  what       text not null check (what in ('file', 'document', 'signature', 'service', 'record')),
  subject_id uuid not null,
  -- The file whose bytes are meant, or the news whose text is.
  file_id    uuid,
  stream     text,
  seq        integer,
  sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- The hash of what came, where it was made anew before it was kept.
  received   text check (received ~ '^[0-9a-f]{64}$'),
  at         timestamptz not null,
  entry      text not null,
  head       text not null,
  primary key (case_id, number),
  check ((file_id is null) = (seq is not null) and (stream is null) = (seq is null))
);
create index entry_of_subject on custody.entry (case_id, subject_id);
create index entry_of_file on custody.entry (case_id, file_id) where file_id is not null;

-- The days of a court on which something was recorded, in their order from 0.
create table custody.day (
  court_code text not null,
  day        date not null,
  place      integer not null check (place >= 0),
  size       integer not null check (size > 0),
  root       text not null,
  -- The root of the tree over all days up to this one.
  chain      text not null,
  -- A timestamp over it, once there is one.
  token      bytea,
  closed_at  timestamptz not null,
  primary key (court_code, day),
  unique (court_code, place)
);

-- The heads that a day's tree holds, in their order from 0.
create table custody.leaf (
  court_code text not null,
  day        date not null,
  place      integer not null check (place >= 0),
  case_id    uuid not null,
  number     integer not null,
  head       text not null,
  primary key (court_code, day, place),
  foreign key (court_code, day) references custody.day (court_code, day),
  foreign key (case_id, number) references custody.entry (case_id, number)
);
create unique index leaf_of_case on custody.leaf (case_id, number);

-- What the bytes of a large file were found to be when they were last read anew; null where they could not be read.
create table custody.checked (
  case_id uuid not null,
  file_id uuid not null,
  sha256  text,
  at      timestamptz not null,
  primary key (case_id, file_id)
);
