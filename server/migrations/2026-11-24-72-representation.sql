-- For whom a person stands: the legal representative of an organisation, who has proved himself and has shown its licence. An organisation has one at a time.
create table identity.representation (
  number_hash text primary key,
  person_id   uuid not null references identity.person (id),
  name        bytea not null,
  number      bytea not null,
  court       text not null,
  by          text not null check (by in ('reviewed', 'counter')),
  proved_at   timestamptz not null
);
create index representation_of_person on identity.representation (person_id);
create index proof_of_person on identity.proof (person_id, handed_in_at desc);
