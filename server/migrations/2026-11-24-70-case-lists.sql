-- Lists of cases: the page that is shown is found by an index in its order, however many cases a court or a person has.

-- Whether the case of this place is closed: kept beside the person, so that a person's open cases are one short range of an index.
alter table cases.participant add column case_closed boolean not null default false;
update cases.participant p set case_closed = true from cases.court_case c where c.case_id = p.case_id and c.closed;
create index participant_open on cases.participant (person_id, case_id desc) where person_id is not null and left_at is null and not case_closed;
create index participant_closed on cases.participant (person_id, case_id desc) where person_id is not null and left_at is null and case_closed;

-- A court's cases, the newest first; one without a day stands behind.
drop index cases.court_case_by_court;
create index court_case_by_court on cases.court_case (court_code, coalesce(registered_on, '-infinity'::date) desc, case_id desc);
drop index cases.court_case_by_cause;
create index court_case_by_cause on cases.court_case (court_code, cause, coalesce(registered_on, '-infinity'::date) desc, case_id desc);

create index line_pinned on cases.line (person_id, case_id desc) where pinned;
