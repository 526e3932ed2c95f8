-- The courts this installation serves, and how. The directory of all courts is reference data of the programme, not of the database.
create schema courts;

create table courts.court_setting (
  code           text primary key check (code ~ '^[一-龥][0-9A-Z]{0,4}$'),
  -- A court that is not in the directory (the demonstration court) brings its own name, level and place.
  name           text not null,
  level          text not null check (level in ('high', 'intermediate', 'basic', 'special')),
  division       text,
  served         boolean not null default true,
  demonstration  boolean not null default false,
  -- A court without a case system numbers its own cases; one with a case system imports its numbers.
  issues_numbers boolean not null default false,
  office_from    time not null default '09:00',
  office_to      time not null default '17:00',
  answer_days    int not null default 2 check (answer_days between 1 and 30),
  -- 分案 by hand, or by turn among the judges in service.
  assignment     text not null default 'hand' check (assignment in ('hand', 'turn')),
  opened_at      timestamptz not null
);
