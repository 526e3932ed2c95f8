-- Which profile this database belongs to, noted once: a demonstration shows codes on the page for every number and must never stand over real people.
create table courts.installation (
  one     boolean primary key default true check (one),
  profile text not null check (profile in ('demo', 'court')),
  since   timestamptz not null
);
