-- Every list of units leaves out those entered twice: they are few, and found without reading all units.
create index unit_entered_twice on unit (unit_id) where same_as is not null;
