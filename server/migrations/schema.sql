-- Printed from the catalogue of a migrated database by `npm run schema`. Never edited by hand.

create schema case_spaces;
create schema cases;
create schema courts;
create schema custody;
create schema documents;
create schema evidence;
create schema files;
create schema filing;
create schema identity;
create schema law;
create schema messaging;
create schema platform;
create schema service_of_process;
create schema worklist;

create sequence platform.audit_id as bigint start 1 increment 1;

create table case_spaces.read_mark (
  case_id uuid not null,
  person_id uuid not null,
  stream text not null,
  seq integer not null,
  at timestamp with time zone not null,
  constraint read_mark_pkey PRIMARY KEY (case_id, person_id, stream)
);
create table case_spaces.silence (
  case_id uuid not null,
  silence_id uuid not null,
  person_id uuid not null,
  by uuid not null,
  reason bytea not null,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone,
  ended_by uuid,
  constraint silence_pkey PRIMARY KEY (case_id, silence_id)
);
create table cases.court_case (
  case_id uuid not null,
  court_code text not null,
  number text,
  type_code text,
  serial integer,
  kind text not null,
  procedure text not null,
  cause text,
  stage text not null,
  closed boolean default false not null,
  registered_on date,
  hearing_on date,
  title bytea not null,
  imported text,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint court_case_kind_check CHECK ((kind = ANY (ARRAY['civil'::text, 'administrative'::text, 'enforcement'::text, 'other'::text]))),
  constraint court_case_pkey PRIMARY KEY (case_id)
);
create table cases.deadline (
  case_id uuid not null,
  label text not null,
  on_day date not null,
  article text not null,
  side text,
  why jsonb,
  participant_id uuid,
  source uuid not null,
  constraint deadline_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.court_case(case_id),
  constraint deadline_pkey PRIMARY KEY (case_id, label, source),
  constraint deadline_side_check CHECK ((side = ANY (ARRAY['plaintiff'::text, 'defendant'::text, 'third-party'::text])))
);
create table cases.import (
  import_id uuid not null,
  court_code text not null,
  file_id uuid not null,
  format text not null,
  begun_by uuid not null,
  state text not null,
  rows integer,
  next_row integer default 0 not null,
  taken integer default 0 not null,
  unchanged integer default 0 not null,
  refused integer default 0 not null,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint import_format_check CHECK ((format = ANY (ARRAY['csv'::text, 'json'::text]))),
  constraint import_pkey PRIMARY KEY (import_id),
  constraint import_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'failed'::text])))
);
create table cases.import_refusal (
  import_id uuid not null,
  "row" integer not null,
  number text,
  code text not null,
  column_name text,
  constraint import_refusal_import_id_fkey FOREIGN KEY (import_id) REFERENCES cases.import(import_id) ON DELETE CASCADE,
  constraint import_refusal_pkey PRIMARY KEY (import_id, "row")
);
create table cases.line (
  case_id uuid not null,
  person_id uuid not null,
  muted boolean default false not null,
  pinned boolean default false not null,
  read_seq integer default 0 not null,
  constraint line_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.court_case(case_id),
  constraint line_pkey PRIMARY KEY (case_id, person_id)
);
create table cases.number_counter (
  court_code text not null,
  type_code text not null,
  year smallint not null,
  last integer not null,
  constraint number_counter_last_check CHECK ((last >= 0)),
  constraint number_counter_pkey PRIMARY KEY (court_code, type_code, year)
);
create table cases.number_taken (
  number text not null,
  case_id uuid not null,
  constraint number_taken_pkey PRIMARY KEY (number)
);
create table cases.participant (
  case_id uuid not null,
  participant_id uuid not null,
  role text not null,
  kind text not null,
  person_id uuid,
  name bytea not null,
  name_blind text not null,
  id_number bytea,
  id_blind text,
  phone bytea,
  address bytea,
  represents uuid,
  authority text,
  "position" smallint not null,
  named_at timestamp with time zone not null,
  joined_at timestamp with time zone,
  left_at timestamp with time zone,
  reads_from integer default 1 not null,
  case_closed boolean default false not null,
  constraint participant_authority_check CHECK ((authority = ANY (ARRAY['general'::text, 'special'::text]))),
  constraint participant_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.court_case(case_id),
  constraint participant_check CHECK (((joined_at IS NULL) OR (person_id IS NOT NULL))),
  constraint participant_kind_check CHECK ((kind = ANY (ARRAY['person'::text, 'organisation'::text, 'organ'::text, 'staff'::text]))),
  constraint participant_pkey PRIMARY KEY (case_id, participant_id),
  constraint participant_role_check CHECK ((role = ANY (ARRAY['plaintiff'::text, 'plaintiff-agent'::text, 'defendant'::text, 'defendant-agent'::text, 'third-party'::text, 'third-party-agent'::text, 'judge'::text, 'assistant'::text, 'clerk'::text])))
);
create table cases.stage_reached (
  case_id uuid not null,
  stage text not null,
  reached_on date not null,
  constraint stage_reached_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.court_case(case_id),
  constraint stage_reached_pkey PRIMARY KEY (case_id, stage)
);
create table courts.court_setting (
  code text not null,
  name text not null,
  level text not null,
  division text,
  served boolean default true not null,
  demonstration boolean default false not null,
  issues_numbers boolean default false not null,
  office_from time without time zone default '09:00:00'::time without time zone not null,
  office_to time without time zone default '17:00:00'::time without time zone not null,
  answer_days integer default 2 not null,
  assignment text default 'hand'::text not null,
  opened_at timestamp with time zone not null,
  constraint court_setting_answer_days_check CHECK (((answer_days >= 1) AND (answer_days <= 30))),
  constraint court_setting_assignment_check CHECK ((assignment = ANY (ARRAY['hand'::text, 'turn'::text]))),
  constraint court_setting_code_check CHECK ((code ~ '^[一-龥][0-9A-Z]{0,4}$'::text)),
  constraint court_setting_level_check CHECK ((level = ANY (ARRAY['high'::text, 'intermediate'::text, 'basic'::text, 'special'::text]))),
  constraint court_setting_pkey PRIMARY KEY (code)
);
create table courts.installation (
  one boolean default true not null,
  profile text not null,
  since timestamp with time zone not null,
  constraint installation_one_check CHECK (one),
  constraint installation_pkey PRIMARY KEY (one),
  constraint installation_profile_check CHECK ((profile = ANY (ARRAY['demo'::text, 'court'::text])))
);
create table custody.checked (
  case_id uuid not null,
  file_id uuid not null,
  sha256 text,
  at timestamp with time zone not null,
  constraint checked_pkey PRIMARY KEY (case_id, file_id)
);
create table custody.day (
  court_code text not null,
  day date not null,
  place integer not null,
  size integer not null,
  root text not null,
  chain text not null,
  token bytea,
  closed_at timestamp with time zone not null,
  constraint day_court_code_place_key UNIQUE (court_code, place),
  constraint day_pkey PRIMARY KEY (court_code, day),
  constraint day_place_check CHECK ((place >= 0)),
  constraint day_size_check CHECK ((size > 0))
);
create table custody.entry (
  case_id uuid not null,
  number integer not null,
  what text not null,
  subject_id uuid not null,
  file_id uuid,
  stream text,
  seq integer,
  sha256 text not null,
  received text,
  at timestamp with time zone not null,
  entry text not null,
  head text not null,
  constraint entry_check CHECK ((((file_id IS NULL) = (seq IS NOT NULL)) AND ((stream IS NULL) = (seq IS NULL)))),
  constraint entry_number_check CHECK ((number > 0)),
  constraint entry_pkey PRIMARY KEY (case_id, number),
  constraint entry_received_check CHECK ((received ~ '^[0-9a-f]{64}$'::text)),
  constraint entry_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint entry_what_check CHECK ((what = ANY (ARRAY['file'::text, 'document'::text, 'signature'::text, 'service'::text, 'record'::text])))
);
create table custody.leaf (
  court_code text not null,
  day date not null,
  place integer not null,
  case_id uuid not null,
  number integer not null,
  head text not null,
  constraint leaf_case_id_number_fkey FOREIGN KEY (case_id, number) REFERENCES custody.entry(case_id, number),
  constraint leaf_court_code_day_fkey FOREIGN KEY (court_code, day) REFERENCES custody.day(court_code, day),
  constraint leaf_pkey PRIMARY KEY (court_code, day, place),
  constraint leaf_place_check CHECK ((place >= 0))
);
create table custody.log (
  case_id uuid not null,
  court_code text,
  number integer not null,
  head text not null,
  last_at timestamp with time zone not null,
  closed integer default 0 not null,
  constraint log_check CHECK (((closed >= 0) AND (closed <= number))),
  constraint log_number_check CHECK ((number >= 0)),
  constraint log_pkey PRIMARY KEY (case_id)
);
create table documents.certificate (
  court_code text not null,
  root text not null,
  court text not null,
  embedded boolean not null,
  constraint certificate_pkey PRIMARY KEY (court_code)
);
create table documents.document (
  document_id uuid not null,
  case_id uuid not null,
  court_code text not null,
  kind text not null,
  version integer not null,
  state text not null,
  participant_id uuid,
  written bytea not null,
  model bytea,
  source_file uuid,
  file_id uuid,
  sha256 text,
  revisions text[] default '{}'::text[] not null,
  pages integer,
  code text,
  drafted_by uuid,
  drafted_at timestamp with time zone not null,
  issued_at timestamp with time zone,
  issued_on date,
  replaces uuid,
  replaced_by uuid,
  reason bytea,
  failure bytea,
  constraint document_check CHECK (((state <> ALL (ARRAY['signing'::text, 'issued'::text, 'replaced'::text])) OR ((file_id IS NOT NULL) AND (sha256 IS NOT NULL) AND (code IS NOT NULL)))),
  constraint document_pkey PRIMARY KEY (document_id),
  constraint document_replaced_by_fkey FOREIGN KEY (replaced_by) REFERENCES documents.document(document_id),
  constraint document_replaces_fkey FOREIGN KEY (replaces) REFERENCES documents.document(document_id),
  constraint document_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'making'::text, 'signing'::text, 'issued'::text, 'failed'::text, 'replaced'::text, 'discarded'::text]))),
  constraint document_version_check CHECK ((version > 0))
);
create table documents.objection (
  objection_id uuid not null,
  document_id uuid not null,
  participant_id uuid not null,
  words bytea not null,
  at timestamp with time zone not null,
  answer bytea,
  answered_at timestamp with time zone,
  constraint objection_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents.document(document_id) ON DELETE CASCADE,
  constraint objection_pkey PRIMARY KEY (objection_id)
);
create table documents.shown (
  document_id uuid not null,
  participant_id uuid not null,
  case_id uuid not null,
  side text,
  at timestamp with time zone not null,
  constraint shown_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents.document(document_id) ON DELETE CASCADE,
  constraint shown_pkey PRIMARY KEY (document_id, participant_id)
);
create table documents.signature (
  document_id uuid not null,
  "position" integer not null,
  by text not null,
  name bytea not null,
  at timestamp with time zone not null,
  suite text not null,
  authority text not null,
  "timestamp" timestamp with time zone,
  constraint signature_by_check CHECK ((by = ANY (ARRAY['court'::text, 'person'::text]))),
  constraint signature_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents.document(document_id) ON DELETE CASCADE,
  constraint signature_pkey PRIMARY KEY (document_id, "position"),
  constraint signature_suite_check CHECK ((suite = ANY (ARRAY['rsa'::text, 'ecdsa'::text, 'sm2'::text])))
);
create table documents.signer (
  document_id uuid not null,
  participant_id uuid not null,
  "position" integer not null,
  turn integer not null,
  state text default 'waiting'::text not null,
  person_id uuid,
  at timestamp with time zone,
  shown text,
  strokes bytea,
  reason bytea,
  stamped boolean default false not null,
  constraint signer_check CHECK (((state <> 'signed'::text) OR ((person_id IS NOT NULL) AND (at IS NOT NULL) AND (shown IS NOT NULL) AND (strokes IS NOT NULL)))),
  constraint signer_check1 CHECK (((state <> 'refused'::text) OR ((person_id IS NOT NULL) AND (at IS NOT NULL) AND (reason IS NOT NULL)))),
  constraint signer_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents.document(document_id) ON DELETE CASCADE,
  constraint signer_pkey PRIMARY KEY (document_id, participant_id),
  constraint signer_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'signed'::text, 'refused'::text]))),
  constraint signer_turn_check CHECK ((turn > 0))
);
create table evidence.annotation (
  case_id uuid not null,
  annotation_id uuid not null,
  file_id uuid not null,
  page integer not null,
  x integer not null,
  y integer not null,
  w integer not null,
  h integer not null,
  text bytea not null,
  shared boolean not null,
  by uuid not null,
  by_name bytea not null,
  at timestamp with time zone not null,
  constraint annotation_pkey PRIMARY KEY (case_id, annotation_id)
);
create table evidence.consent (
  case_id uuid not null,
  exchange_id uuid not null,
  party uuid not null,
  online boolean not null,
  mode text,
  text_version text not null,
  given_by uuid not null,
  at timestamp with time zone not null,
  constraint consent_mode_check CHECK ((mode = ANY (ARRAY['synchronous'::text, 'asynchronous'::text]))),
  constraint consent_pkey PRIMARY KEY (case_id, exchange_id, party)
);
create table evidence.exchange (
  case_id uuid not null,
  exchange_id uuid not null,
  round integer not null,
  state text not null,
  mode text not null,
  why text not null,
  answer_by timestamp with time zone not null,
  from_at timestamp with time zone,
  until_at timestamp with time zone,
  record_id uuid,
  constraint exchange_mode_check CHECK ((mode = ANY (ARRAY['synchronous'::text, 'asynchronous'::text, 'mixed'::text, 'offline'::text]))),
  constraint exchange_pkey PRIMARY KEY (case_id, exchange_id),
  constraint exchange_state_check CHECK ((state = ANY (ARRAY['asking'::text, 'open'::text, 'closed'::text, 'recorded'::text])))
);
create table evidence.extension (
  case_id uuid not null,
  request_id uuid not null,
  side text not null,
  name bytea not null,
  until_day date not null,
  reason bytea not null,
  at timestamp with time zone not null,
  state text not null,
  decision_reason bytea,
  constraint extension_pkey PRIMARY KEY (case_id, request_id),
  constraint extension_state_check CHECK ((state = ANY (ARRAY['open'::text, 'granted'::text, 'refused'::text])))
);
create table evidence.issue (
  case_id uuid not null,
  issue_id uuid not null,
  place integer not null,
  undisputed boolean not null,
  text bytea not null,
  item_ids uuid[] not null,
  constraint issue_pkey PRIMARY KEY (case_id, issue_id)
);
create table evidence.item (
  case_id uuid not null,
  item_id uuid not null,
  side text not null,
  serial integer,
  place integer not null,
  state text not null,
  kind text not null,
  form text not null,
  visibility text not null,
  pages integer,
  copies integer not null,
  file_ids uuid[] not null,
  about bytea not null,
  owner uuid not null,
  submitter bytea not null,
  submitted_at timestamp with time zone,
  revision integer not null,
  round integer not null,
  fixed boolean default false not null,
  examined boolean default false not null,
  late_reason bytea,
  late_decision text,
  decision_reason bytea,
  withdrawn_why bytea,
  constraint item_form_check CHECK ((form = ANY (ARRAY['original'::text, 'copy'::text, 'electronic'::text]))),
  constraint item_late_decision_check CHECK ((late_decision = ANY (ARRAY['accepted'::text, 'accepted-reprimand'::text, 'accepted-fine'::text, 'refused'::text, 'not-late'::text]))),
  constraint item_pkey PRIMARY KEY (case_id, item_id),
  constraint item_side_check CHECK ((side = ANY (ARRAY['plaintiff'::text, 'defendant'::text, 'third-party'::text, 'court'::text]))),
  constraint item_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'late'::text, 'refused'::text, 'withdrawn'::text]))),
  constraint item_visibility_check CHECK ((visibility = ANY (ARRAY['open'::text, 'not-in-open-session'::text, 'court-and-agents'::text])))
);
create table evidence.matter (
  case_id uuid not null,
  until_day date,
  least_day date,
  from_day date,
  why jsonb,
  suspended_on date,
  constraint matter_pkey PRIMARY KEY (case_id)
);
create table evidence.opinion (
  case_id uuid not null,
  item_id uuid not null,
  party uuid not null,
  round integer not null,
  side text not null,
  name bytea not null,
  authenticity text not null,
  legality text not null,
  relevance text not null,
  differs boolean not null,
  objects_late boolean not null,
  reason bytea not null,
  by_court boolean not null,
  said_by uuid not null,
  at timestamp with time zone not null,
  constraint opinion_pkey PRIMARY KEY (case_id, item_id, party, round)
);
create table evidence.original (
  case_id uuid not null,
  item_id uuid not null,
  cause text not null,
  state text not null,
  at timestamp with time zone,
  place bytea not null,
  basis text,
  note bytea not null,
  constraint original_basis_check CHECK ((basis = ANY (ARRAY['undisputed'::text, 'notarised'::text, 'confirmed-before'::text, 'compared'::text, 'other-proof'::text]))),
  constraint original_cause_check CHECK ((cause = ANY (ARRAY['disputed'::text, 'unclear'::text, 'archive'::text, 'court'::text]))),
  constraint original_pkey PRIMARY KEY (case_id, item_id),
  constraint original_state_check CHECK ((state = ANY (ARRAY['required'::text, 'appointed'::text, 'settled'::text, 'not-brought'::text])))
);
create table evidence.paper (
  case_id uuid not null,
  side text not null,
  kind text not null,
  document_id uuid not null,
  constraint paper_kind_check CHECK ((kind = ANY (ARRAY['evidence-list'::text, 'evidence-receipt'::text]))),
  constraint paper_pkey PRIMARY KEY (case_id, side, kind)
);
create table evidence.question (
  case_id uuid not null,
  question_id uuid not null,
  side text not null,
  item_id uuid,
  text bytea not null,
  asked_at timestamp with time zone not null,
  answer_by timestamp with time zone not null,
  answer bytea,
  answered_at timestamp with time zone,
  answered_by uuid,
  constraint question_pkey PRIMARY KEY (case_id, question_id)
);
create table evidence.redaction (
  case_id uuid not null,
  item_id uuid not null,
  file_id uuid not null,
  copy_id uuid not null,
  state text not null,
  reason bytea not null,
  by uuid not null,
  at timestamp with time zone not null,
  constraint redaction_pkey PRIMARY KEY (case_id, copy_id),
  constraint redaction_state_check CHECK ((state = ANY (ARRAY['making'::text, 'made'::text, 'failed'::text])))
);
create table files.file (
  case_id uuid not null,
  id uuid not null,
  owner uuid not null,
  subject uuid not null,
  name bytea not null,
  type text not null,
  kind text not null,
  size bigint not null,
  width integer,
  height integer,
  duration integer,
  object text not null,
  thumb text,
  thumb_size integer,
  at timestamp with time zone not null,
  sha256 text,
  kept text,
  constraint file_kind_check CHECK ((kind = ANY (ARRAY['image'::text, 'audio'::text, 'video'::text, 'pdf'::text, 'office'::text, 'text'::text]))),
  constraint file_pkey PRIMARY KEY (case_id, id)
);
create table files.page (
  case_id uuid not null,
  file_id uuid not null,
  page integer not null,
  words bytea,
  source text,
  confidence integer,
  claimed_until timestamp with time zone,
  tries integer default 0 not null,
  constraint page_check CHECK (((source IS NULL) = (confidence IS NULL))),
  constraint page_confidence_check CHECK (((confidence >= 0) AND (confidence <= 100))),
  constraint page_page_check CHECK ((page > 0)),
  constraint page_pkey PRIMARY KEY (case_id, file_id, page),
  constraint page_source_check CHECK ((source = ANY (ARRAY['file'::text, 'reading'::text, 'none'::text])))
);
create table files.picture (
  case_id uuid not null,
  file_id uuid not null,
  page integer not null,
  width integer not null,
  object text not null,
  constraint picture_pkey PRIMARY KEY (case_id, file_id, page, width)
);
create table files.placed (
  case_id uuid not null,
  file_id uuid not null,
  stream text not null,
  constraint placed_pkey PRIMARY KEY (case_id, file_id, stream)
);
create table files.rendering (
  case_id uuid not null,
  file_id uuid not null,
  state text default 'making'::text not null,
  pages integer default 0 not null,
  sizes integer[] default '{}'::integer[] not null,
  pdf text,
  pdf_size bigint,
  lookers uuid[] default '{}'::uuid[] not null,
  constraint rendering_check CHECK ((cardinality(sizes) = (pages * 2))),
  constraint rendering_check1 CHECK (((pdf IS NULL) = (pdf_size IS NULL))),
  constraint rendering_pages_check CHECK ((pages >= 0)),
  constraint rendering_pkey PRIMARY KEY (case_id, file_id),
  constraint rendering_state_check CHECK ((state = ANY (ARRAY['making'::text, 'ready'::text, 'failed'::text])))
);
create table files.upload (
  case_id uuid not null,
  id uuid not null,
  stream text not null,
  owner uuid not null,
  name bytea not null,
  size bigint not null,
  got bigint default 0 not null,
  pieces text[] default '{}'::text[] not null,
  duration integer,
  state text default 'open'::text not null,
  refusal text,
  found jsonb,
  begun_at timestamp with time zone not null,
  touched_at timestamp with time zone not null,
  constraint upload_check CHECK (((got >= 0) AND (got <= size))),
  constraint upload_check1 CHECK (((state <> 'refused'::text) OR (refusal IS NOT NULL))),
  constraint upload_check2 CHECK (((state <> ALL (ARRAY['ready'::text, 'kept'::text])) OR (found IS NOT NULL))),
  constraint upload_pkey PRIMARY KEY (case_id, id),
  constraint upload_size_check CHECK ((size > 0)),
  constraint upload_state_check CHECK ((state = ANY (ARRAY['open'::text, 'ready'::text, 'refused'::text, 'kept'::text])))
);
create table filing.filing (
  id uuid not null,
  case_id uuid not null,
  kind text not null,
  suit text default 'ordinary'::text not null,
  state text not null,
  filer uuid not null,
  begun_by uuid,
  oral boolean default false not null,
  court_code text,
  revision integer default 0 not null,
  draft bytea not null,
  title bytea not null,
  cause_code text,
  fee_class text,
  fee_fen bigint,
  version integer default 0 not null,
  serial text,
  received_on date,
  handed_in_at timestamp with time zone,
  decide_by date,
  defects bytea,
  correct_by date,
  insisted boolean default false not null,
  taken_by uuid,
  taken_at timestamp with time zone,
  aid_kind text,
  aid_state text,
  advised_court text,
  advised_reason bytea,
  refusal bytea,
  refusal_drafted_by uuid,
  ruling_file uuid,
  signed_by uuid,
  appeal_by date,
  number text,
  registered_on date,
  procedure text,
  judge uuid,
  fee_asked_on date,
  fee_receipt text,
  fee_paid_on date,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  fee_amount_fen bigint,
  fee_property_fen bigint,
  fee_damages_fen bigint,
  aid_percent integer,
  constraint filing_aid_percent_check CHECK (((aid_percent >= 30) AND (aid_percent <= 99))),
  constraint filing_case_id_key UNIQUE (case_id),
  constraint filing_kind_check CHECK ((kind = ANY (ARRAY['civil'::text, 'administrative'::text]))),
  constraint filing_pkey PRIMARY KEY (id),
  constraint filing_serial_key UNIQUE (serial)
);
create table filing.handed_in (
  case_id uuid not null,
  version integer not null,
  filing_id uuid not null,
  at timestamp with time zone not null,
  draft bytea not null,
  constraint handed_in_filing_id_fkey FOREIGN KEY (filing_id) REFERENCES filing.filing(id),
  constraint handed_in_pkey PRIMARY KEY (case_id, version)
);
create table filing.history (
  case_id uuid not null,
  n integer not null,
  filing_id uuid not null,
  at timestamp with time zone not null,
  what text not null,
  by text not null,
  note bytea,
  constraint history_by_check CHECK ((by = ANY (ARRAY['filer'::text, 'court'::text, 'clock'::text]))),
  constraint history_filing_id_fkey FOREIGN KEY (filing_id) REFERENCES filing.filing(id) ON DELETE CASCADE,
  constraint history_pkey PRIMARY KEY (case_id, n)
);
create table filing.likeness (
  case_id uuid not null,
  filing_id uuid not null,
  plaintiffs text[] not null,
  defendants text[] not null,
  cause_code text,
  claims text,
  constraint likeness_filing_id_fkey FOREIGN KEY (filing_id) REFERENCES filing.filing(id) ON DELETE CASCADE,
  constraint likeness_pkey PRIMARY KEY (case_id)
);
create table filing.notice (
  filing_id uuid not null,
  what text not null,
  version integer not null,
  case_id uuid not null,
  made_on date not null,
  days integer,
  served_on date,
  how bytea,
  noted_by uuid,
  constraint notice_filing_id_fkey FOREIGN KEY (filing_id) REFERENCES filing.filing(id) ON DELETE CASCADE,
  constraint notice_pkey PRIMARY KEY (case_id, what, version),
  constraint notice_what_check CHECK ((what = ANY (ARRAY['correction'::text, 'advice'::text, 'ruling'::text, 'fee'::text])))
);
create table filing.serial_counter (
  court_code text not null,
  day date not null,
  last integer not null,
  constraint serial_counter_pkey PRIMARY KEY (court_code, day)
);
create table identity.code (
  id uuid not null,
  mobile_hash text not null,
  address text not null,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  attempts integer default 0 not null,
  used_at timestamp with time zone,
  range_hash text,
  constraint code_pkey PRIMARY KEY (id)
);
create table identity.failed_sign_in (
  user_hash text not null,
  failures integer not null,
  last_at timestamp with time zone not null,
  locked_until timestamp with time zone,
  constraint failed_sign_in_pkey PRIMARY KEY (user_hash)
);
create table identity.office (
  person_id uuid not null,
  office text not null,
  constraint office_office_check CHECK ((office = ANY (ARRAY['system'::text, 'security'::text, 'audit'::text]))),
  constraint office_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.staff(person_id),
  constraint office_pkey PRIMARY KEY (person_id)
);
create table identity.person (
  id uuid not null,
  mobile_hash text,
  mobile bytea,
  name bytea,
  proof text default 'none'::text not null,
  proof_reason bytea,
  id_kind text,
  id_hash text,
  id_number bytea,
  proved_court text,
  proved_at timestamp with time zone,
  made_at timestamp with time zone not null,
  constraint person_check CHECK (((proof <> ALL (ARRAY['reviewed'::text, 'counter'::text])) OR ((id_hash IS NOT NULL) AND (id_number IS NOT NULL) AND (proved_at IS NOT NULL)))),
  constraint person_mobile_hash_key UNIQUE (mobile_hash),
  constraint person_pkey PRIMARY KEY (id),
  constraint person_proof_check CHECK ((proof = ANY (ARRAY['none'::text, 'pending'::text, 'reviewed'::text, 'counter'::text, 'declined'::text])))
);
create table identity.post (
  person_id uuid not null,
  court text not null,
  post text not null,
  constraint post_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.staff(person_id),
  constraint post_pkey PRIMARY KEY (person_id, court, post),
  constraint post_post_check CHECK ((post = ANY (ARRAY['registrar'::text, 'judge'::text, 'assistant'::text, 'clerk'::text, 'manager'::text])))
);
create table identity.proof (
  id uuid not null,
  person_id uuid not null,
  court text not null,
  name bytea not null,
  document_kind text not null,
  number bytea not null,
  number_hash text not null,
  file_ids uuid[] not null,
  state text not null,
  reason bytea,
  handed_in_at timestamp with time zone not null,
  decided_at timestamp with time zone,
  decided_by uuid,
  constraint proof_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id),
  constraint proof_pkey PRIMARY KEY (id),
  constraint proof_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'accepted'::text, 'declined'::text, 'replaced'::text])))
);
create table identity.representation (
  number_hash text not null,
  person_id uuid not null,
  name bytea not null,
  number bytea not null,
  court text not null,
  by text not null,
  proved_at timestamp with time zone not null,
  constraint representation_by_check CHECK ((by = ANY (ARRAY['reviewed'::text, 'counter'::text]))),
  constraint representation_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id),
  constraint representation_pkey PRIMARY KEY (number_hash)
);
create table identity.session (
  id uuid not null,
  token_hash text not null,
  person_id uuid not null,
  staff boolean not null,
  device bytea not null,
  device_kind text not null,
  signed_in_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  stepped_up_at timestamp with time zone,
  ended_at timestamp with time zone,
  constraint session_device_kind_check CHECK ((device_kind = ANY (ARRAY['h5'::text, 'mini-program'::text, 'console'::text]))),
  constraint session_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id),
  constraint session_pkey PRIMARY KEY (id),
  constraint session_token_hash_key UNIQUE (token_hash)
);
create table identity.staff (
  person_id uuid not null,
  user_id text not null,
  home_court text not null,
  password text not null,
  must_change boolean default true not null,
  active boolean default true not null,
  totp_secret bytea,
  totp_on boolean default false not null,
  totp_step bigint default 0 not null,
  made_at timestamp with time zone not null,
  constraint staff_check CHECK (((NOT totp_on) OR (totp_secret IS NOT NULL))),
  constraint staff_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id),
  constraint staff_pkey PRIMARY KEY (person_id),
  constraint staff_user_id_key UNIQUE (user_id)
);
create table law.article (
  statute_id text not null,
  place integer not null,
  number text not null,
  text text not null,
  constraint article_pkey PRIMARY KEY (statute_id, place),
  constraint article_statute_id_fkey FOREIGN KEY (statute_id) REFERENCES law.statute(id) ON DELETE CASCADE
);
create table law.statute (
  id text not null,
  title text not null,
  level text not null,
  issuer text,
  promulgated date,
  effective date,
  digest text not null,
  constraint statute_pkey PRIMARY KEY (id)
);
create table law.table_revision (
  id uuid not null,
  table_name text not null,
  number integer not null,
  rows jsonb not null,
  note text not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  withdrawn_by uuid,
  withdrawn_at timestamp with time zone,
  withdrawn_note text,
  constraint table_revision_check CHECK (((withdrawn_at IS NULL) = (withdrawn_by IS NULL))),
  constraint table_revision_check1 CHECK (((withdrawn_at IS NULL) = (withdrawn_note IS NULL))),
  constraint table_revision_number_check CHECK ((number > 0)),
  constraint table_revision_pkey PRIMARY KEY (id),
  constraint table_revision_table_name_number_key UNIQUE (table_name, number)
);
create table law.table_state (
  table_name text not null,
  changes integer not null,
  mark uuid not null,
  changed_on date not null,
  constraint table_state_changes_check CHECK ((changes > 0)),
  constraint table_state_pkey PRIMARY KEY (table_name)
);
create table messaging.canned (
  canned_id uuid not null,
  court_code text not null,
  title text not null,
  text text not null,
  saved_by uuid not null,
  saved_at timestamp with time zone not null,
  constraint canned_pkey PRIMARY KEY (canned_id)
);
create table messaging.card_read (
  case_id uuid not null,
  stream text not null,
  seq integer not null,
  person_id uuid not null,
  at timestamp with time zone not null,
  constraint card_read_pkey PRIMARY KEY (case_id, stream, seq, person_id)
);
create table messaging.fold (
  case_id uuid not null,
  stream text not null,
  seq integer not null,
  by uuid not null,
  reason bytea not null,
  at timestamp with time zone not null,
  constraint fold_pkey PRIMARY KEY (case_id, stream, seq)
);
create table messaging.question (
  case_id uuid not null,
  question_id uuid not null,
  court_code text not null,
  seq integer not null,
  asker uuid not null,
  asked_at timestamp with time zone not null,
  answer_by timestamp with time zone not null,
  answered_at timestamp with time zone,
  answered_by uuid,
  answer_seq integer,
  constraint question_pkey PRIMARY KEY (case_id, question_id)
);
create table messaging.recall (
  case_id uuid not null,
  stream text not null,
  seq integer not null,
  by uuid not null,
  at timestamp with time zone not null,
  constraint recall_pkey PRIMARY KEY (case_id, stream, seq)
);
create table platform.answer (
  owner uuid not null,
  request uuid not null,
  ask smallint not null,
  digest bytea not null,
  subject uuid not null,
  value bytea not null,
  at timestamp with time zone not null,
  constraint answer_ask_fkey FOREIGN KEY (ask) REFERENCES platform.word(id),
  constraint answer_pkey PRIMARY KEY (owner, request)
);
create table platform.audit (
  at timestamp with time zone not null,
  id bigint default nextval('platform.audit_id'::regclass) not null,
  seq integer,
  ask smallint not null,
  stream smallint,
  denied boolean not null,
  case_id uuid not null,
  request uuid not null,
  actor uuid,
  session uuid,
  constraint audit_pkey PRIMARY KEY (case_id, id)
);
create table platform.data_key (
  subject uuid not null,
  epoch text,
  wrapped bytea,
  made_at timestamp with time zone default now() not null,
  destroyed_at timestamp with time zone,
  constraint data_key_check CHECK (((wrapped IS NULL) = (destroyed_at IS NOT NULL))),
  constraint data_key_check1 CHECK (((epoch IS NULL) = (wrapped IS NULL))),
  constraint data_key_pkey PRIMARY KEY (subject)
);
create table platform.job (
  id uuid not null,
  name smallint not null,
  key text,
  body bytea not null,
  run_at timestamp with time zone not null,
  booked_at timestamp with time zone not null,
  attempts smallint default 0 not null,
  dead_at timestamp with time zone,
  failure text,
  subject uuid,
  constraint job_name_fkey FOREIGN KEY (name) REFERENCES platform.word(id),
  constraint job_pkey PRIMARY KEY (id)
);
create table platform.news (
  at timestamp with time zone not null,
  seq integer not null,
  stream smallint not null,
  name smallint not null,
  appended boolean not null,
  case_id uuid not null,
  request uuid not null,
  actor uuid,
  body bytea not null,
  constraint news_pkey PRIMARY KEY (case_id, stream, seq),
  constraint news_seq_check CHECK ((seq > 0))
);
create table platform.stream (
  case_id uuid not null,
  stream smallint not null,
  last_seq bigint not null,
  constraint stream_last_seq_check CHECK ((last_seq > 0)),
  constraint stream_pkey PRIMARY KEY (case_id, stream),
  constraint stream_stream_fkey FOREIGN KEY (stream) REFERENCES platform.word(id)
) with (fillfactor=60);
create table platform.word (
  id smallint not null,
  word text not null,
  constraint word_id_check CHECK ((id > 0)),
  constraint word_pkey PRIMARY KEY (id),
  constraint word_word_check CHECK (((length(word) >= 1) AND (length(word) <= 120))),
  constraint word_word_key UNIQUE (word)
);
create table service_of_process.address (
  case_id uuid not null,
  participant_id uuid not null,
  n integer not null,
  electronic boolean not null,
  platform boolean not null,
  confirmed boolean not null,
  basis text,
  contact bytea,
  text_version text not null,
  reason bytea,
  document_id uuid,
  noted_by uuid,
  at timestamp with time zone not null,
  constraint address_basis_check CHECK ((basis = ANY (ARRAY['express'::text, 'agreed-before'::text, 'given-in-pleadings'::text, 'accepted'::text]))),
  constraint address_pkey PRIMARY KEY (case_id, participant_id, n)
);
create table service_of_process.attempt (
  case_id uuid not null,
  attempt_id uuid not null,
  delivery_id uuid not null,
  way text not null,
  served_on text not null,
  consented boolean not null,
  abroad boolean not null,
  contact bytea,
  tracking bytea,
  reason bytea,
  state text not null,
  notice_until date,
  begun_by uuid,
  begun_at timestamp with time zone not null,
  given boolean not null,
  constraint attempt_pkey PRIMARY KEY (case_id, attempt_id),
  constraint attempt_served_on_check CHECK ((served_on = ANY (ARRAY['party'::text, 'agent'::text, 'nominee'::text])))
);
create table service_of_process.delivery (
  case_id uuid not null,
  delivery_id uuid not null,
  court_code text not null,
  document_id uuid not null,
  kind text not null,
  version integer not null,
  title bytea not null,
  participant_id uuid not null,
  role text not null,
  state text not null,
  issued_at timestamp with time zone not null,
  facts jsonb not null,
  effect jsonb,
  clocks jsonb default '[]'::jsonb not null,
  next jsonb,
  notice_until date,
  file_id uuid,
  pages integer,
  code text not null,
  read_to integer,
  opened_at timestamp with time zone,
  acknowledged_at timestamp with time zone,
  paper_asked_at timestamp with time zone,
  certificate_id uuid,
  certified text,
  rebuttal jsonb,
  rebuttal_words bytea,
  begun_by uuid,
  begun_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint delivery_case_id_document_id_participant_id_key UNIQUE (case_id, document_id, participant_id),
  constraint delivery_pkey PRIMARY KEY (case_id, delivery_id),
  constraint delivery_state_check CHECK ((state = ANY (ARRAY['sending'::text, 'waiting'::text, 'effective'::text, 'presumed'::text, 'rebutted'::text, 'failed'::text, 'notice-runs'::text, 'replaced'::text])))
);
create table service_of_process.event (
  case_id uuid not null,
  event_id uuid not null,
  delivery_id uuid not null,
  attempt_id uuid,
  what text not null,
  at timestamp with time zone not null,
  noted_at timestamp with time zone not null,
  by_whom text not null,
  noted_by uuid,
  cause text,
  proved boolean default false not null,
  accepted boolean,
  signer bytea,
  note bytea,
  file_ids uuid[] default '{}'::uuid[] not null,
  constraint event_pkey PRIMARY KEY (case_id, event_id)
);
create table service_of_process.reference (
  hash text not null,
  kind text not null,
  case_id uuid not null,
  delivery_id uuid not null,
  attempt_id uuid,
  court_code text not null,
  at timestamp with time zone not null,
  constraint reference_kind_check CHECK ((kind = ANY (ARRAY['code'::text, 'tracking'::text, 'message'::text]))),
  constraint reference_pkey PRIMARY KEY (hash)
);
create table worklist.task (
  kind text not null,
  subject_id uuid not null,
  court_code text not null,
  case_id uuid,
  title bytea not null,
  number text,
  due date,
  due_at timestamp with time zone,
  article text,
  assignee uuid,
  since timestamp with time zone not null,
  why jsonb,
  constraint task_pkey PRIMARY KEY (kind, subject_id)
);

CREATE UNIQUE INDEX silence_now ON case_spaces.silence USING btree (case_id, person_id) WHERE (until_at IS NULL);
CREATE INDEX court_case_by_cause ON cases.court_case USING btree (court_code, cause, COALESCE(registered_on, '-infinity'::date) DESC, case_id DESC);
CREATE INDEX court_case_by_court ON cases.court_case USING btree (court_code, COALESCE(registered_on, '-infinity'::date) DESC, case_id DESC);
CREATE INDEX court_case_by_serial ON cases.court_case USING btree (court_code, serial);
CREATE INDEX import_by_court ON cases.import USING btree (court_code, started_at DESC);
CREATE INDEX line_by_person ON cases.line USING btree (person_id);
CREATE INDEX line_pinned ON cases.line USING btree (person_id, case_id DESC) WHERE pinned;
CREATE INDEX participant_by_name ON cases.participant USING btree (name_blind, case_id) WHERE (left_at IS NULL);
CREATE INDEX participant_by_person ON cases.participant USING btree (person_id, role, case_id) WHERE ((person_id IS NOT NULL) AND (left_at IS NULL));
CREATE INDEX participant_closed ON cases.participant USING btree (person_id, case_id DESC) WHERE ((person_id IS NOT NULL) AND (left_at IS NULL) AND case_closed);
CREATE UNIQUE INDEX participant_once ON cases.participant USING btree (case_id, person_id, role, represents) NULLS NOT DISTINCT WHERE ((person_id IS NOT NULL) AND (left_at IS NULL));
CREATE INDEX participant_open ON cases.participant USING btree (person_id, case_id DESC) WHERE ((person_id IS NOT NULL) AND (left_at IS NULL) AND (NOT case_closed));
CREATE INDEX participant_to_join ON cases.participant USING btree (id_blind) WHERE ((person_id IS NULL) AND (left_at IS NULL) AND (id_blind IS NOT NULL));
CREATE INDEX entry_of_file ON custody.entry USING btree (case_id, file_id) WHERE (file_id IS NOT NULL);
CREATE INDEX entry_of_subject ON custody.entry USING btree (case_id, subject_id);
CREATE UNIQUE INDEX leaf_of_case ON custody.leaf USING btree (case_id, number);
CREATE INDEX log_open ON custody.log USING btree (court_code) WHERE (closed < number);
CREATE UNIQUE INDEX document_by_code ON documents.document USING btree (code) WHERE (code IS NOT NULL);
CREATE INDEX document_by_hash ON documents.document USING btree (sha256) WHERE (sha256 IS NOT NULL);
CREATE UNIQUE INDEX document_correcting ON documents.document USING btree (replaces) WHERE ((replaces IS NOT NULL) AND (state <> 'discarded'::text));
CREATE INDEX document_of_case ON documents.document USING btree (case_id, drafted_at);
CREATE INDEX objection_of_document ON documents.objection USING btree (document_id);
CREATE INDEX shown_of_case ON documents.shown USING btree (case_id, document_id);
CREATE INDEX annotation_of_file ON evidence.annotation USING btree (case_id, file_id);
CREATE INDEX exchange_record ON evidence.exchange USING btree (record_id) WHERE (record_id IS NOT NULL);
CREATE UNIQUE INDEX exchange_round ON evidence.exchange USING btree (case_id, round);
CREATE UNIQUE INDEX extension_open ON evidence.extension USING btree (case_id, side) WHERE (state = 'open'::text);
CREATE UNIQUE INDEX item_number ON evidence.item USING btree (case_id, side, ((visibility = 'court-and-agents'::text)), serial) WHERE (serial IS NOT NULL);
CREATE INDEX file_by_id ON files.file USING btree (id);
CREATE INDEX page_by_file ON files.page USING btree (file_id, page);
CREATE INDEX page_unread ON files.page USING btree (page, file_id) WHERE (source IS NULL);
CREATE INDEX picture_by_file ON files.picture USING btree (file_id);
CREATE INDEX placed_by_file ON files.placed USING btree (file_id);
CREATE INDEX rendering_by_file ON files.rendering USING btree (file_id);
CREATE INDEX upload_by_id ON files.upload USING btree (id);
CREATE INDEX upload_by_touch ON files.upload USING btree (touched_at);
CREATE INDEX upload_of_owner ON files.upload USING btree (owner, state);
CREATE INDEX filing_by_clock ON filing.filing USING btree (court_code, decide_by) WHERE (state = ANY (ARRAY['submitted'::text, 'under-review'::text, 'refusal-drafted'::text, 'correction'::text]));
CREATE INDEX filing_by_court ON filing.filing USING btree (court_code, state, updated_at DESC);
CREATE INDEX filing_by_filer ON filing.filing USING btree (filer, updated_at DESC);
CREATE INDEX likeness_by_defendants ON filing.likeness USING gin (defendants);
CREATE INDEX likeness_by_plaintiffs ON filing.likeness USING gin (plaintiffs);
CREATE INDEX code_by_address ON identity.code USING btree (address, made_at DESC);
CREATE INDEX code_by_mobile ON identity.code USING btree (mobile_hash, made_at DESC);
CREATE INDEX code_by_range ON identity.code USING btree (range_hash, made_at DESC) WHERE (range_hash IS NOT NULL);
CREATE INDEX code_by_time ON identity.code USING btree (made_at);
CREATE INDEX person_by_number ON identity.person USING btree (id_hash) WHERE (id_hash IS NOT NULL);
CREATE UNIQUE INDEX person_proved_once ON identity.person USING btree (id_hash) WHERE ((id_hash IS NOT NULL) AND (id_kind <> 'business-licence'::text));
CREATE INDEX post_at_court ON identity.post USING btree (court, post);
CREATE INDEX proof_of_person ON identity.proof USING btree (person_id, handed_in_at DESC);
CREATE INDEX proof_queue ON identity.proof USING btree (court, handed_in_at) WHERE (state = 'waiting'::text);
CREATE UNIQUE INDEX proof_waits_once ON identity.proof USING btree (person_id) WHERE (state = 'waiting'::text);
CREATE INDEX representation_of_person ON identity.representation USING btree (person_id);
CREATE INDEX session_of_person ON identity.session USING btree (person_id) WHERE (ended_at IS NULL);
CREATE INDEX staff_of_court ON identity.staff USING btree (home_court);
CREATE INDEX article_by_number ON law.article USING btree (statute_id, number);
CREATE INDEX statute_by_title ON law.statute USING btree (title, promulgated);
CREATE INDEX canned_by_court ON messaging.canned USING btree (court_code, title);
CREATE UNIQUE INDEX question_once ON messaging.question USING btree (case_id, seq);
CREATE INDEX question_waiting ON messaging.question USING btree (court_code, answer_by) WHERE (answered_at IS NULL);
CREATE INDEX answer_at ON platform.answer USING btree (at);
CREATE INDEX audit_at ON platform.audit USING brin (at) WITH (autosummarize='on');
CREATE INDEX data_key_epoch ON platform.data_key USING btree (epoch);
CREATE INDEX job_dead ON platform.job USING btree (dead_at) WHERE (dead_at IS NOT NULL);
CREATE INDEX job_due ON platform.job USING btree (run_at) WHERE (dead_at IS NULL);
CREATE UNIQUE INDEX job_key ON platform.job USING btree (name, key) WHERE ((key IS NOT NULL) AND (attempts = 0) AND (dead_at IS NULL));
CREATE UNIQUE INDEX news_appended_once ON platform.news USING btree (case_id, request) WHERE appended;
CREATE INDEX attempt_of_delivery ON service_of_process.attempt USING btree (case_id, delivery_id);
CREATE INDEX delivery_of_party ON service_of_process.delivery USING btree (case_id, participant_id, delivery_id);
CREATE INDEX delivery_on_board ON service_of_process.delivery USING btree (court_code, state, delivery_id) WHERE (state = ANY (ARRAY['failed'::text, 'rebutted'::text, 'waiting'::text, 'notice-runs'::text, 'sending'::text]));
CREATE INDEX delivery_with_rebuttal ON service_of_process.delivery USING btree (court_code, delivery_id) WHERE ((rebuttal IS NOT NULL) AND ((rebuttal ->> 'decision'::text) IS NULL));
CREATE UNIQUE INDEX event_once ON service_of_process.event USING btree (case_id, delivery_id, COALESCE(attempt_id, delivery_id), what, at, by_whom) WHERE (what <> 'arrival-proved'::text);
CREATE INDEX reference_of_case ON service_of_process.reference USING btree (case_id);
CREATE INDEX task_by_clock ON worklist.task USING btree (court_code, due, due_at);
CREATE INDEX task_of_case ON worklist.task USING btree (case_id);
