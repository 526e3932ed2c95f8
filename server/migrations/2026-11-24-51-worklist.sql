-- Worklist 待办: what the staff of a court has to do, in the order of the law's clocks. Others write it, it knows nobody.
create schema worklist;

create table worklist.task (
  kind text not null,
  subject_id uuid not null,
  court_code text not null,
  case_id uuid,
  title bytea not null,
  number text,
  due date,
  due_at timestamptz,
  article text,
  assignee uuid,
  since timestamptz not null,
  primary key (kind, subject_id)
);
create index task_by_clock on worklist.task (court_code, due, due_at);
create index task_of_case on worklist.task (case_id);
