-- Sheets of communes × criteria as offices keep them: taken in, asked about once, written to the board as one deed, taken back whole.
create table assessment_undoing (
  deed_id uuid primary key references assessment_deed,
  post_id int not null references post,
  recorded_at timestamptz not null
);
comment on table assessment_undoing is 'history: the rows of a deed were taken back whole; a board counts them as never said from then on, one as known before still has them';

create table mark_sheet (
  sheet_id uuid primary key,
  office_id int not null references office,
  framework_id smallint not null references framework,
  name text not null,
  file_id uuid not null references file,
  hidden_tabs smallint not null default 0,
  stage smallint not null references stage,
  document_id uuid references document,
  reason text,
  tabs jsonb not null,
  answers jsonb not null default '{}',
  plan jsonb not null default '{}',
  counts jsonb not null default '{}',
  taken_in_at timestamptz not null,
  by_post_id int not null references post
);
comment on table mark_sheet is 'register: a sheet of units × criteria taken in: what its columns hold, of which stage and day it speaks, what was answered, what writing it would do';
comment on column mark_sheet.tabs is 'each tab: name, taken or not, turned (units across in the file), rows of its heading, what each column holds, the day it speaks of';
comment on column mark_sheet.plan is 'questions, reasons of bad cells, the import its fates are of; as of the last look';
create index on mark_sheet (office_id, taken_in_at desc);

create table mark_sheet_row (
  sheet_id uuid not null references mark_sheet,
  tab smallint not null,
  no int not null,
  cells jsonb not null,
  fills jsonb,
  fate text collate "C" check (fate in ('write', 'same', 'bad', 'ask', 'skip')),
  plan jsonb,
  primary key (sheet_id, tab, no)
);
comment on table mark_sheet_row is 'register: a row of a sheet as it was written, and its fate';
comment on column mark_sheet_row.no is 'of the row in the file; of the column where the tab is turned';
comment on column mark_sheet_row.plan is 'whose it is, how many cells are written or the same, bad cells as pairs of column and reason, what its printed total says';
create index on mark_sheet_row (sheet_id, fate, tab, no);

create table mark_import (
  import_id uuid primary key references assessment_deed,
  sheet_id uuid not null references mark_sheet,
  office_id int not null references office,
  framework_id smallint not null references framework,
  post_id int not null references post,
  first_seq bigint not null,
  last_seq bigint not null,
  counts jsonb not null,
  recorded_at timestamptz not null
);
comment on table mark_import is 'history: a sheet became rows of assessments, which bear the import as their source';
create index on mark_import (sheet_id, recorded_at);

create table mark_layout (
  office_id int not null references office,
  framework_id smallint not null references framework,
  headings text collate "C" not null,
  roles jsonb not null,
  learnt_at timestamptz not null,
  learnt_by int,
  primary key (office_id, framework_id, headings)
);
comment on table mark_layout is 'register: what the columns under these headings hold in this office''s sheets of a set of criteria';

create table mark_meaning (
  office_id int not null references office,
  key text collate "C" not null,
  meaning jsonb not null,
  learnt_at timestamptz not null,
  learnt_by int,
  primary key (office_id, key)
);
comment on table mark_meaning is 'register: what a mark or a colour says, and which unit a spelling means, in this office''s sheets';
