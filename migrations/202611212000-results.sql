-- Bảng kết quả thực hiện nhiệm vụ: made for a period, reconciled with its units, closed with number and day; what is closed is stored and stays.
create table result_table (
  table_id uuid primary key,
  office_id int not null references office,
  kind text collate "C" not null check (kind in ('month', 'quarter', 'year')),
  year smallint not null check (year between 2000 and 2200),
  no smallint not null check (no between 0 and 12),
  span text collate "C" not null check (span in ('calendar', 'decree')),
  from_day date not null,
  to_day date not null,
  made_at timestamptz not null,
  made_by int not null references post,
  unique (office_id, kind, year, no, span),
  check (from_day <= to_day),
  check (case kind when 'month' then no >= 1 when 'quarter' then no between 1 and 4 else no = 0 end)
);
comment on table result_table is 'register: a table of results of an office for one period; how far it is stands in its steps';
comment on column result_table.no is 'month 1 to 12, quarter 1 to 4, 0 of a year';
comment on column result_table.span is 'calendar: whole months; decree: from the 15th to the 14th (Nghị định 09/2019/NĐ-CP, Điều 12)';
create index on result_table (office_id, to_day desc);

create table result_step (
  seq bigint generated always as identity primary key,
  office_id int not null references office,
  table_id uuid not null references result_table,
  version smallint not null check (version >= 1),
  step text collate "C" not null check (step in ('reconcile', 'close', 'reopen')),
  at timestamptz not null,
  recorded_at timestamptz not null default now(),
  post_id int not null references post,
  until_day date,
  words text,
  number smallint,
  number_year smallint,
  check ((step = 'reconcile') = (until_day is not null)),
  check ((step = 'close') = (number is not null) and (number is null) = (number_year is null)),
  check (step <> 'reopen' or words is not null),
  unique (office_id, number_year, number)
);
comment on table result_step is 'history: a version of a table was sent to be reconciled until the end of a day, was closed with a number, or a new version was begun for a reason; the last step holds';
create index on result_step (table_id, seq);
create unique index on result_step (table_id, version) where step = 'close';
create unique index on result_step (table_id, version) where step = 'reopen';

create table result_row (
  table_id uuid not null references result_table,
  version smallint not null,
  assignment_id uuid not null references assignment,
  agency_id int not null references agency,
  agency_name text not null,
  unit_id int references unit,
  unit_name text,
  code text collate "C" not null,
  title text not null,
  document_number text,
  due_at timestamptz,
  done_at timestamptz,
  outcome text collate "C" not null check (outcome in ('on-time', 'done-late', 'awaiting', 'in-time', 'late', 'no-day', 'ended', 'backlog')),
  carried boolean not null,
  returned boolean not null,
  extended boolean not null,
  cause text collate "C" check (cause in ('own', 'objective', 'other-agency')),
  cause_agency text,
  primary key (table_id, version, assignment_id)
);
comment on table result_row is 'history: what a closed version counted, with names as they were; every figure opens these';

create table result_line (
  table_id uuid not null references result_table,
  version smallint not null,
  by text collate "C" not null check (by in ('agency', 'unit')),
  key int not null,
  name text collate "vi-x-icu" not null,
  figures jsonb not null,
  primary key (table_id, version, by, key)
);
comment on table result_line is 'history: the figures of a closed version, by agency and by commune';
comment on column result_line.key is 'agency or unit; 0: of no commune';

create table result_objection (
  objection_id uuid primary key,
  office_id int not null references office,
  table_id uuid not null references result_table,
  version smallint not null,
  agency_id int not null references agency,
  assignment_id uuid references assignment,
  stood text collate "C",
  words text not null,
  recorded_for boolean not null default false,
  channel text collate "C",
  said_by text,
  post_id int not null references post,
  at timestamptz not null,
  recorded_at timestamptz not null default now(),
  check (recorded_for or (channel is null and said_by is null)),
  check (stood is null or assignment_id is not null)
);
comment on table result_objection is 'history: what a unit says against its line or one row of it while a table is being reconciled';
comment on column result_objection.stood is 'in which column the row was counted when it was objected to; null where the whole line is meant, or something that is missing from it';
create index on result_objection (table_id, version);
create index on result_objection (assignment_id) where assignment_id is not null;

create table result_answer (
  objection_id uuid primary key references result_objection,
  accepted boolean not null,
  words text not null,
  post_id int not null references post,
  at timestamptz not null,
  recorded_at timestamptz not null default now()
);
comment on table result_answer is 'history: the office''s answer to an objection, once';
