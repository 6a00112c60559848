-- Open work of a chain that nothing follows, handed to an agency, is an assignment of that agency.
create table transition_assignment (
  assignment_id uuid primary key references assignment,
  decision_id uuid not null references transition_decision,
  unit_id int not null references unit,
  framework_id smallint not null references framework,
  stage smallint not null references stage
);
comment on table transition_assignment is 'history: an assignment made of cells of a unit that waited at a stage that ended with nothing after it';
create index on transition_assignment (decision_id);
alter table transition_decision add column due_day date;
comment on column transition_decision.due_day is 'by when the agency is to have done what it was handed; null: no day was given';
