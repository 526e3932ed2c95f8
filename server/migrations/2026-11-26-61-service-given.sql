-- Whether the addressee gave or confirmed the address of an attempt: a yes or no, and no address.
alter table service_of_process.attempt add column given boolean;
update service_of_process.attempt set given = address = 'given';
alter table service_of_process.attempt alter column given set not null, drop column address;
