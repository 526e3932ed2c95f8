-- What is kept for a case or a person. For a person's own files the case id is the person's id and the stream `self`.
-- Bytes are in the object store, sealed in pieces under the key of `subject`; nothing here tells what they hold.
create schema files;

create table files.upload (
  case_id    uuid not null,
  id         uuid not null,
  stream     text not null,
  owner      uuid not null,
  name       bytea not null,
  size       bigint not null check (size > 0),
  -- How many bytes have come; the last piece counts only when the whole has been looked at and kept.
  got        bigint not null default 0 check (got >= 0 and got <= size),
  -- The pieces in order, each `<object name>:<bytes>`.
  pieces     text[] not null default '{}',
  -- Milliseconds, given for what was recorded here.
  duration   int,
  state      text not null default 'open' check (state in ('open', 'ready', 'refused', 'kept')),
  refusal    text,
  found      jsonb,
  begun_at   timestamptz not null,
  touched_at timestamptz not null,
  primary key (case_id, id),
  check (state <> 'refused' or refusal is not null),
  check (state not in ('ready', 'kept') or found is not null)
);
create index upload_by_id on files.upload (id);
create index upload_of_owner on files.upload (owner, state);

create table files.file (
  case_id   uuid not null,
  id        uuid not null,
  owner     uuid not null,
  -- Whose key seals the name and the bytes: the case or person it was uploaded for.
  subject   uuid not null,
  name      bytea not null,
  type      text not null,
  kind      text not null check (kind in ('image', 'audio', 'video', 'pdf', 'office', 'text')),
  size      bigint not null,
  width     int,
  height    int,
  duration  int,
  -- Keyed hashes of the content within the subject.
  object    text not null,
  thumb     text,
  thumb_size int,
  at        timestamptz not null,
  primary key (case_id, id)
);
create index file_by_id on files.file (id);

-- Where a file may be read: the stream it was uploaded to, and those it was shown in later.
create table files.placed (
  case_id uuid not null,
  file_id uuid not null,
  stream  text not null,
  primary key (case_id, file_id, stream)
);
create index placed_by_file on files.placed (file_id);
