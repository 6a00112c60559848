-- Task lists as offices keep them: taken in, imported, undone; and what had to be asked about them once.
create table sheet (
  sheet_id uuid primary key,
  office_id int not null references office,
  name text not null,
  source text collate "C" not null check (source in ('xlsx', 'xls', 'text')),
  file_id uuid not null references file,
  hidden_tabs smallint not null default 0,
  tabs jsonb not null,
  answers jsonb not null default '{}',
  plan jsonb not null default '{}',
  counts jsonb not null default '{}',
  taken_in_at timestamptz not null,
  by_post_id int not null references post
);
comment on table sheet is 'register: a task list taken in: what its columns hold, what was answered about it, what importing it would do';
comment on column sheet.tabs is 'each tab: name, taken or not, rows of its heading, role of each column, widths, merged cells';
comment on column sheet.plan is 'questions, names understood and agencies to be made, as of the last look';
create index on sheet (office_id, taken_in_at desc);

create table sheet_row (
  sheet_id uuid not null references sheet,
  tab smallint not null,
  no int not null,
  cells jsonb not null,
  fills jsonb,
  fate text collate "C" check (fate in ('make', 'update', 'same', 'skip', 'ask')),
  plan jsonb,
  primary key (sheet_id, tab, no)
);
comment on table sheet_row is 'register: a row of a list as it was written, and its fate';
comment on column sheet_row.fate is 'null above the heading, and in tabs that are not taken';
create index on sheet_row (sheet_id, fate, tab, no);

create table sheet_import (
  import_id uuid primary key,
  sheet_id uuid not null references sheet,
  office_id int not null references office,
  post_id int not null references post,
  counts jsonb not null,
  learnt jsonb not null,
  recorded_at timestamptz not null
);
comment on table sheet_import is 'history: a list became documents, assignments and reports';
comment on column sheet_import.learnt is 'names learnt by it, each with what it had meant before; agencies it entered';
create index on sheet_import (sheet_id, recorded_at);

create table sheet_import_row (
  import_id uuid not null references sheet_import,
  tab smallint not null,
  no int not null,
  assignment_id uuid not null references assignment,
  made boolean not null,
  deeds jsonb not null,
  recorded_at timestamptz not null,
  primary key (import_id, tab, no, assignment_id)
);
comment on table sheet_import_row is 'history: which row of a list made or went on with which assignment, by which deeds';
create index on sheet_import_row (assignment_id);

create table sheet_import_document (
  import_id uuid not null references sheet_import,
  document_id uuid not null references document,
  recorded_at timestamptz not null,
  primary key (import_id, document_id)
);
comment on table sheet_import_document is 'history: documents an import entered by their number';

create table sheet_undoing (
  import_id uuid primary key references sheet_import,
  post_id int not null references post,
  recorded_at timestamptz not null
);
comment on table sheet_undoing is 'history: an import was taken back whole';

create table sheet_layout (
  office_id int not null references office,
  headings text collate "C" not null,
  roles jsonb not null,
  learnt_at timestamptz not null,
  learnt_by int,
  primary key (office_id, headings)
);
comment on table sheet_layout is 'register: what the columns under these headings hold in this office''s lists';

create table sheet_meaning (
  office_id int not null references office,
  key text collate "C" not null,
  meaning jsonb not null,
  learnt_at timestamptz not null,
  learnt_by int,
  primary key (office_id, key)
);
comment on table sheet_meaning is 'register: what a word of state, a colour or a due day without a date means in this office''s lists, and which names it leaves out';

alter table document add column withdrawn_at timestamptz;
comment on column document.withdrawn_at is 'entered by an import that was undone, with nothing built on it: in no list';

-- take-up: the office has looked at a row that fell due before it began to follow, and follows it from now on.
alter table assignment_deed drop constraint assignment_deed_verb_check;
alter table assignment_deed add constraint assignment_deed_verb_check check (verb in ('hand-out', 'see', 'acknowledge', 'decline', 'answer-decline', 'report', 'contribute',
  'complete', 'confirm', 'return', 'ask-extension', 'grant-extension', 'refuse-extension', 'urge', 'hand-over', 'cancel', 'break-down', 'route', 'dispute', 'agree', 'change',
  'take-up', 'undo'));
