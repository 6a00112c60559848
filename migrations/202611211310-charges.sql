-- A charge belongs to a committee, which is a named group of the office; one row says one thing a member answers for. Nothing was written here before.
alter table charge add column group_id int not null references agency_group;
alter table charge add check (num_nonnulls(unit_id, criterion_no, field) = 1);
comment on table charge is 'register: what a member of a committee is in charge of (a unit, a criterion or a field), by which decision';
create index on charge (group_id);
create index on charge (office_id);
