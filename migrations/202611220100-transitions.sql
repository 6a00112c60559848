-- What a chain of stages or a set of criteria leaves open on the day it ends: decided by a person, cell by cell or all at once by a rule he chose.
create table transition_decision (
  decision_id uuid primary key,
  office_id int not null references office,
  chain_id smallint references stage_chain,
  from_framework smallint references framework,
  to_framework smallint references framework,
  on_day date not null,
  way text collate "C" not null check (way in ('carry', 're-examine', 'file')),
  by_rule boolean not null,
  words text,
  post_id int not null references post,
  decided_at timestamptz not null,
  check ((chain_id is null) = (from_framework is not null and to_framework is not null))
);
comment on table transition_decision is 'history: what was decided of work that a chain of stages, or a set of criteria, left open when it ended';
comment on column transition_decision.chain_id is 'the chain that ended; null where a set of criteria was taken up by the next';
comment on column transition_decision.on_day is 'the first day of what follows';
comment on column transition_decision.way is 'it goes to the next stage (a set: its standings go over, to be examined again), is examined again, or is filed and followed no more';
comment on column transition_decision.by_rule is 'all that was open at once, by a rule chosen for it';
create index on transition_decision (office_id, decided_at);

create table transition_cell (
  decision_id uuid not null references transition_decision,
  unit_id int not null references unit,
  framework_id smallint not null references framework,
  place smallint not null,
  stage smallint not null references stage,
  primary key (decision_id, unit_id, framework_id, place, stage)
);
comment on table transition_cell is 'history: a cell that waited at a stage when the stage ended, as decided';
create index on transition_cell (unit_id, framework_id);

create table transition_unit (
  decision_id uuid not null references transition_decision,
  unit_id int not null references unit,
  written int not null,
  primary key (decision_id, unit_id)
);
comment on table transition_unit is 'history: a unit whose standings of a set went over to the next one, or were filed';
comment on column transition_unit.written is 'cells to be examined again that were written';
create index on transition_unit (unit_id);
