-- Lists of a board leave out units entered twice: found at once among thousands.
create index unit_twice on unit (unit_id) where same_as is not null;
