-- Lists of units taken in: the fate of every row is shown first, then they become units in a job, as one operation that can be undone.
create table unit_import (
  import_id uuid primary key,
  office_id int not null references office,
  person_id int not null references person,
  post_id int not null references post,
  source text collate "C" not null check (source in ('country', 'province', 'sheet')),
  asked jsonb not null,
  phase text collate "C" not null check (phase in ('reading', 'shown', 'running', 'done', 'failed')),
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  ended_at timestamptz,
  done int not null default 0,
  total int not null default 0,
  report jsonb,
  fault text,
  operation_id uuid references unit_operation
);
comment on table unit_import is 'register: a list of units that was taken in, what it said and what became of it';
comment on column unit_import.asked is 'which province, whether with the communes of before 1/7/2025, name of the file';
comment on column unit_import.report is 'counts by fate, figures of the list, where it differs from what is counted elsewhere';
create index on unit_import (office_id, asked_at desc);

create table unit_import_row (
  import_id uuid not null references unit_import,
  no int not null,
  fate text collate "C" not null check (fate in ('make', 'same', 'complete', 'differs', 'refused')),
  why text collate "C",
  name text collate "vi-x-icu" not null,
  kind text collate "C",
  code text collate "C",
  above text,
  plan jsonb,
  primary key (import_id, no)
);
comment on table unit_import_row is 'passing: the rows of a list with what becomes of each; kept while the list is shown';
comment on column unit_import_row.plan is 'states, and into what it passed; what the job needs';
create index on unit_import_row (import_id, fate, no);
