-- Under whose key a job's body is sealed: a case or a person, so that it becomes unreadable with them; null for the system's own.
alter table platform.job add column subject uuid;
