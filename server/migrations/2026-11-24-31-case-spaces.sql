-- The room of a case 案件空间: whom the court has silenced there, and who has read how far. That it stands is told in the log; who belongs to it follows from the case.
create schema case_spaces;

-- On record: who may not talk in the main room, since when, by whom and why. Speaking again ends a row, it is not removed.
create table case_spaces.silence (
  case_id    uuid not null,
  silence_id uuid not null,
  person_id  uuid not null,
  by         uuid not null,
  reason     bytea not null,
  from_at    timestamptz not null,
  until_at   timestamptz,
  ended_by   uuid,
  primary key (case_id, silence_id)
);
create unique index silence_now on case_spaces.silence (case_id, person_id) where until_at is null;

-- How far each member has read each stream.
create table case_spaces.read_mark (
  case_id   uuid not null,
  person_id uuid not null,
  stream    text not null,
  seq       integer not null,
  at        timestamptz not null,
  primary key (case_id, person_id, stream)
);
