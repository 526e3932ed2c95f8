-- People, how they sign in, what they hold, and how they proved who they are. Columns of type bytea are sealed under the person's key.
create schema identity;

create table identity.person (
  id            uuid primary key,
  mobile_hash   text unique,
  mobile        bytea,
  name          bytea,
  proof         text not null default 'none' check (proof in ('none', 'pending', 'reviewed', 'counter', 'declined')),
  proof_reason  bytea,
  id_kind       text,
  id_hash       text,
  id_number     bytea,
  proved_court  text,
  proved_at     timestamptz,
  made_at       timestamptz not null,
  check (proof not in ('reviewed', 'counter') or (id_hash is not null and id_number is not null and proved_at is not null))
);
-- One human being has one proved account; a licence may be shown by several people of an organisation.
create unique index person_proved_once on identity.person (id_hash) where id_hash is not null and id_kind <> 'business-licence';
create index person_by_number on identity.person (id_hash) where id_hash is not null;

-- Codes are computed from the row's id by the key ring and stored nowhere.
create table identity.code (
  id          uuid primary key,
  mobile_hash text not null,
  address     text not null,
  made_at     timestamptz not null,
  expires_at  timestamptz not null,
  attempts    int not null default 0,
  used_at     timestamptz
);
create index code_by_mobile on identity.code (mobile_hash, made_at desc);
create index code_by_address on identity.code (address, made_at desc);
create index code_by_time on identity.code (made_at);

create table identity.session (
  id            uuid primary key,
  token_hash    text not null unique,
  person_id     uuid not null references identity.person (id),
  staff         boolean not null,
  device        bytea not null,
  device_kind   text not null check (device_kind in ('h5', 'mini-program', 'console')),
  signed_in_at  timestamptz not null,
  seen_at       timestamptz not null,
  expires_at    timestamptz not null,
  stepped_up_at timestamptz,
  ended_at      timestamptz
);
create index session_of_person on identity.session (person_id) where ended_at is null;

create table identity.staff (
  person_id     uuid primary key references identity.person (id),
  user_id       text not null unique,
  home_court    text not null,
  password      text not null,
  must_change   boolean not null default true,
  active        boolean not null default true,
  totp_secret   bytea,
  totp_on       boolean not null default false,
  totp_step     bigint not null default 0,
  made_at       timestamptz not null,
  check (not totp_on or totp_secret is not null)
);
create index staff_of_court on identity.staff (home_court);

-- Failed sign-ins by the keyed hash of the user id, known or not, so that the answer tells nothing.
create table identity.failed_sign_in (
  user_hash    text primary key,
  failures     int not null,
  last_at      timestamptz not null,
  locked_until timestamptz
);

create table identity.post (
  person_id uuid not null references identity.staff (person_id),
  court     text not null,
  post      text not null check (post in ('registrar', 'judge', 'assistant', 'clerk', 'manager')),
  primary key (person_id, court, post)
);
create index post_at_court on identity.post (court, post);

-- The key is the person alone: nobody can hold two offices.
create table identity.office (
  person_id uuid primary key references identity.staff (person_id),
  office    text not null check (office in ('system', 'security', 'audit'))
);

create table identity.proof (
  id            uuid primary key,
  person_id     uuid not null references identity.person (id),
  court         text not null,
  name          bytea not null,
  document_kind text not null,
  number        bytea not null,
  number_hash   text not null,
  file_ids      uuid[] not null,
  state         text not null check (state in ('waiting', 'accepted', 'declined', 'replaced')),
  reason        bytea,
  handed_in_at  timestamptz not null,
  decided_at    timestamptz,
  decided_by    uuid
);
create unique index proof_waits_once on identity.proof (person_id) where state = 'waiting';
create index proof_queue on identity.proof (court, handed_in_at) where state = 'waiting';
