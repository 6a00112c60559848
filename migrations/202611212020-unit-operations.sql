-- What is done to units by a decision: kept as a row with each change it made, so that it can be undone while nothing depends on it; and what it leaves to be decided.
create table unit_operation (
  operation_id uuid primary key,
  kind text collate "C" not null check (kind in ('create', 'rename', 'recode', 'retype', 'move', 'merge', 'split', 'abolish-level', 'duplicate', 'import')),
  on_day date not null,
  decision_number text,
  decision_day date,
  decision_issuer text,
  words text,
  office_id int not null references office,
  person_id int not null references person,
  post_id int not null references post,
  recorded_at timestamptz not null,
  successors int[] not null default '{}',
  undone_at timestamptz,
  undone_by int references post,
  undone_words text,
  seq bigint generated always as identity
);
comment on table unit_operation is 'register: what was done to units, by which decision; undoing it is the only change';
comment on column unit_operation.successors is 'units that follow the old ones, in order: where their things may go';
comment on column unit_operation.on_day is 'from which day it holds; of a duplicate and an import the day it was recorded';
create index on unit_operation (office_id, seq desc);

create table unit_operation_row (
  operation_id uuid not null references unit_operation,
  no int not null,
  unit_id int not null references unit,
  thing text collate "C" not null check (thing in ('made', 'states', 'descent', 'same-as')),
  before jsonb,
  after jsonb,
  primary key (operation_id, no)
);
comment on table unit_operation_row is 'history: one change of an operation: what stood before (null: nothing) and after; undone by putting the first in the place of the second';
comment on column unit_operation_row.thing is 'made: the unit is of this operation; states: all its states; descent: one passing of it into another; same-as: it is another unit entered twice';
create index on unit_operation_row (unit_id);

create table unit_work (
  work_id int generated always as identity primary key,
  operation_id uuid not null references unit_operation,
  unit_id int not null references unit,
  office_id int not null references office,
  kind text collate "C" not null,
  thing text collate "C" not null,
  way text collate "C" check (way in ('move', 'end', 'keep')),
  to_unit_id int references unit,
  by_rule boolean not null default false,
  decided_at timestamptz,
  decided_by int references post,
  result text,
  unique (operation_id, kind, thing),
  check ((way is null) = (decided_at is null)),
  check ((way = 'move') = (to_unit_id is not null))
);
comment on table unit_work is 'register: what an operation leaves to be decided, one thing of an office a row: it goes to a unit that followed, ends, or stays as it is';
comment on column unit_work.kind is 'of which carrier (assignment, agency, post …); thing is its key there';
comment on column unit_work.result is 'what it became: the key of the thing made for it';
create index on unit_work (office_id, operation_id) where decided_at is null;

alter table unit add column same_as int references unit;
comment on column unit.same_as is 'this one was entered twice; what points at it is still shown, lists know only the other';
alter table unit_descent drop column operation_id;
alter table unit_descent add column operation_id uuid references unit_operation;
create index on unit_descent (to_id);
create index on unit_descent (operation_id) where operation_id is not null;
create index on unit_state (code);

-- The application may not delete states and descents: they change only as a whole and only here, where an operation keeps what stood before.
create function replace_unit_states(ids int[], states jsonb) returns void language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  delete from unit_state where unit_id = any(ids);
  insert into unit_state (unit_id, valid, name, kind, code, parent_id)
    select r."unitId", daterange(r."from", r."until"), r.name, r.kind, r.code, r."parentId"
    from jsonb_to_recordset(states) as r ("unitId" int, "from" date, "until" date, name text, kind text, code text, "parentId" int);
end $$;
create function replace_unit_descent(gone jsonb, made jsonb) returns void language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  delete from unit_descent d using jsonb_to_recordset(gone) as r ("fromId" int, "toId" int, "onDay" date)
    where d.from_id = r."fromId" and d.to_id = r."toId" and d.on_day = r."onDay";
  insert into unit_descent (from_id, to_id, on_day, share, operation_id)
    select r."fromId", r."toId", r."onDay", r.share, r."operationId"
    from jsonb_to_recordset(made) as r ("fromId" int, "toId" int, "onDay" date, share numeric, "operationId" uuid);
end $$;
